import type { EventOf } from '../event.ts'
import type { Intake } from '../intake.ts'
import { filledParcels, type Mends, type OrderState, openTask, raise } from '../order-state.ts'

export function receive(state: OrderState, event: EventOf<'order-received'>): void {
  const { data } = event
  state.start = data
  state.assignee = data.assignee ?? state.assignee
  if (data.status !== undefined) state.statusSet.set(data.status.stage, data.status.id)
  if (state.received.payment.paid) callAfterPayment(state, event)
}

export function callAfterPayment(state: OrderState, event: EventOf<'order-received' | 'payment-confirmed'>): void {
  if (state.start.gates?.includes('call'))
    openTask(state, event, { id: 'payment-accepted', kind: 'call', reason: 'payment-accepted' })
}

export function revise(state: OrderState, event: EventOf<'order-revised'>): void {
  const before = state.received
  state.received = event.data.intake
  state.mends = stillMended(state.mends, before, state.received)
  state.intake = mended(state)
  state.revision += 1
  if (filledParcels(state).length > 0)
    raise(state, { id: `revised-after-packing:${event.id}`, code: 'revised-after-packing' })
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** What the desk mended holds until the shop itself says something else about the same field. */
function stillMended(mends: Mends, before: Intake, after: Intake): Mends {
  const { phone, email, shipTo, shipping, price } = mends
  return {
    ...(phone !== undefined && same(before.customer.phone, after.customer.phone) ? { phone } : {}),
    ...(email !== undefined && same(before.customer.email, after.customer.email) ? { email } : {}),
    ...(shipTo !== undefined && same(before.shipTo, after.shipTo) ? { shipTo } : {}),
    ...(shipping !== undefined && same(before.shipping, after.shipping) ? { shipping } : {}),
    ...(price !== undefined && same(before.totals, after.totals) ? { price } : {}),
  }
}

export function mended({ received, mends }: OrderState): Intake {
  const { draft, ...rest } = received
  const { phone, email, shipTo, shipping, price } = mends
  const stillDraft = draft === 'price-to-confirm' && price !== undefined ? undefined : draft
  return {
    ...rest,
    ...(stillDraft === undefined ? {} : { draft: stillDraft }),
    customer: {
      ...received.customer,
      ...(phone === undefined ? {} : { phone }),
      ...(email === undefined ? {} : { email }),
    },
    shipTo: { ...(shipTo ?? received.shipTo), ...(phone === undefined ? {} : { phone }) },
    shipping: { ...received.shipping, ...shipping },
    totals: price === undefined ? received.totals : { ...received.totals, total: price.total },
    payment: price?.paymentLink === undefined ? received.payment : { ...received.payment, link: price.paymentLink },
  }
}

/** The first cancellation counts: a second one adds nothing that anybody could do. */
export function cancel(state: OrderState, event: EventOf<'order-cancelled'>): void {
  state.cancelled ??= { by: event.data.by, reason: event.data.reason, code: event.data.code }
}
