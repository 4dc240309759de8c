import type { EventOf } from '../event.ts'
import { type OrderState, openTask, raise } from '../order-state.ts'
import { callAfterPayment } from './shop.ts'

/** The first confirmation counts; it also ends what a failed attempt began. */
export function confirmPayment(state: OrderState, event: EventOf<'payment-confirmed'>): void {
  state.paidBy ??= event
  state.paymentFailed = undefined
  callAfterPayment(state, event)
}

export function failPayment(state: OrderState, event: EventOf<'payment-failed'>): void {
  if (state.paidBy !== undefined) return
  state.paymentFailed = event
  raise(state, { id: `payment-failed:${event.id}`, code: 'payment-failed' })
  openTask(state, event, { id: `payment-failed:${event.id}`, kind: 'call', reason: 'payment-failed' })
}

export function verifyPayment(state: OrderState, event: EventOf<'payment-verified'>): void {
  state.verified ??= { operator: event.operator, at: event.at, receipt: event.data.receipt }
}

export function refund(state: OrderState, event: EventOf<'payment-refunded'>): void {
  state.refunded = { amount: (state.refunded?.amount ?? 0) + event.data.amount, reference: event.data.reference }
}
