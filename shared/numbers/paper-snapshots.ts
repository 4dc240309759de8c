import type { CreditNoteData, InvoiceData } from '../documents/data/invoice-data.ts'
import type { WaybillData } from '../documents/data/shipping-data.ts'
import { invoiceOf, waybillOf } from '../documents/from-order.ts'
import type { OrderView } from '../order/order-view.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'

/** What stood on a paper when its number was taken: its data without the count of copies. */
export type SnapshotOf<T extends { copy: number }> = Omit<T, 'copy'>

function withoutCopy<T extends { copy: number }>({ copy, ...snapshot }: T): SnapshotOf<T> {
  return snapshot
}

/** As if nothing had been issued yet: papers that were issued are drawn from their own snapshots. */
const unissued = (order: OrderView): OrderView => ({ ...order, issued: [] })

/** `issuedOn` is YYYY-MM-DD by the clock of whoever takes the number. */
export function invoiceSnapshot(
  order: OrderView,
  shop: ShopProfile,
  number: string,
  issuedOn: string,
): SnapshotOf<InvoiceData> {
  const data = invoiceOf({ order: { ...unissued(order), invoiceNumber: number }, shop, issuedOn, copy: 1 })
  if (data === undefined) throw new Error(`order ${order.intake.number} cannot be billed`)
  return withoutCopy(data)
}

/** Throws for an order whose shipment is not booked: call it on the order as it stands after the booking. */
export function waybillSnapshot(
  order: OrderView,
  shop: ShopProfile,
  number: string,
  issuedOn: string,
): SnapshotOf<WaybillData> {
  const data = waybillOf({ order: unissued(order), shop, issuedOn, copy: 1 })
  if (data === undefined) throw new Error(`order ${order.intake.number} has nothing that a waybill could name`)
  return { ...withoutCopy(data), number }
}

/** Takes back the invoice that counts, as it was issued; undefined where the order has none. */
export function creditNoteSnapshot(
  order: OrderView,
  shop: ShopProfile,
  number: string,
  issuedOn: string,
  reason: string,
): SnapshotOf<CreditNoteData> | undefined {
  const issued = order.issued.find((paper) => paper.kind === 'invoice' && paper.number === order.invoiceNumber)
  if (issued?.kind !== 'invoice') return undefined
  const invoice = issued.snapshot ?? invoiceSnapshot(order, shop, issued.number, issued.at.slice(0, 10))
  const { placedAt: _, suppliedOn: __, paymentName: ___, paid: ____, carrierName: _____, ...billing } = invoice
  const corrects = { number: issued.number, issuedOn: invoice.issuedOn }
  return { ...billing, kind: 'credit-note', number, issuedOn, corrects, reason }
}
