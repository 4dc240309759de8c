import type { OrderView } from '../../order/order.ts'
import type { ShopProfile } from '../../shop/shop-profile.ts'
import type { InvoiceData } from '../document.ts'

export interface PaperRequest {
  readonly order: OrderView
  readonly shop: ShopProfile
  /** YYYY-MM-DD by the station's clock. */
  readonly issuedOn: string
  /** 1 for the first; a higher one is marked REPRINT. */
  readonly copy: number
}

/** What all papers of an order carry. */
export function commonOf({ order, shop, issuedOn, copy }: PaperRequest) {
  const { intake } = order
  return {
    language: intake.language,
    orderId: order.id,
    orderNumber: intake.number,
    seller: shop.seller,
    shipTo: { ...intake.shipTo, phone: intake.shipTo.phone ?? intake.customer.phone },
    issuedOn,
    copy,
  }
}

/** The electronic document that the shop or the tax office named; it may come after the paper was issued. */
export function taxReferenceOf(
  { intake }: OrderView,
  document: 'invoice' | 'waybill' | 'credit-note',
): InvoiceData['electronic'] {
  const found = intake.taxReferences?.findLast((reference) => reference.document === document)
  return found === undefined ? undefined : { system: found.system, number: found.number, at: found.at }
}

/** The buyer's ids, as the papers of the country name them. */
export function buyerIdsOf({ intake: { customer } }: OrderView): InvoiceData['buyer'] {
  const { taxOffice, nationalId, kpp } = customer
  return taxOffice === undefined && nationalId === undefined && kpp === undefined
    ? undefined
    : { taxOffice, nationalId, kpp }
}
