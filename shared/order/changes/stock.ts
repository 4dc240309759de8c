import type { EventOf } from '../event.ts'
import { type OrderState, openTask } from '../order-state.ts'

export function reserve(state: OrderState, event: EventOf<'stock-reserved'>): void {
  state.stock.clear()
  for (const line of event.data.lines) state.stock.set(line.lineId, line)
}

/** The newest word on a line; one that was decided before and comes up again is open again. */
export function fallShort(state: OrderState, event: EventOf<'line-short'>): void {
  const { lineId, quantity, reason } = event.data
  const rest = { way: undefined, expected: undefined, supplier: undefined, arrived: false }
  state.shortages.set(lineId, { lineId, quantity, reason, ...rest })
}

export function resolveShortage(state: OrderState, event: EventOf<'shortage-resolved'>): void {
  const { lineId, quantity, way, expected, supplier, substitute } = event.data
  if (way === 'replace') {
    state.shortages.delete(lineId)
    return
  }
  const reason = state.shortages.get(lineId)?.reason ?? 'missing'
  state.shortages.set(lineId, { lineId, quantity, reason, way, expected, supplier, arrived: false })
  if (way === 'cancel-line' || way === 'substitute') add(state.givenUp, lineId, quantity)
  if (way === 'partial') add(state.deferred, lineId, quantity)
  if (way === 'tell-customer') openTask(state, event, { id: `shortage:${event.id}`, kind: 'call', reason: 'shortage' })
  const instead = state.intake.lines.find((line) => line.id === lineId)
  if (way === 'substitute' && substitute !== undefined && instead !== undefined)
    state.substitutes.push({
      ...instead,
      ...substitute,
      id: `${lineId}~${event.id}`.slice(0, 120),
      quantity,
      packs: [],
    })
}

export function goodsArrive(state: OrderState, event: EventOf<'goods-arrived'>): void {
  const shortage = state.shortages.get(event.data.lineId)
  if (shortage !== undefined) shortage.arrived = true
  state.deferred.delete(event.data.lineId)
  state.stock.delete(event.data.lineId)
}

function add(map: Map<string, number>, key: string, count: number): void {
  map.set(key, (map.get(key) ?? 0) + count)
}
