import type { OrderView } from '#shared/order/order.ts'
import { fold, foldDigits } from '#shared/text/fold.ts'

/** Anything longer is nothing that a person reads out on the telephone. */
const longest = 4000

/**
 * What the search over all orders looks in: telephone numbers, the place, receipts, waybills, and what the desk's own
 * search knows (`summary.search`: number, names, e-mail, tracking numbers, SKUs); folded, one entry per line.
 */
export function searchableText(view: OrderView, deskSearch: string): string {
  const { intake, shipments, payment } = view
  const phones = [intake.customer.phone, intake.shipTo.phone, intake.billTo?.phone].map((phone) =>
    foldDigits(phone ?? ''),
  )
  const more = [
    intake.shipTo.city,
    intake.shipTo.company ?? '',
    intake.customer.taxId ?? '',
    payment.receipt ?? '',
    ...shipments.map((shipment) => shipment.waybillNumber ?? ''),
  ].map(fold)
  const words = [...phones, ...more, deskSearch].filter((word) => word !== '')
  return [...new Set(words)].join('\n').replaceAll('\0', '').slice(0, longest)
}
