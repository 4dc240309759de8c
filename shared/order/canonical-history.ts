import type { OrderEvent } from './event.ts'

/**
 * The one order in which facts are told: by the endpoint's `seq`; then what it does not have yet, by station
 * and that station's own running number. Each id counts once; the copy that has a `seq` wins, because an event
 * is for a moment both in the pulled history and in the station's own queue. Clocks decide nothing.
 */
export function canonicalHistory(events: readonly OrderEvent[]): OrderEvent[] {
  const byId = new Map<string, OrderEvent>()
  for (const event of events) {
    const known = byId.get(event.id)
    if (known === undefined || (known.seq ?? Infinity) > (event.seq ?? Infinity)) byId.set(event.id, event)
  }
  return [...byId.values()].sort(compareEvents)
}

function compareEvents(a: OrderEvent, b: OrderEvent): number {
  const bySeq = (a.seq ?? Infinity) - (b.seq ?? Infinity)
  if (a.seq !== undefined || b.seq !== undefined) return bySeq || compareText(a.id, b.id)
  return compareText(a.station, b.station) || a.stationSeq - b.stationSeq || compareText(a.id, b.id)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
