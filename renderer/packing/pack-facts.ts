import type { OrderView, ParcelView } from '#shared/order/order.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'

/** The parcel that this station is filling now; undefined when the next piece opens a new one. */
export function openParcelOf(order: OrderView, station: string): ParcelView | undefined {
  return order.parcels.find((parcel) => parcel.state === 'open' && parcel.station === station)
}

export interface PackedPiece {
  readonly order: OrderView
  readonly lineId: string
  /** More than one for an outer pack. */
  readonly pieces: number
  /** What was scanned; empty when a person pressed a key. */
  readonly code: string
  readonly station: string
  readonly newId: () => string
}

/** The facts of putting one scan's pieces into the box: the first also starts the packing and opens the box. */
export function pieceFacts({ order, lineId, pieces, code, station, newId }: PackedPiece): FactDraft[] {
  const open = openParcelOf(order, station)
  const parcelId = open?.id ?? newId()
  const facts: FactDraft[] = []
  if (order.packingStartedBy === undefined) facts.push({ type: 'packing-started', data: {} })
  if (open === undefined) facts.push({ type: 'parcel-opened', data: { parcelId } })
  facts.push({ type: 'item-packed', data: { lineId, parcelId, quantity: pieces, code } })
  return facts
}

/** True when these pieces are the last ones that the order waits for. */
export function isLastPiece(order: OrderView, lineId: string, pieces: number): boolean {
  return order.lines.every((line) => line.open === (line.id === lineId ? pieces : 0))
}

/** Everything that is still wanted is in boxes, and one of them is open or was never booked. */
export function isReadyToFinish(order: OrderView): boolean {
  if (!unfinished.has(order.stage) || order.lines.some((line) => line.open > 0)) return false
  const booked = new Set(order.shipments.flatMap((shipment) => shipment.parcelIds))
  return order.parcels.some(
    (parcel) =>
      Object.keys(parcel.contents).length > 0 &&
      (parcel.state === 'open' || (parcel.state === 'closed' && !booked.has(parcel.id))),
  )
}

const unfinished: ReadonlySet<OrderView['stage']> = new Set(['packing', 'packed', 'ready-for-pickup'])

/**
 * Takes out what this station's last scan put in and nobody has taken out since, an outer pack whole; undefined when
 * there is nothing. Later facts of taking out cancel earlier ones of putting in, so undo can be pressed again and again.
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
    const { lineId, parcelId, quantity: putIn } = event.data
    const at = key(lineId, parcelId)
    const cancelled = Math.min(takenOut.get(at) ?? 0, putIn)
    takenOut.set(at, (takenOut.get(at) ?? 0) - cancelled)
    const quantity = putIn - cancelled
    if (quantity > 0 && isInTheHouse(order, parcelId))
      return { type: 'item-unpacked', data: { lineId, parcelId, quantity } }
  }
  return undefined
}

function isInTheHouse(order: OrderView, parcelId: string): boolean {
  const state = order.parcels.find((parcel) => parcel.id === parcelId)?.state
  return state === 'open' || state === 'closed'
}
