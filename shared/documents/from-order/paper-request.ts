import type { OrderView } from '../../order/order.ts'
import type { ShopProfile } from '../../shop/shop-profile.ts'
import type { TaxReferenceData } from '../data/common-data.ts'
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
): TaxReferenceData | undefined {
  const found = intake.taxReferences?.findLast((reference) => reference.document === document)
  if (found === undefined) return undefined
  const { document: _, ...data } = found
  return data
}

/**
 * What a paper says of its electronic document when it is printed again: a number that it got is never another one, but a number
 * and codes that came after it are added.
 */
export function keptTaxReference(
  kept: TaxReferenceData | undefined,
  later: TaxReferenceData | undefined,
): TaxReferenceData | undefined {
  if (kept === undefined || later === undefined) return kept ?? later
  if (kept.system !== later.system) return kept
  if (kept.number === undefined) return later.number === undefined ? kept : later
  return kept.number === later.number ? { ...later, ...kept } : kept
}

/** The buyer's ids, as the papers of the country name them. */
export function buyerIdsOf({ intake: { customer } }: OrderView): InvoiceData['buyer'] {
  const { taxOffice, nationalId, kpp } = customer
  return taxOffice === undefined && nationalId === undefined && kpp === undefined
    ? undefined
    : { taxOffice, nationalId, kpp }
}
