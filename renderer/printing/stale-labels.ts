import { labelOf, leavingParcels } from '#shared/documents/from-order.ts'
import type { OrderView } from '#shared/order/order.ts'
import { filesOf } from '#shared/order/order-file.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

/** The label as it was read at a moment: what stands on it but for its copy number. */
function labelText(order: OrderView, shop: ShopProfile, parcelId: string): string {
  return JSON.stringify(labelOf({ order, shop, issuedOn: '2000-01-01', copy: 1 }, parcelId))
}

/**
 * Parcels whose last label says something else than it would now: another tracking code was entered, the address was mended,
 * a parcel was added or taken away. Compared by reading the order as it stood when the label was printed. A label that the shop bought is the
 * carrier's word and is never out of date here.
 */
export function staleLabels(order: OrderView, shop: ShopProfile): string[] {
  return leavingParcels(order).flatMap((parcel, index) => {
    if (filesOf(order.intake.files, 'label', index + 1).length > 0) return []
    const printed = order.history.findLastIndex(
      (event) => event.type === 'document-printed' && event.data.kind === 'label' && event.data.parcelId === parcel.id,
    )
    if (printed < 0) return []
    const then = reduceOrder(order.id, order.firstIntake, order.history.slice(0, printed + 1))
    return labelText(then, shop, parcel.id) === labelText(order, shop, parcel.id) ? [] : [parcel.id]
  })
}
