import type { OrderView } from '#shared/order/order.ts'
import type { Stage } from '#shared/order/stage.ts'

/** What an order's line asks of the shelf, by what has happened to it so far. */
export interface StockWant {
  readonly lineId: string
  readonly sku: string
  /** Pieces that must lie ready for it and have not left the house. */
  readonly target: number
  /** Pieces that left the house, and good ones that came back. */
  readonly taken: number
  readonly back: number
}

/** Confirmed and paid, or money at the door: goods lie ready for it. Before that nothing is set aside (B15). */
const holds: ReadonlySet<Stage> = new Set(['ready', 'waiting-for-goods', 'packing', 'packed', 'ready-for-pickup'])

export const holdsStock = (view: Pick<OrderView, 'stage'>): boolean => holds.has(view.stage)

export function wantedStock(view: OrderView): StockWant[] {
  const taken = leftTheHouse(view)
  const back = cameBackGood(view)
  return view.lines
    .filter((line) => line.goods && line.sku !== '')
    .map(({ id, sku, ordered }) => ({
      lineId: id,
      sku,
      target: holdsStock(view) ? Math.max(0, ordered - (taken.get(id) ?? 0)) : 0,
      taken: taken.get(id) ?? 0,
      back: back.get(id) ?? 0,
    }))
}

/** What the customer has fetched is gone too, even if nobody recorded a handover. */
function leftTheHouse(view: OrderView): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const parcel of view.parcels) {
    if (parcel.state !== 'handed-over' && !(view.delivered && parcel.state !== 'void')) continue
    for (const [lineId, quantity] of Object.entries(parcel.contents))
      pieces.set(lineId, (pieces.get(lineId) ?? 0) + quantity)
  }
  return pieces
}

function cameBackGood(view: OrderView): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const entry of view.returns)
    for (const line of entry.lines)
      pieces.set(line.lineId, (pieces.get(line.lineId) ?? 0) + line.received - line.damaged)
  return pieces
}
