import type { EventOf } from '../event.ts'
import { type OrderState, type ParcelDraft, raise } from '../order-state.ts'

type FromBench = EventOf<'item-packed'> | EventOf<'item-unpacked'> | EventOf<'parcel-opened'> | EventOf<'parcel-closed'>

/** A fact may speak of a parcel whose opening nobody recorded: the box exists all the same. */
function parcelOf(state: OrderState, event: FromBench): ParcelDraft {
  const known = state.parcels.get(event.data.parcelId)
  if (known !== undefined) return known
  const parcel: ParcelDraft = {
    id: event.data.parcelId,
    state: 'open',
    station: event.station,
    operator: event.operator,
    contents: new Map(),
    weightGrams: undefined,
    weightEstimated: false,
    sizeMm: undefined,
    sscc: undefined,
    trackingNumber: undefined,
    carrier: undefined,
    sheet: undefined,
  }
  state.parcels.set(parcel.id, parcel)
  return parcel
}

/** Whoever changes the contents of a closed box has opened it again; one that left the house cannot be. */
function reopen(state: OrderState, parcel: ParcelDraft, eventId: string): void {
  if (parcel.state === 'closed') parcel.state = 'open'
  if (parcel.state === 'handed-over')
    raise(state, { id: `changed-after-handover:${eventId}`, code: 'changed-after-handover', parcelId: parcel.id })
}

export function openParcel(state: OrderState, event: EventOf<'parcel-opened'>): void {
  parcelOf(state, event)
}

export function packItem(state: OrderState, event: EventOf<'item-packed'>): void {
  const parcel = parcelOf(state, event)
  const { lineId, quantity } = event.data
  parcel.contents.set(lineId, (parcel.contents.get(lineId) ?? 0) + quantity)
  reopen(state, parcel, event.id)
}

/** Taking out more than is in leaves none: the fact is kept, the count stays true. */
export function unpackItem(state: OrderState, event: EventOf<'item-unpacked'>): void {
  const parcel = parcelOf(state, event)
  const { lineId, quantity } = event.data
  const left = (parcel.contents.get(lineId) ?? 0) - quantity
  if (left > 0) parcel.contents.set(lineId, left)
  else parcel.contents.delete(lineId)
  reopen(state, parcel, event.id)
}

export function closeParcel(state: OrderState, event: EventOf<'parcel-closed'>): void {
  const parcel = parcelOf(state, event)
  parcel.weightGrams = event.data.weightGrams
  parcel.weightEstimated = event.data.weightEstimated
  parcel.sizeMm = event.data.sizeMm
  parcel.sscc = event.data.sscc
  if (parcel.state === 'open') parcel.state = 'closed'
}

export function handOverParcel(state: OrderState, event: EventOf<'parcel-handed-over'>): void {
  const parcel = state.parcels.get(event.data.parcelId)
  if (parcel === undefined) return
  if (parcel.state === 'void') {
    raise(state, {
      id: `void-parcel-handed-over:${parcel.id}`,
      code: 'void-parcel-handed-over',
      parcelId: parcel.id,
    })
    return
  }
  parcel.state = 'handed-over'
  state.handedOverAt = event.at
  if (parcel.carrier !== undefined && parcel.carrier !== event.data.carrier)
    raise(state, { id: `wrong-carrier:${parcel.id}`, code: 'wrong-carrier', parcelId: parcel.id })
}

/** The first sheet that names a parcel is its sheet. */
export function listParcels(state: OrderState, event: EventOf<'handover-listed'>): void {
  for (const id of event.data.parcelIds) {
    const parcel = state.parcels.get(id)
    if (parcel !== undefined) parcel.sheet ??= event.data.sheet
  }
}
