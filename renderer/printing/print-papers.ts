import type { Desk, DeskSettings } from '#shared/contract/desk-contract.ts'
import { folderPrinterName } from '#shared/contract/printer.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import type { Station } from '../orders/station.ts'
import { paperSet } from './paper-set.ts'

export interface PrintPapersRequest {
  readonly desk: Desk
  readonly station: Station
  readonly settings: DeskSettings
  readonly orderId: string
  readonly operator: string
  /** One kind only: "print again". Otherwise the whole set. */
  readonly only?: DocumentKind
  /** Why a second copy; kept in the history. */
  readonly reason?: string
  readonly now: () => Date
  readonly newId: () => string
}

/**
 * Hands an order's papers to the desk's print queue, one after the other, and records each as a fact once the
 * queue has it for good. Throws DeskError at the first that it does not take; the ones before it are recorded.
 */
export async function printPapers(request: PrintPapersRequest): Promise<number> {
  const { desk, station, settings, orderId, operator, only, reason, now, newId } = request
  const order = await station.order(orderId)
  const shop = station.shop()
  if (order === undefined || shop === undefined) return 0
  const { jobs } = await desk.call('printing.jobs', { orderId })
  const papers = paperSet(order, shop, localDate(now()), jobs, only)
  const facts: FactDraft[] = []
  try {
    for (const { kind, parcelId, copy, data } of papers) {
      const printJobId = newId()
      const printer = settings.printers[kind] ?? folderPrinterName
      await desk.call('printing.submit', { printJobId, document: data, printer })
      facts.push({
        type: 'document-printed',
        data: {
          kind,
          printJobId,
          copy,
          ...(parcelId === undefined ? {} : { parcelId }),
          ...(reason === undefined ? {} : { reason }),
        },
      })
    }
  } finally {
    if (facts.length > 0) await station.dispatch(orderId, operator, () => ({ drafts: facts, taken: [] }))
  }
  return facts.length
}

/** The day where the station stands, YYYY-MM-DD. */
function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`
}
