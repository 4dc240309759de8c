import type { EventOf } from '../event.ts'
import type { OrderState } from '../order-state.ts'
import { mended } from './shop.ts'

export function check(state: OrderState, event: EventOf<'order-checked'>): void {
  state.checked ??= { operator: event.operator, at: event.at, items: event.data.items }
}

export function confirm(state: OrderState, event: EventOf<'order-confirmed'>): void {
  state.confirmed ??= { operator: event.operator, at: event.at }
}

export function mend(
  state: OrderState,
  event: EventOf<'contact-mended'> | EventOf<'price-confirmed'> | EventOf<'shipping-changed'>,
): void {
  const mends =
    event.type === 'contact-mended'
      ? event.data
      : event.type === 'price-confirmed'
        ? { price: event.data }
        : { shipping: { carrier: event.data.carrier, service: event.data.service } }
  Object.assign(state.mends, mends)
  state.intake = mended(state)
}

/** Whoever gets an order takes it from everybody who had it. */
export function assign(state: OrderState, event: EventOf<'order-assigned'>): void {
  const { reason: _, ...assignee } = event.data
  state.assignee = assignee
}
