import type { EventOf } from '../order/event.ts'
import type { Gate } from '../order/events/shop-events.ts'
import type { Intake } from '../order/intake.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { fold } from '../text/fold.ts'
import type { ShopProfile } from './shop-profile.ts'

/**
 * What the shop's rules make of a new order: its gates, its first status, who gets it. Decided once and written
 * into `order-received`, so that a later change of the rules does not change orders that are under way.
 */
export function startOf(intake: Intake, shop: ShopProfile): EventOf<'order-received'>['data'] {
  const { rules, statuses, defaultStatus, assignment } = shop.procedure
  const pickUp = shop.carriers.find((carrier) => carrier.id === intake.shipping.carrier)?.pickUp ?? false
  const unpaid = !intake.payment.paid
  const risk = unpaid && rules.riskShipping !== null && intake.totals.shipping >= rules.riskShipping
  const needs: readonly (readonly [Gate, boolean])[] = [
    ['check', rules.checkNewOrders],
    ['confirm', unpaid && intake.payment.method !== 'online' && (rules.confirmUnpaid || risk)],
    // Whoever fetches it here pays at the desk before it is assembled (E22).
    ['prepayment', unpaid && (pickUp || needsPrepayment(intake, shop))],
    ['verify', rules.verifyPayments && intake.payment.method === 'online'],
    ['call', rules.callAfterPayment],
  ]
  const gates = needs.filter(([, wanted]) => wanted).map(([gate]) => gate)
  const rule = assignment.find(
    (candidate) =>
      (candidate.carrier ?? intake.shipping.carrier) === intake.shipping.carrier &&
      (candidate.country ?? intake.shipTo.country) === intake.shipTo.country &&
      (candidate.language ?? intake.language) === intake.language,
  )
  const start = {
    ...(pickUp ? { pickUp } : {}),
    ...(risk ? { risk } : {}),
    ...(rule ? { assignee: rule.to } : {}),
    gates,
  }
  const { stage } = reduceOrder('start', intake, [
    {
      id: 'order-received',
      orderId: 'start',
      at: intake.placedAt,
      station: 'shop',
      stationSeq: 0,
      operator: '',
      type: 'order-received',
      data: start,
    },
  ])
  const first = statuses.find((status) => status.id === defaultStatus && status.stages.includes(stage))
  return first === undefined ? start : { ...start, status: { id: first.id, stage } }
}

function needsPrepayment(intake: Intake, shop: ShopProfile): boolean {
  const { madeToOrder, above, cities } = shop.procedure.rules.prepayment
  if (madeToOrder && intake.lines.some((line) => line.madeToOrder === true)) return true
  if (above !== null && intake.totals.total > above) return true
  return cities !== null && !cities.map(fold).includes(fold(intake.shipTo.city))
}
