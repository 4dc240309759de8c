import type { EventOf } from '../event.ts'
import type { OrderLine } from '../intake.ts'
import { filledParcels, type OrderState, raise } from '../order-state.ts'

/** Pieces per line in the parcels that count. */
export function packedQuantities(state: OrderState): Map<string, number> {
  const packed = new Map<string, number>()
  for (const parcel of filledParcels(state))
    for (const [lineId, pieces] of parcel.contents) packed.set(lineId, (packed.get(lineId) ?? 0) + pieces)
  return packed
}

/** What was ordered, and what a person puts in instead. */
export function allLines(state: OrderState): readonly OrderLine[] {
  return state.substitutes.length === 0 ? state.intake.lines : [...state.intake.lines, ...state.substitutes]
}

/**
 * Pieces that a line wants in a parcel now: postage, information and expected returns want none, and neither do
 * pieces that were given up or go later.
 */
export function wanted(state: OrderState, lineId: string): number {
  const line = allLines(state).find((candidate) => candidate.id === lineId)
  if (line === undefined || !line.goods) return 0
  const less = (state.givenUp.get(lineId) ?? 0) + (state.deferred.get(lineId) ?? 0)
  return Math.max(0, line.quantity - less)
}

/** Two stations packed, and together they packed too much. Too much from one station alone is an over-pack. */
export function doublePackedParcels(state: OrderState): string[] {
  const parcels = filledParcels(state)
  if (new Set(parcels.map((parcel) => parcel.station)).size < 2) return []
  const over = [...packedQuantities(state)].filter(([lineId, pieces]) => pieces > wanted(state, lineId))
  const lines = new Set(over.map(([lineId]) => lineId))
  const involved = parcels.filter((parcel) => [...parcel.contents.keys()].some((lineId) => lines.has(lineId)))
  return new Set(involved.map((parcel) => parcel.station)).size < 2 ? [] : parcels.map((parcel) => parcel.id)
}

/**
 * The first answer decides. A later one that contradicts it (two stations answered while apart) changes nothing
 * and is shown, so that the person who gave it knows whose box leaves.
 */
export function resolveDoublePack(state: OrderState, event: EventOf<'double-pack-resolved'>): void {
  const live = filledParcels(state).filter((parcel) => parcel.state !== 'handed-over')
  const voiding = live.filter((parcel) => event.data.void.includes(parcel.id))
  const leavesOne = filledParcels(state).some((parcel) => !event.data.void.includes(parcel.id))
  if (doublePackedParcels(state).length === 0 || !leavesOne) {
    const contradicts = event.data.keep.some((id) => state.parcels.get(id)?.state === 'void')
    if (contradicts || !leavesOne)
      raise(state, { id: `resolution-superseded:${event.id}`, code: 'resolution-superseded' })
    return
  }
  for (const parcel of voiding) parcel.state = 'void'
}
