import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { type StatusStep, statusTrail } from '#shared/shop/status-trail.ts'
import { fold } from '#shared/text/fold.ts'

/** One fact as the history shows it, with the change of status that it caused. */
export interface HistoryRow {
  readonly event: OrderEvent
  readonly step: StatusStep | undefined
}

/** Oldest first. Until the shop's own word of the order is read (`held`), without the changes of status. */
export function historyRows(
  order: OrderView,
  held: OrderDocument | undefined,
  statuses: readonly ShopStatus[],
): HistoryRow[] {
  const steps = held === undefined ? [] : statusTrail(order.id, held.intake, order.history, statuses)
  const byId = new Map(steps.map((step) => [causeOf(step, order.history), step]))
  return order.history.map((event) => ({ event, step: byId.get(event.id) }))
}

/**
 * The row that a change of status belongs to. Where a person chose the status, that row says who, with which words and
 * by which channels; the stage came with another fact of the same act.
 */
function causeOf({ event, to }: StatusStep, history: readonly OrderEvent[]): string {
  const chosen = history.findLast(
    (other) =>
      other.type === 'status-set' &&
      other.data.status === to?.id &&
      other.station === event.station &&
      other.at === event.at,
  )
  return chosen?.id ?? event.id
}

/** Every word of the search stands somewhere in the row, in any spelling of digits and letters. */
export function rowMatches(search: string, words: readonly string[]): boolean {
  const text = fold(words.join(' '))
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
