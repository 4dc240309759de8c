import type { ShopRules } from '../shop/shop-rules.ts'
import type { OrderView } from './order-view.ts'

export type OrderAction =
  | 'check'
  | 'set-price'
  | 'confirm'
  | 'confirm-payment'
  | 'verify-payment'
  | 'pick'
  | 'pack'
  | 'print'
  | 'hand-over'
  | 'deliver'
  | 'return'
  | 'refund'
  | 'credit'
  | 'change-shipping'
  | 'reschedule'
  | 'cancel'
  | 'hold'
  | 'release'

/** Why something may not be done now. Screens turn the code into words. */
export type Refusal =
  | 'not-paid'
  | 'held'
  | 'not-held'
  | 'cancelled'
  | 'already-packed'
  | 'not-packed'
  | 'already-shipped'
  | 'not-shipped'
  | 'already-delivered'
  | 'already-paid'
  | 'already-done'
  | 'double-pack'
  | 'alarm-open'
  | 'nothing-to-pack'
  | 'tracking-missing'
  | 'not-ready'
  | 'quotation'
  | 'price-open'
  | 'not-checked'
  | 'not-confirmed'
  | 'not-verified'
  | 'not-picked'
  | 'waiting-for-goods'
  | 'promise-missing'
  | 'call-open'
  | 'provider-cannot-refund'
  | 'nothing-paid'

export type Allowed = { readonly allowed: true } | { readonly allowed: false; readonly reason: Refusal }

const yes: Allowed = { allowed: true }
const no = (reason: Refusal): Allowed => ({ allowed: false, reason })

/** What a person may do now. Asked before the act; what already happened is a fact and is never refused. */
export function allowedActions(order: OrderView, rules: ShopRules): Record<OrderAction, Allowed> {
  const left = gone(order)
  return {
    check: left ?? (order.cancelled ? no('cancelled') : order.checked ? no('already-done') : yes),
    'set-price': order.intake.draft === 'price-to-confirm' ? yes : no('already-done'),
    confirm: left ?? mayConfirm(order, rules),
    'confirm-payment': order.payment.state === 'paid' ? no('already-paid') : order.cancelled ? no('cancelled') : yes,
    'verify-payment': mayVerify(order),
    pick: order.picked ? no('already-done') : mayPack(order, { ...rules, steps: 1 }),
    pack: mayPack(order, rules),
    print: order.parcels.some((parcel) => parcel.sscc !== undefined) ? yes : no('not-packed'),
    'hand-over': mayHandOver(order, rules),
    deliver: mayDeliver(order),
    return: order.stage === 'shipped' || order.delivered ? yes : no('not-shipped'),
    refund: mayRefund(order, rules),
    credit: mayCredit(order),
    'change-shipping': left ?? (order.cancelled ? no('cancelled') : yes),
    reschedule: order.delivered ? no('already-delivered') : order.cancelled ? no('cancelled') : yes,
    cancel: left ?? (order.cancelled ? no('cancelled') : yes),
    hold: left ?? (order.hold ? no('held') : order.cancelled ? no('cancelled') : yes),
    release: order.hold ? yes : no('not-held'),
  }
}

function gone(order: OrderView): Allowed | undefined {
  if (order.delivered) return no('already-delivered')
  return order.stage === 'shipped' || order.stage === 'returned' ? no('already-shipped') : undefined
}

function mayConfirm(order: OrderView, rules: ShopRules): Allowed {
  if (order.cancelled) return no('cancelled')
  if (order.intake.draft !== undefined) return no(order.intake.draft === 'quotation' ? 'quotation' : 'price-open')
  if (rules.promiseRequired && order.delivery.promised === undefined) return no('promise-missing')
  return order.confirmed || !order.gates.includes('confirm') ? no('already-done') : yes
}

function mayVerify(order: OrderView): Allowed {
  if (order.payment.state !== 'paid') return no('not-paid')
  return order.payment.verified === undefined ? yes : no('already-done')
}

/** The first thing in the way, in the order in which a person would clear it. */
function mayPack(order: OrderView, rules: ShopRules): Allowed {
  const left = gone(order)
  if (left !== undefined) return left
  if (order.cancelled) return no('cancelled')
  if (order.hold) return no('held')
  if (order.alarms.some((alarm) => alarm.code === 'double-pack')) return no('double-pack')
  if (order.intake.draft !== undefined) return no(order.intake.draft === 'quotation' ? 'quotation' : 'price-open')
  if (order.gates.includes('check') && order.checked === undefined) return no('not-checked')
  const paid = order.payment.state === 'paid'
  if (order.gates.includes('confirm') && order.confirmed === undefined && !paid) return no('not-confirmed')
  if (order.payment.state === 'open') return no('not-paid')
  if (order.payment.state === 'on-delivery' && !rules.packBeforeCashOnDelivery) return no('not-paid')
  const verify = order.gates.includes('verify') && order.intake.payment.method === 'online'
  if (verify && order.payment.verified === undefined) return no('not-verified')
  if (order.stage === 'waiting-for-goods') return no('waiting-for-goods')
  if (!order.lines.some((line) => line.ordered > 0)) return no('nothing-to-pack')
  if (order.stage === 'packed' || order.stage === 'ready-for-pickup') return no('already-packed')
  return rules.steps > 1 && !order.picked && order.packingStartedBy === undefined ? no('not-picked') : yes
}

function mayHandOver(order: OrderView, rules: ShopRules): Allowed {
  const left = gone(order)
  if (left !== undefined) return left
  if (order.cancelled) return no('cancelled')
  if (order.hold) return no('held')
  if (order.alarms.some((alarm) => alarm.code === 'double-pack')) return no('double-pack')
  if (order.alarms.length > 0) return no('alarm-open')
  if (order.stage !== 'packed' && order.stage !== 'ready-for-pickup') return no('not-packed')
  const carrier = rules.trackingRequired[order.intake.shipping.carrier] ?? false
  const untracked = order.parcels.some((parcel) => parcel.state === 'closed' && parcel.trackingNumber === undefined)
  return carrier && untracked ? no('tracking-missing') : yes
}

/** Closing an order waits for the call that a delay demands (A18). */
function mayDeliver(order: OrderView): Allowed {
  if (order.delivered) return no('already-delivered')
  if (order.stage !== 'shipped') return no('not-shipped')
  return order.tasks.some((task) => task.open && task.mandatory) ? no('call-open') : yes
}

function mayRefund(order: OrderView, rules: ShopRules): Allowed {
  if (order.payment.refunded !== undefined) return no('already-done')
  if (order.payment.state !== 'paid') return no('nothing-paid')
  return rules.refundable.includes(order.intake.payment.name) ? yes : no('provider-cannot-refund')
}

/** A credit note takes an invoice back: for goods that came back, money that went back, an order that was called off. */
function mayCredit(order: OrderView): Allowed {
  if (order.invoiceNumber === undefined) return no('nothing-paid')
  const corrected = order.issued.some(
    (paper) =>
      paper.kind === 'credit-note' &&
      paper.void === undefined &&
      paper.snapshot.corrects.number === order.invoiceNumber,
  )
  if (corrected) return no('already-done')
  const back = order.returns.some((entry) => entry.lines.some((line) => line.received > 0))
  return back || order.payment.refunded !== undefined || order.cancelled !== undefined ? yes : no('nothing-paid')
}
