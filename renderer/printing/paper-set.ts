import type { PrintJob } from '#shared/contract/print-job.ts'
import type { DocumentData } from '#shared/documents/document.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { invoiceOf, labelOf, leavingParcels, type PaperRequest, waybillOf } from '#shared/documents/from-order.ts'
import { packingSlipOf, returnSlipOf, shopFileOf } from '#shared/documents/from-order-slips.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'

/** What can belong to an order's set. */
export type SetKind = ShopRules['paperSet'][number]
export const setKinds: readonly SetKind[] = ['invoice', 'waybill', 'packing-slip', 'return-slip', 'label']

/** One paper of an order: labels are one per parcel. */
export interface Paper {
  readonly kind: SetKind
  readonly parcelId: string | undefined
  readonly copy: number
  readonly data: DocumentData
}

export interface PaperChoice {
  /** These kinds only, whatever the set is: a person asked for them. */
  readonly only?: readonly SetKind[]
  /** Labels of these parcels only. */
  readonly parcels?: readonly string[]
  /** Kinds whose printer speaks ZPL: of two files of the shop's it gets that one. */
  readonly zpl?: ReadonlySet<DocumentKind>
}

/** How often this paper has been handed to a printer. */
export function copiesOf(order: OrderView, kind: DocumentKind, parcelId: string | undefined): number {
  return order.documents.filter((printed) => printed.kind === kind && printed.parcelId === parcelId).length
}

/**
 * The highest copy that this desk's print queue took and no fact tells of, because the desk ended in between. Jobs of
 * earlier programs do not say which parcel they are for: a REPRINT too many does no harm, one too few may.
 */
function unrecordedCopy(
  order: OrderView,
  kind: DocumentKind,
  parcelId: string | undefined,
  jobs: readonly PrintJob[],
): number {
  const recorded = new Set(order.documents.map((printed) => printed.printJobId))
  const lost = jobs.filter(
    (job) =>
      job.kind === kind &&
      job.status.state !== 'failed' &&
      !recorded.has(job.printJobId) &&
      (job.parcelId === undefined || job.parcelId === parcelId),
  )
  return Math.max(0, ...lost.map((job) => job.copy))
}

function makeOf(request: PaperRequest, kind: Exclude<SetKind, 'label'>): DocumentData | undefined {
  switch (kind) {
    case 'invoice':
      return shopFileOf(request, 'invoice') ?? invoiceOf(request)
    case 'waybill':
      return shopFileOf(request, 'waybill') ?? waybillOf(request)
    case 'packing-slip':
      return packingSlipOf(request)
    case 'return-slip':
      return returnSlipOf(request)
  }
}

/** A gift goes out without such a paper. */
export const showsPrices = (data: DocumentData): boolean =>
  data.kind === 'invoice' ||
  (data.kind === 'shop-file' && data.file.kind === 'invoice') ||
  (data.kind === 'waybill' && (data.total !== undefined || data.lines.some((line) => line.total !== undefined)))

/**
 * The papers of an order in the order in which the shop wants them, one label per parcel. The shop's own file goes before
 * what would be made here. A gift's set has no paper with a price; a person may still ask for one. Each carries its copy
 * number, so that a second one says REPRINT.
 */
export function paperSet(
  order: OrderView,
  shop: ShopProfile,
  issuedOn: string,
  jobs: readonly PrintJob[],
  { only, parcels, zpl = new Set() }: PaperChoice = {},
): Paper[] {
  const kinds = only ?? shop.procedure.rules.paperSet
  const format = (kind: DocumentKind) => (zpl.has(kind) ? 'zpl' : 'pdf')
  const papers: Paper[] = []
  const add = (
    kind: SetKind,
    parcelId: string | undefined,
    make: (request: PaperRequest) => DocumentData | undefined,
  ) => {
    const copy = Math.max(copiesOf(order, kind, parcelId), unrecordedCopy(order, kind, parcelId, jobs)) + 1
    const data = make({ order, shop, issuedOn, copy })
    if (data === undefined || (only === undefined && order.intake.gift === true && showsPrices(data))) return
    papers.push({ kind, parcelId, copy, data })
  }
  for (const kind of new Set(kinds)) {
    if (kind !== 'label') {
      add(kind, undefined, (request) => makeOf(request, kind))
      continue
    }
    leavingParcels(order).forEach((parcel, index) => {
      if (parcels !== undefined && !parcels.includes(parcel.id)) return
      add('label', parcel.id, (request) => {
        const file = shopFileOf(request, 'label', format('label'), index + 1)
        return file ?? labelOf(request, parcel.id)
      })
    })
  }
  return papers
}
