import type { PrintJob } from '#shared/contract/print-job.ts'
import type { DocumentData } from '#shared/documents/document.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { invoiceOf, labelOf, leavingParcels, waybillOf } from '#shared/documents/from-order.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

/** One paper of an order: labels are one per parcel. */
export interface Paper {
  readonly kind: DocumentKind
  readonly parcelId: string | undefined
  readonly copy: number
  readonly data: DocumentData
}

/** How often this paper has been handed to a printer. */
export function copiesOf(order: OrderView, kind: DocumentKind, parcelId: string | undefined): number {
  return order.documents.filter((printed) => printed.kind === kind && printed.parcelId === parcelId).length
}

/**
 * The highest copy that this desk's print queue took and no fact tells of, because the desk ended in between. A job
 * does not say which parcel it is for: a REPRINT too many does no harm, one too few may.
 */
function unrecordedCopy(order: OrderView, kind: DocumentKind, jobs: readonly PrintJob[]): number {
  const recorded = new Set(order.documents.map((printed) => printed.printJobId))
  const lost = jobs.filter((job) => job.kind === kind && job.status.state !== 'failed' && !recorded.has(job.printJobId))
  return Math.max(0, ...lost.map((job) => job.copy))
}

/**
 * The papers of an order in the order in which they come out: invoice, waybill, then a label per parcel. Each
 * carries its copy number, so that a second one says REPRINT.
 */
export function paperSet(
  order: OrderView,
  shop: ShopProfile,
  issuedOn: string,
  jobs: readonly PrintJob[],
  only?: DocumentKind,
): Paper[] {
  const papers: Paper[] = []
  const add = (kind: DocumentKind, parcelId: string | undefined, make: (copy: number) => DocumentData | undefined) => {
    if (only !== undefined && only !== kind) return
    const copy = Math.max(copiesOf(order, kind, parcelId), unrecordedCopy(order, kind, jobs)) + 1
    const data = make(copy)
    if (data !== undefined) papers.push({ kind, parcelId, copy, data })
  }
  add('invoice', undefined, (copy) => invoiceOf({ order, shop, issuedOn, copy }))
  add('waybill', undefined, (copy) => waybillOf({ order, shop, issuedOn, copy }))
  for (const parcel of leavingParcels(order))
    add('label', parcel.id, (copy) => labelOf({ order, shop, issuedOn, copy }, parcel.id))
  return papers
}
