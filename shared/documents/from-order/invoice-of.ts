import type { OrderView } from '../../order/order.ts'
import type { ShopProfile } from '../../shop/shop-profile.ts'
import type { InvoiceData } from '../document.ts'
import { taxSums } from '../tax-sums.ts'
import { carrierOnInvoice } from './carriage-of.ts'
import { billedOf } from './lines-of.ts'
import { buyerIdsOf, commonOf, keptTaxReference, type PaperRequest, taxReferenceOf } from './paper-request.ts'

type Snapshot = Omit<InvoiceData, 'copy'>

/** What stands on an invoice from the moment its number is taken. `order` is the order as it then stands. */
export function invoiceSnapshot(order: OrderView, shop: ShopProfile, number: string, issuedOn: string): Snapshot {
  const { intake } = order
  const { copy: _, ...common } = commonOf({ order, shop, issuedOn, copy: 1 })
  const billed = billedOf(order)
  return {
    ...common,
    ...billed,
    kind: 'invoice',
    number,
    currency: intake.currency,
    billTo: intake.billTo ?? intake.shipTo,
    customerTaxId: intake.customer.taxId,
    buyer: buyerIdsOf(order),
    taxes: [...taxSums(billed.lines, billed.totals)],
    electronic: taxReferenceOf(order, 'invoice'),
    taxNote: intake.taxNote,
    placedAt: intake.placedAt,
    suppliedOn: order.delivery.handedOverAt?.slice(0, 10) ?? issuedOn,
    paymentName: intake.payment.name,
    paid: order.payment.state === 'paid',
    carrierName: carrierOnInvoice(order, shop),
  }
}

/**
 * The invoice of an order, as it was issued; built from the order where an earlier program kept no snapshot. Undefined
 * while the order has no invoice number: an invoice without one is no invoice.
 */
export function invoiceOf({ order, shop, issuedOn, copy }: PaperRequest): InvoiceData | undefined {
  const number = order.invoiceNumber
  if (number === undefined) return undefined
  const issued = order.issued.find((paper) => paper.kind === 'invoice' && paper.number === number)
  const kept = issued?.kind === 'invoice' ? issued.snapshot : undefined
  const snapshot = kept ?? invoiceSnapshot(order, shop, number, issued?.at.slice(0, 10) ?? issuedOn)
  return { ...snapshot, electronic: keptTaxReference(snapshot.electronic, taxReferenceOf(order, 'invoice')), copy }
}
