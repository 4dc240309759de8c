import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useUi } from '../../ui-state/ui-state.ts'
import type { BatchEntry } from './print-lanes.ts'

/**
 * Prints the rest of a batch again. What came out is done; each further paper of an order, which may be a second
 * copy, is in the order's history with its reason.
 */
export function useResume(onDone: () => void) {
  const { t } = useTranslation()
  const { desk, station, newId } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const queries = useQueryClient()
  const record = async (job: PrintJob) => {
    if (job.orderId === '' || (await station.order(job.orderId)) === undefined) return
    const { kind, printJobId, copy, parcelId } = job
    const data = { kind, printJobId, copy, reason: t('printers.resume.reason') }
    const whose = parcelId === undefined ? {} : { parcelId }
    await station.dispatch(job.orderId, operator, () => ({
      drafts: [{ type: 'document-printed', data: { ...data, ...whose } }],
      taken: [],
    }))
  }
  return useMutation({
    mutationFn: async ({ batch, lastPrinted }: { batch: BatchEntry; lastPrinted: string | null }) => {
      if (lastPrinted !== null && lastPrinted === batch.sheets.at(-1)?.printJobId) {
        // Every sheet is there: nothing goes out again.
        for (const sheet of batch.sheets)
          if (sheet.status.state === 'unknown')
            await desk.call('printing.decide', { printJobId: sheet.printJobId, decision: 'printed' })
        return
      }
      const { batchId } = batch
      const { jobs } = await desk.call('printing.resumeBatch', { batchId, lastPrinted, newBatchId: newId() })
      for (const job of jobs) if (job.batch?.id !== batchId) await record(job)
    },
    onSuccess: onDone,
    onError: (error) => station.report(error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['print-jobs'] }),
  })
}
