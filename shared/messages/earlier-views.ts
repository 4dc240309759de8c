import { applyEvent } from '../order/apply-event.ts'
import type { OrderEvent } from '../order/event.ts'
import { initialState } from '../order/order-state.ts'
import type { OrderView } from '../order/order-view.ts'
import { viewOf } from '../order/reduce-order.ts'

/**
 * How the order stood after each fact before this one. What was before the shop's last revision or the last word on
 * the price is not told: only the intake as it is now is known here, and with another one it stood otherwise.
 */
export function earlierViews(order: OrderView, event: OrderEvent): OrderView[] {
  const end = order.history.findIndex((entry) => entry.id === event.id)
  const past = order.history.slice(0, end < 0 ? order.history.length : end)
  const revises = (entry: OrderEvent) => entry.type === 'order-revised' || entry.type === 'price-confirmed'
  if (revises(event)) return []
  const from = past.findLastIndex(revises)
  const state = initialState(order.intake)
  return past.flatMap((entry, index) => {
    if (!revises(entry)) applyEvent(state, entry)
    return index < from ? [] : [viewOf(order.id, [], state)]
  })
}
