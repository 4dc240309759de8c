import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useServices } from '../../orders/desk-context.tsx'
import type { BatchEntry } from './print-lanes.ts'
import { useRecordCopy } from './use-record-copy.ts'

/**
 * Prints the rest of a batch again. What came out is done; each further paper of an order, which may be a second
 * copy, is in the order's history with its reason.
 */
export function useResume(onDone: () => void) {
  const { t } = useTranslation()
  const { desk, station, newId } = useServices()
  const queries = useQueryClient()
  const record = useRecordCopy()
  const isSame = (one: PrintJob, other: PrintJob) =>
    one.orderId === other.orderId && one.kind === other.kind && one.parcelId === other.parcelId
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
      for (const job of jobs) {
        const former = batch.sheets.find((sheet) => isSame(sheet, job))
        if (former !== undefined && job.copy > former.copy) await record(job, t('printers.resume.reason'))
      }
    },
    onSuccess: onDone,
    onError: (error) => station.report(error),
    onSettled: () => queries.invalidateQueries({ queryKey: ['print-jobs'] }),
  })
}
