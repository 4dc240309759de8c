import type { EventOf } from '../event.ts'
import { filledParcels, type OrderState, raise } from '../order-state.ts'

export function revise(state: OrderState, event: EventOf<'order-revised'>): void {
  state.intake = event.data.intake
  state.revision += 1
  if (filledParcels(state).length > 0)
    raise(state, { id: `revised-after-packing:${event.id}`, code: 'revised-after-packing' })
}

/** The first cancellation counts: a second one adds nothing that anybody could do. */
export function cancel(state: OrderState, event: EventOf<'order-cancelled'>): void {
  state.cancelled ??= { by: event.data.by, reason: event.data.reason }
}
