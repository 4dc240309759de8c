import { invoiceSnapshot, waybillSnapshot } from '#shared/documents/from-order.ts'
import type { NumberTaker } from '#shared/numbers/number-taker.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import { withDrafts } from '#shared/order/with-drafts.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { resources } from '../i18n/languages.ts'
import { localDay } from '../orders/local-day.ts'

export interface PapersRequest {
  readonly order: OrderView
  readonly shop: ShopProfile
  readonly now: Date
}

const validWaybill = (order: OrderView) =>
  order.issued.findLast((paper) => paper.kind === 'waybill' && paper.void === undefined)

/** What travels under a waybill: an order that was opened again may have other parcels than its paper says. */
const parcelMarks = (parcels: readonly { readonly sscc?: string | undefined }[]) =>
  parcels
    .map((parcel) => parcel.sscc ?? '')
    .sort()
    .join(' ')

/**
 * The number of the waybill that the parcels leave under, where the shop has a series of its own; undefined where it
 * has none. An earlier waybill is kept as long as it still names these parcels, else it is void.
 */
export function waybillNumber(
  { order, shop }: PapersRequest,
  ssccs: readonly string[],
  numbers: NumberTaker,
): { readonly number: string | undefined; readonly voids: readonly FactDraft[] } {
  if (shop.numbers.waybill === undefined) return { number: undefined, voids: [] }
  const earlier = validWaybill(order)
  if (earlier?.kind !== 'waybill') return { number: numbers.take('waybill'), voids: [] }
  if (parcelMarks(earlier.snapshot.parcels) === parcelMarks(ssccs.map((sscc) => ({ sscc }))))
    return { number: earlier.number, voids: [] }
  const { repacked } = resources[shop.language].translation.numbers
  const voids = [
    { type: 'document-voided' as const, data: { kind: 'waybill' as const, number: earlier.number, reason: repacked } },
  ]
  return { number: numbers.take('waybill'), voids }
}

/** True where finishing the order makes its invoice: the shop numbers its own, and there is none yet. */
export function billsAtPacking({ order, shop }: Pick<PapersRequest, 'order' | 'shop'>): boolean {
  const { ownInvoices, invoice } = shop.procedure.rules
  const brought = order.intake.files?.some((file) => file.kind === 'invoice') ?? false
  return ownInvoices && invoice !== 'on-demand' && order.invoiceNumber === undefined && !brought
}

/** The papers with what stands on them, as the order is once `drafts` are recorded. Call it with all numbers taken. */
export function issuedPapers(
  { order, shop, now }: PapersRequest,
  drafts: readonly FactDraft[],
  taken: { readonly waybill: string | undefined; readonly invoice: string | undefined },
): FactDraft[] {
  const at = now.toISOString()
  const after = withDrafts(order, drafts, at)
  const { waybill, invoice } = taken
  const known = after.issued.some((paper) => paper.kind === 'waybill' && paper.number === waybill)
  const issued: FactDraft[] = []
  if (waybill !== undefined && !known)
    issued.push({
      type: 'waybill-issued',
      data: { number: waybill, snapshot: waybillSnapshot(after, shop, waybill, localDay(now)) },
    })
  if (invoice !== undefined)
    issued.push({
      type: 'invoice-issued',
      data: { number: invoice, snapshot: invoiceSnapshot(after, shop, invoice, localDay(now)) },
    })
  return issued
}
