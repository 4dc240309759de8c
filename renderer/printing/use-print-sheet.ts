import { useCallback } from 'react'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { type DocumentData, kindOf } from '#shared/documents/document.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useServices } from '../orders/desk-context.tsx'
import { useUi } from '../ui-state/ui-state.ts'

/**
 * Prints one paper that no finished order brings by itself: a sheet, a list, a slip. With an order it becomes a fact of
 * that order, with the reason of a second copy. Resolves to the job; undefined when the queue did not take it, and the person
 * has been told then.
 */
export function usePrintSheet(): (
  document: DocumentData,
  order?: OrderView,
  reason?: string,
) => Promise<PrintJob | undefined> {
  const { desk, station, newId } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  return useCallback(
    async (document, order, reason) => {
      try {
        const { settings } = await desk.call('desk.info', {})
        const kind = kindOf(document)
        const printer = settings.printers[kind] ?? folderPrinterName
        const media = settings.media[kind]
        const request = { printJobId: newId(), document, printer, ...(media === undefined ? {} : { media }) }
        const { job } = await desk.call('printing.submit', request)
        const why = reason === undefined ? {} : { reason }
        if (order !== undefined)
          await station.dispatch(order.id, operator, () => ({
            drafts: [
              { type: 'document-printed', data: { kind, printJobId: job.printJobId, copy: document.copy, ...why } },
            ],
            taken: [],
          }))
        return job
      } catch (error) {
        station.report(error)
        return undefined
      }
    },
    [desk, station, newId, operator],
  )
}

/** The number of the next copy of a paper of an order; `since` where an earlier one was another paper. */
export function nextCopy(order: OrderView, kind: OrderView['documents'][number]['kind'], since = ''): number {
  const isSame = (printed: OrderView['documents'][number]) =>
    printed.kind === kind && (since === '' || Date.parse(printed.at) >= Date.parse(since))
  return order.documents.filter(isSame).length + 1
}
