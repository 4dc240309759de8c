import type { EventOf } from '../event.ts'
import type { OrderState } from '../order-state.ts'

export function bookShipment(state: OrderState, event: EventOf<'shipment-booked'>): void {
  const { shipmentId, carrier, service, waybillNumber, parcels } = event.data
  state.shipments.set(shipmentId, {
    id: shipmentId,
    carrier,
    service,
    waybillNumber,
    parcelIds: parcels.map((parcel) => parcel.parcelId),
  })
  for (const booked of parcels) {
    const parcel = state.parcels.get(booked.parcelId)
    if (parcel === undefined) continue
    parcel.carrier = carrier
    parcel.trackingNumber = booked.trackingNumber
  }
}
