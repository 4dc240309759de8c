import type { OrderView, ParcelView } from '#shared/order/order.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'

/** The parcel that this station is filling now; undefined when the next piece opens a new one. */
export function openParcelOf(order: OrderView, station: string): ParcelView | undefined {
  return order.parcels.find((parcel) => parcel.state === 'open' && parcel.station === station)
}

export interface PackedPiece {
  readonly order: OrderView
  readonly lineId: string
  /** What was scanned; empty when a person pressed a key. */
  readonly code: string
  readonly station: string
  readonly newId: () => string
}

/** The facts of putting one piece into the box: the first piece also starts the packing and opens the box. */
export function pieceFacts({ order, lineId, code, station, newId }: PackedPiece): FactDraft[] {
  const open = openParcelOf(order, station)
  const parcelId = open?.id ?? newId()
  const facts: FactDraft[] = []
  if (order.packingStartedBy === undefined) facts.push({ type: 'packing-started', data: {} })
  if (open === undefined) facts.push({ type: 'parcel-opened', data: { parcelId } })
  facts.push({ type: 'item-packed', data: { lineId, parcelId, quantity: 1, code } })
  return facts
}

/** True when this piece is the last one that the order waits for. */
export function isLastPiece(order: OrderView, lineId: string): boolean {
  return order.lines.every((line) => line.open === (line.id === lineId ? 1 : 0))
}

/**
 * Takes out the piece that this station put in last and has not taken out since; undefined when there is none.
 * Later facts of taking out cancel earlier ones of putting in, so undo can be pressed again and again.
 */
export function undoFact(order: OrderView, station: string): Extract<FactDraft, { type: 'item-unpacked' }> | undefined {
  const takenOut = new Map<string, number>()
  const key = (lineId: string, parcelId: string) => `${lineId}\n${parcelId}`
  for (const event of [...order.history].reverse()) {
    if (event.type === 'item-unpacked') {
      const at = key(event.data.lineId, event.data.parcelId)
      takenOut.set(at, (takenOut.get(at) ?? 0) + event.data.quantity)
    }
    if (event.type !== 'item-packed' || event.station !== station) continue
    const { lineId, parcelId } = event.data
    const cancelled = takenOut.get(key(lineId, parcelId)) ?? 0
    if (cancelled > 0) takenOut.set(key(lineId, parcelId), cancelled - 1)
    else if (isInTheHouse(order, parcelId)) return { type: 'item-unpacked', data: { lineId, parcelId, quantity: 1 } }
  }
  return undefined
}

function isInTheHouse(order: OrderView, parcelId: string): boolean {
  const state = order.parcels.find((parcel) => parcel.id === parcelId)?.state
  return state === 'open' || state === 'closed'
}
