import { planMessages } from '#shared/messages/plan-messages.ts'
import type { Channel } from '#shared/order/events/message-events.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { OrderTurn } from '../orders/append-facts.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { messageFrom } from './message-from.ts'
import { aboutId } from './report-fact.ts'
import { stepsOf } from './turn-steps.ts'

/**
 * A tracking number that comes after the parcel has left: the message that could not be sent for want of it is
 * written anew and goes out (C12). It keeps its identity, so it still goes out once.
 */
export async function lateTracking(
  write: ShopWrite,
  shop: ShopProfile,
  turns: readonly OrderTurn[],
  now: Date,
): Promise<void> {
  const booked = turns.filter(
    ({ earlier, fresh }) => earlier.length > 0 && fresh.some((event) => event.type === 'shipment-booked'),
  )
  if (booked.length === 0) return
  const { rows } = await write.client.query<{ orderId: string; about: string; channel: Channel }>(
    `select order_id as "orderId", about, channel from outbox
     where shop_id = $1 and order_id = any($2) and state = 'skipped' and why like 'missing:%'`,
    [write.shopId, booked.map((turn) => turn.id)],
  )
  for (const { orderId, about, channel } of rows) {
    const turn = booked.find((candidate) => candidate.id === orderId)
    if (turn === undefined) continue
    const steps = stepsOf(turn.id, turn.intake, turn.earlier)
    const planned = steps
      // As it was asked for, but with what is known now; not where the order has moved on since.
      .filter((step) => step.after.stage === turn.view.stage)
      .flatMap((step) => planMessages(step.before, step.event, { ...turn.view, history: step.after.history }, shop))
      .map((message) => ({ message, step: steps.at(-1) }))
      .find(({ message }) => aboutId(message.about) === about && message.channel === channel)
    if (planned?.step === undefined) continue
    const fresh = messageFrom(planned.message, planned.step, now)
    if (fresh.state !== 'queued') continue
    await write.client.query(
      `update outbox set state = 'queued', why = '', recipient = $4, recipient_name = $5, subject = $6, body = $7, due_at = $8
       where shop_id = $1 and about = $2 and channel = $3 and state = 'skipped'`,
      [write.shopId, about, channel, fresh.recipient, fresh.recipientName, fresh.subject, fresh.body, fresh.dueAt],
    )
  }
}
