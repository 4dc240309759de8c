import type { EventOf } from '../event.ts'
import { type OrderState, openTask } from '../order-state.ts'

export function reschedule(state: OrderState, event: EventOf<'delivery-rescheduled'>): void {
  state.promised = event.data.date
  state.window = event.data.window ?? state.window
  state.rescheduled += 1
}

/** A parcel that is late or came back makes somebody tell the customer before the customer asks (C17). */
export function carrierReport(state: OrderState, event: EventOf<'carrier-reported'>): void {
  const { state: said, text } = event.data
  state.carrierReports.push({ state: said, text, at: event.at })
  if (said !== 'in-transit') openTask(state, event, { id: `late:${event.id}`, kind: 'call', reason: 'late-parcel' })
}
