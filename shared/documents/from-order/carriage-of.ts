import type { OrderView, ParcelView } from '../../order/order.ts'
import { labelIn } from '../../shop/label.ts'
import type { ShopProfile } from '../../shop/shop-profile.ts'

const carrierOf = ({ intake }: OrderView, shop: ShopProfile) =>
  shop.carriers.find((candidate) => candidate.id === intake.shipping.carrier)

/** The carrier by its name in the customer's language. */
function carrierNameOf(order: OrderView, shop: ShopProfile): string {
  const carrier = carrierOf(order, shop)
  return carrier === undefined ? order.intake.shipping.carrier : labelIn(carrier.name, order.intake.language)
}

/** Invoices of Turkish internet sales name the carrier with its tax number. */
export function carrierOnInvoice(order: OrderView, shop: ShopProfile): string {
  const name = carrierNameOf(order, shop)
  const taxId = carrierOf(order, shop)?.taxId ?? ''
  return shop.seller.address.country === 'TR' && taxId !== '' ? `${name} (VKN ${taxId})` : name
}

/** Parcels that leave: closed, and not void. */
export function leavingParcels(order: OrderView): ParcelView[] {
  return order.parcels.filter((parcel) => parcel.state === 'closed' || parcel.state === 'handed-over')
}

/** How the parcels travel, and what is collected at the door. */
export function carriageOf(order: OrderView, shop: ShopProfile, parcels: readonly ParcelView[]) {
  const { intake } = order
  return {
    carrierName: carrierNameOf(order, shop),
    service: intake.shipping.service,
    pickUpPoint: intake.shipping.pickUpPoint,
    dueOnDelivery: order.payment.state === 'on-delivery' ? order.payment.total : 0,
    currency: intake.currency,
    parcelCount: parcels.length,
    promised: order.delivery.promised,
    window: order.delivery.window,
  }
}

export function parcelDataOf(parcel: ParcelView, number: number) {
  return {
    number,
    weightGrams: parcel.weightGrams ?? 0,
    sscc: parcel.sscc ?? '',
    trackingNumber: parcel.trackingNumber,
  }
}
