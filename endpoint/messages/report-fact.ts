import { createHash } from 'node:crypto'
import type { EventOf } from '#shared/order/event.ts'
import type { NewFact } from '../orders/append-facts.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import { keyOf, type OutboxMessage } from './outbox-rows.ts'

type Reported = EventOf<'message-reported'>['data']

/** An id that an event's schema takes: a long one is told by its hash. */
export const aboutId = (text: string) =>
  text.length <= 100 ? text : `about-${createHash('sha256').update(text).digest('hex')}`

/** What became of a message, for the order's history; a report is the same fact however often it is made. */
export function reportFact(
  message: Pick<OutboxMessage, 'about' | 'channel' | 'orderId' | 'recipient' | 'body'>,
  state: Reported['state'],
  why: string,
): NewFact {
  const { about, channel, orderId, recipient, body } = message
  const data: Reported = {
    about,
    channel,
    state,
    ...(why === '' ? {} : { why: why.slice(0, 2000) }),
    ...(recipient === '' ? {} : { to: recipient.slice(0, 200) }),
    ...(body === '' ? {} : { text: body.slice(0, 2000) }),
  }
  return { event: shopEvent(orderId, { type: 'message-reported', data }, `${keyOf(message)}\n${state}`) }
}
