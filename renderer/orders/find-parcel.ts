import type { OrderView, ParcelView } from '#shared/order/order.ts'

/** The parcel of an order that carries this tracking number or SSCC on its label. */
export function parcelByCode(order: OrderView, code: string): ParcelView | undefined {
  return order.parcels.find((parcel) => parcel.trackingNumber === code || parcel.sscc === code)
}
