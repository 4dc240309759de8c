import type { OrderView, ParcelView } from '../order/order.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import type { HandoverSheetData } from './document.ts'
import { labelIn } from './from-order.ts'

export interface HandoverRequest {
  readonly orders: readonly OrderView[]
  readonly shop: ShopProfile
  readonly carrier: string
  readonly stationName: string
  readonly number: string
  /** ISO, with the station's offset or in UTC. */
  readonly at: string
  /** YYYY-MM-DD by the station's clock. */
  readonly issuedOn: string
  readonly copy: number
}

/** Parcels of an order that the carrier has and that stand on no sheet yet. */
export function unlistedParcels(order: OrderView, carrier: string): ParcelView[] {
  return order.parcels.filter(
    (parcel) =>
      parcel.state === 'handed-over' &&
      parcel.sheet === undefined &&
      (parcel.carrier ?? order.intake.shipping.carrier) === carrier,
  )
}

/**
 * What one carrier takes along, as the paper that both sign (C10): the parcels that stand on sheet `number`. What is due at
 * the door stands with the order's first parcel only, so that the sum is right.
 */
export function handoverSheetOf(request: HandoverRequest): HandoverSheetData {
  const { orders, shop, carrier, stationName, number, at, issuedOn, copy } = request
  const known = shop.carriers.find((candidate) => candidate.id === carrier)
  return {
    kind: 'handover-sheet',
    language: shop.language,
    orderId: '',
    orderNumber: '',
    seller: shop.seller,
    issuedOn,
    copy,
    number,
    carrierName: known === undefined ? carrier : labelIn(known.name, shop.language),
    stationName,
    at,
    parcels: orders.flatMap((order) => {
      const { intake, payment } = order
      const due = payment.state === 'on-delivery' ? payment.total : 0
      const first = order.parcels.find((parcel) => parcel.state !== 'void')
      return order.parcels
        .filter((parcel) => parcel.sheet === number)
        .map((parcel) => ({
          orderNumber: intake.number,
          recipient: intake.shipTo.name,
          city: intake.shipTo.city,
          postcode: intake.shipTo.postcode,
          trackingNumber: parcel.trackingNumber,
          sscc: parcel.sscc ?? '',
          weightGrams: parcel.weightGrams ?? 0,
          dueOnDelivery: parcel === first ? due : 0,
          currency: intake.currency,
        }))
    }),
  }
}
