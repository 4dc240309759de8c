import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { awaitsOwnInvoice, complaintsOf, invoiceIsHeld } from './legal-holds.ts'
import { paperSet, type SetKind } from './paper-set.ts'
import { waybillIsRenewable } from './renew-waybill.ts'

export interface MissingPapers {
  readonly only: readonly SetKind[]
  /** Parcels without a label. */
  readonly parcels: readonly string[]
}

/** What of the set has never been printed and could be now; undefined when nothing is left. */
export function missingPapers(order: OrderView, shop: ShopProfile, day: string): MissingPapers | undefined {
  const papers = paperSet(order, shop, day, []).filter(({ copy }) => copy === 1)
  const held = new Set(shop.procedure.rules.legalCheck === 'block' ? complaintsOf(papers).map(({ kind }) => kind) : [])
  if (waybillIsRenewable(order, shop, day)) held.delete('waybill')
  const kinds = new Set(papers.filter(({ kind }) => !held.has(kind)).map(({ kind }) => kind))
  const { paperSet: wanted } = shop.procedure.rules
  const billable = awaitsOwnInvoice(order, shop) && order.intake.gift !== true && !invoiceIsHeld(order, shop, day)
  if (billable && wanted.includes('invoice')) kinds.add('invoice')
  if (kinds.size === 0) return undefined
  const parcels = papers.flatMap(({ kind, parcelId }) => (kind === 'label' && parcelId !== undefined ? [parcelId] : []))
  return { only: wanted.filter((kind) => kinds.has(kind)), parcels }
}
