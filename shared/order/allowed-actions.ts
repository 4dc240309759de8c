import type { ShopRules } from '../shop/shop-profile.ts'
import type { OrderView } from './order.ts'

export type OrderAction = 'pack' | 'hand-over' | 'cancel' | 'hold' | 'release' | 'confirm-payment' | 'deliver' | 'print'

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
  | 'double-pack'
  | 'alarm-open'
  | 'nothing-to-pack'
  | 'tracking-missing'
  | 'not-ready'

export type Allowed = { readonly allowed: true } | { readonly allowed: false; readonly reason: Refusal }

const yes: Allowed = { allowed: true }
const no = (reason: Refusal): Allowed => ({ allowed: false, reason })

/** What a person may do now. Asked before the act; what already happened is a fact and is never refused. */
export function allowedActions(order: OrderView, rules: ShopRules): Record<OrderAction, Allowed> {
  return {
    pack: mayPack(order, rules),
    'hand-over': mayHandOver(order, rules),
    cancel: gone(order) ?? (order.cancelled ? no('cancelled') : yes),
    hold: gone(order) ?? (order.hold ? no('held') : order.cancelled ? no('cancelled') : yes),
    release: order.hold ? yes : no('not-held'),
    'confirm-payment': order.payment.state === 'paid' ? no('already-paid') : order.cancelled ? no('cancelled') : yes,
    deliver: order.stage === 'shipped' ? yes : no(order.delivered ? 'already-delivered' : 'not-shipped'),
    print: order.parcels.some((parcel) => parcel.sscc !== undefined) ? yes : no('not-packed'),
  }
}

function gone(order: OrderView): Allowed | undefined {
  if (order.delivered) return no('already-delivered')
  return order.stage === 'shipped' ? no('already-shipped') : undefined
}

function mayPack(order: OrderView, rules: ShopRules): Allowed {
  const left = gone(order)
  if (left !== undefined) return left
  if (order.cancelled) return no('cancelled')
  if (order.hold) return no('held')
  if (order.alarms.some((alarm) => alarm.code === 'double-pack')) return no('double-pack')
  if (order.payment.state === 'open') return no('not-paid')
  if (order.payment.state === 'on-delivery' && !rules.packBeforeCashOnDelivery) return no('not-paid')
  if (order.stage === 'draft' || order.stage === 'received' || order.stage === 'waiting-for-goods')
    return no('not-ready')
  if (!order.lines.some((line) => line.ordered > 0)) return no('nothing-to-pack')
  return order.stage === 'packed' ? no('already-packed') : yes
}

function mayHandOver(order: OrderView, rules: ShopRules): Allowed {
  const left = gone(order)
  if (left !== undefined) return left
  if (order.cancelled) return no('cancelled')
  if (order.hold) return no('held')
  if (order.alarms.some((alarm) => alarm.code === 'double-pack')) return no('double-pack')
  if (order.alarms.length > 0) return no('alarm-open')
  if (order.stage !== 'packed') return no('not-packed')
  const carrier = rules.trackingRequired[order.intake.shipping.carrier] ?? false
  const untracked = order.parcels.some((parcel) => parcel.state === 'closed' && parcel.trackingNumber === undefined)
  return carrier && untracked ? no('tracking-missing') : yes
}
