import type { OrderView } from '../order/order.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import type { ToteLabelData } from './document.ts'
import { labelIn } from './from-order.ts'

/** The label of the tote that an order lies in; without a tote it is known by its order. */
export function toteLabelOf(order: OrderView, shop: ShopProfile, issuedOn: string, copy: number): ToteLabelData {
  const { intake } = order
  const carrier = shop.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const { operator } = order.assignee
  return {
    kind: 'tote-label',
    language: shop.language,
    orderId: order.id,
    orderNumber: intake.number,
    seller: shop.seller,
    issuedOn,
    copy,
    code: order.tote ?? intake.number,
    carrierName: carrier === undefined ? intake.shipping.carrier : labelIn(carrier.name, shop.language),
    shipBy: intake.shipBy,
    pieces: order.lines.reduce((sum, line) => sum + (line.goods ? line.ordered : 0), 0),
    assignee: shop.operators.find((candidate) => candidate.id === operator)?.name,
  }
}
