import { resolveDoublePack } from './changes/double-pack.ts'
import { closeParcel, handOverParcel, openParcel, packItem, unpackItem } from './changes/parcels.ts'
import { bookShipment } from './changes/shipments.ts'
import { cancel, revise } from './changes/shop.ts'
import type { OrderEvent } from './event.ts'
import type { OrderState } from './order-state.ts'

/**
 * Lays one fact on the state. Total: no fact throws on any state, because what happened has happened. A type
 * that a newer program made changes nothing here and stays in the history.
 */
export function applyEvent(state: OrderState, event: OrderEvent): void {
  switch (event.type) {
    case 'order-received':
    case 'carrier-reported':
      return
    case 'order-revised':
      revise(state, event)
      return
    case 'order-cancelled':
      cancel(state, event)
      return
    case 'payment-confirmed':
      state.paidBy ??= event
      return
    case 'packing-started':
      state.packingStartedBy ??= event.station
      return
    case 'parcel-opened':
      openParcel(state, event)
      return
    case 'item-packed':
      packItem(state, event)
      return
    case 'item-unpacked':
      unpackItem(state, event)
      return
    case 'parcel-closed':
      closeParcel(state, event)
      return
    case 'shipment-booked':
      bookShipment(state, event)
      return
    case 'invoice-issued':
      state.invoiceNumber ??= event.data.number
      return
    case 'document-printed': {
      const { kind, printJobId, parcelId, copy } = event.data
      state.documents.set(printJobId, { kind, printJobId, parcelId, copy, at: event.at })
      return
    }
    case 'status-set':
      state.statusSet = event.data
      return
    case 'note-added':
      state.notes.push({ text: event.data.text, at: event.at, operator: event.operator })
      return
    case 'order-held':
      state.hold = { reason: event.data.reason, operator: event.operator }
      return
    case 'order-released':
      state.hold = undefined
      return
    case 'parcel-handed-over':
      handOverParcel(state, event)
      return
    case 'order-delivered':
      state.delivered = true
      return
    case 'double-pack-resolved':
      resolveDoublePack(state, event)
      return
    case 'alarm-acknowledged':
      state.acknowledged.add(event.data.alarmId)
      return
    default:
      event satisfies never
  }
}
