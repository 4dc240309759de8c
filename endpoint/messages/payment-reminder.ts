import { preferred } from '#shared/messages/plan-messages.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { OrderTurn } from '../orders/append-facts.ts'
import type { OutboxMessage } from './outbox-rows.ts'
import { aboutId } from './report-fact.ts'

/**
 * An order that begins to wait for its payment gets its one reminder at once; its words are written when its time
 * comes, if the payment is still open then (E11).
 */
export function paymentReminders(turn: OrderTurn, shop: ShopProfile, now: Date): OutboxMessage[] {
  const { view } = turn
  const rule = shop.procedure.occasions['payment-reminder']
  if (rule === undefined || view.stage !== 'awaiting-payment' || turn.before?.stage === 'awaiting-payment') return []
  const dueAt = new Date(now.getTime() + rule.afterHours * 3_600_000)
  return preferred(rule, view).map((channel) => ({
    about: aboutId(`payment-reminder:${view.id}`),
    channel,
    orderId: view.id,
    cartId: '',
    cause: 'payment-reminder',
    state: 'queued',
    why: '',
    recipient: '',
    recipientName: '',
    language: view.intake.language,
    subject: '',
    body: '',
    dueAt,
  }))
}
