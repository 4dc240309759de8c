import type { OrderView } from '../order/order-view.ts'

/** One closed parcel: whose work it was and when it was done. */
export interface PackedParcel {
  readonly operator: string
  readonly at: number
  readonly pieces: number
}

/** One order that was packed completely. */
export interface PackedOrder {
  /** Who closed its last parcel. */
  readonly operator: string
  readonly at: number
  /** From the first sign of packing to the last closed parcel; undefined where nobody started it. */
  readonly ms: number | undefined
}

/** The closed parcels that count: a void one's goods went back to the shelf. */
export function packedParcels(view: OrderView): PackedParcel[] {
  const counted = new Map(
    view.parcels
      .filter((parcel) => parcel.state === 'closed' || parcel.state === 'handed-over')
      .map((parcel) => [parcel.id, Object.values(parcel.contents).reduce((sum, pieces) => sum + pieces, 0)]),
  )
  const closings = new Map<string, PackedParcel>()
  for (const event of view.history) {
    if (event.type !== 'parcel-closed') continue
    const pieces = counted.get(event.data.parcelId)
    if (pieces === undefined) continue
    closings.set(event.data.parcelId, { operator: event.operator, at: Date.parse(event.at), pieces })
  }
  return [...closings.values()]
}

/** Undefined while pieces are open or a box is. */
export function packedOrder(view: OrderView): PackedOrder | undefined {
  const filled = view.parcels.filter((parcel) => parcel.state !== 'void' && Object.keys(parcel.contents).length > 0)
  const complete = filled.every((parcel) => parcel.state !== 'open') && view.lines.every((line) => line.open === 0)
  if (filled.length === 0 || !complete) return undefined
  const last = packedParcels(view).reduce<PackedParcel | undefined>(
    (latest, parcel) => (latest === undefined || parcel.at >= latest.at ? parcel : latest),
    undefined,
  )
  if (last === undefined) return undefined
  const started = view.history.find((event) => event.type === 'packing-started' || event.type === 'item-packed')
  const ms = started === undefined ? undefined : Math.max(0, last.at - Date.parse(started.at))
  return { operator: last.operator, at: last.at, ms }
}
