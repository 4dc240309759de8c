import { planMessages } from '#shared/messages/plan-messages.ts'
import type { EventOf } from '#shared/order/event.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { endCarts } from '../carts/end-carts.ts'
import type { NewFact, OrderTurn } from '../orders/append-facts.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { lateTracking } from './late-tracking.ts'
import { messageFrom } from './message-from.ts'
import { addMessages, keyOf, type OutboxMessage, releaseMessages } from './outbox-rows.ts'
import { paymentReminders } from './payment-reminder.ts'
import { reportFact } from './report-fact.ts'
import { type Step, tellingSteps } from './turn-steps.ts'

const hour = 3_600_000

/** An order placed longer ago than this was taken in from an old file: its customer expects no word about that. */
const oldOrderHours = 7 * 24

/** The endpoint's own clock: facts of one transaction. */
const comingInMs = 60_000

/** Whether the news is fresh, so old that a person decides, or so old that it is none. */
function ageOf({ event }: Step, turn: OrderTurn, shop: ShopProfile, now: Date): 'fresh' | 'asks' | 'too-old' {
  const limit = shop.procedure.rules.messageAgeHours
  const received = [...turn.earlier, ...turn.fresh].find((fact) => fact.type === 'order-received')
  // What follows from an order's coming in (its goods are set aside) is as old as the order.
  const comingIn = received !== undefined && now.getTime() - Date.parse(received.at) < comingInMs
  const since = event.station === 'shop' && comingIn ? turn.intake.placedAt : event.at
  const hours = (now.getTime() - Date.parse(since)) / hour
  if (hours <= limit) return 'fresh'
  return event.station === 'shop' && hours > oldOrderHours ? 'too-old' : 'asks'
}

function aged(message: OutboxMessage, age: ReturnType<typeof ageOf>): OutboxMessage {
  if (message.state !== 'queued' || age === 'fresh') return message
  return age === 'asks' ? { ...message, state: 'asks' } : { ...message, state: 'skipped', why: 'too-old' }
}

const emptied = { recipient: '', recipientName: '', subject: '', body: '' }

/**
 * Puts what the customer must hear into the outbox, in the transaction of the facts that ask for it, and answers
 * the facts that say at once what will not go out (skipped) or not without a person's word (asks).
 */
export async function queueMessages(
  write: ShopWrite,
  shop: ShopProfile,
  turns: readonly OrderTurn[],
): Promise<NewFact[]> {
  const now = new Date()
  const fresh = turns.flatMap((turn) => turn.fresh)
  const released = fresh.filter((event): event is EventOf<'message-released'> => event.type === 'message-released')
  const messages = turns.flatMap((turn) =>
    tellingSteps(turn, shop)
      .flatMap((step) =>
        planMessages(step.before, step.event, step.after, shop).map((planned) =>
          aged(messageFrom(planned, step, now), ageOf(step, turn, shop, now)),
        ),
      )
      // What one push tells of an order is told in its order.
      .map((message, index) => ({ ...message, dueAt: new Date(message.dueAt.getTime() + index) })),
  )
  const reminders = turns.flatMap((turn) => paymentReminders(turn, shop, now))
  const added = await addMessages(write, [
    ...messages.map((message) => (message.state === 'skipped' ? { ...message, ...emptied } : message)),
    ...reminders,
  ])
  await releaseMessages(
    write,
    released.map((event) => event.data),
  )
  await lateTracking(write, shop, turns, now)
  await endCarts(write, turns)
  return messages.flatMap((message) => {
    if (!added.has(keyOf(message))) return []
    return message.state === 'skipped' || message.state === 'asks'
      ? [reportFact(message, message.state, message.why)]
      : []
  })
}
