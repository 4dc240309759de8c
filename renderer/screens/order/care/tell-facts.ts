import { preferred } from '#shared/messages/plan-messages.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import { planStatusChange } from '#shared/shop/plan-status-change.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { statusOf } from '#shared/shop/status-of.ts'

/**
 * "Confirm and tell": the check and the confirmation that are still missing, and the status that follows, told to
 * the customer in its own words by e-mail or SMS (E2, E3). Undefined where the shop has no status or no words there.
 */
export function tellFacts(order: OrderView, shop: ShopProfile): readonly FactDraft[] | undefined {
  const stage = order.payment.state === 'open' ? 'awaiting-payment' : 'ready'
  const status = statusOf({ stage, status: undefined, cue: order.cue }, shop.procedure.statuses)
  if (status?.message === undefined || !status.stages.includes(stage)) return undefined
  const channels = preferred({ email: status.email || !status.sms, sms: status.sms }, order)
  const plan = planStatusChange(order, { status: { ...status, stages: [stage] }, channels }, shop)
  return plan.ok ? plan.drafts : undefined
}
