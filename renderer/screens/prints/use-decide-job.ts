import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DeskRequest } from '#shared/contract/desk-contract.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useRecordCopy } from './use-record-copy.ts'

export type Decision = DeskRequest<'printing.decide'>['decision']
export interface DecisionStep {
  readonly decision: Decision
  /** `retry` on another one. */
  readonly printer?: string
}

/** A person's answers about one job, one after the other. What comes out marked as a further copy is in the history. */
export function useDecideJob(job: PrintJob) {
  const { t } = useTranslation()
  const { desk, station } = useServices()
  const queries = useQueryClient()
  const record = useRecordCopy()
  return useMutation({
    mutationFn: async (steps: readonly DecisionStep[]) => {
      for (const step of steps) {
        const answer = await desk.call('printing.decide', { printJobId: job.printJobId, ...step })
        if (answer.job.copy > job.copy) await record(answer.job, t('printers.none.reason'))
      }
    },
    onError: (error) => station.report(error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['print-jobs'] }),
  })
}
