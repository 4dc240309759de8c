import type { Channel } from '#shared/order/events/message-events.ts'
import type { Language } from '#shared/order/intake.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

/** `queued` waits for its time and a sender; `asks` waits for a person; the others are ends, but for `sending`. */
export type OutboxState = 'queued' | 'asks' | 'sending' | 'sent' | 'failed' | 'skipped' | 'unknown' | 'dropped'

export interface OutboxMessage {
  readonly about: string
  readonly channel: Channel
  /** It speaks of an order or of a cart; the other is empty. */
  readonly orderId: string
  readonly cartId: string
  /** The type of the fact, or the reminder: says whether and how it is looked at again before it goes out. */
  readonly cause: string
  readonly state: OutboxState
  readonly why: string
  readonly recipient: string
  readonly recipientName: string
  readonly language: Language
  readonly subject: string
  readonly body: string
  readonly dueAt: Date
}

export const keyOf = ({ about, channel }: { about: string; channel: string }) => `${about}\n${channel}`

/** Adds what is not there yet; answers the keys of what was added. */
export async function addMessages(write: ShopWrite, messages: readonly OutboxMessage[]): Promise<Set<string>> {
  if (messages.length === 0) return new Set()
  const once = [...new Map(messages.map((message) => [keyOf(message), message])).values()]
  const column = <K extends keyof OutboxMessage>(name: K) => once.map((message) => message[name])
  const { rows } = await write.client.query<{ about: string; channel: string }>(
    `insert into outbox (shop_id, about, channel, order_id, cart_id, cause, state, why, recipient, recipient_name,
       language, subject, body, due_at, tries, owner, created_at)
     select $1, m.about, m.channel, m.order_id, m.cart_id, m.cause, m.state, m.why, m.recipient, m.recipient_name,
       m.language, m.subject, m.body, m.due_at, 0, '', now()
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[],
       $10::text[], $11::text[], $12::text[], $13::text[], $14::timestamptz[])
       as m (about, channel, order_id, cart_id, cause, state, why, recipient, recipient_name, language, subject, body, due_at)
     on conflict (shop_id, about, channel) do nothing returning about, channel`,
    [
      write.shopId,
      column('about'),
      column('channel'),
      column('orderId'),
      column('cartId'),
      column('cause'),
      column('state'),
      column('why'),
      column('recipient'),
      column('recipientName'),
      column('language'),
      column('subject'),
      column('body'),
      column('dueAt'),
    ],
  )
  return new Set(rows.map(keyOf))
}

/** A person's answers: what asks is freed or dropped. The first answer counts. */
export async function releaseMessages(
  write: ShopWrite,
  answers: readonly { readonly about: string; readonly channel: Channel; readonly send: boolean }[],
): Promise<void> {
  for (const { about, channel, send } of answers)
    await write.client.query(
      `update outbox set state = $4, due_at = now(),
         recipient = case when $5 then recipient else '' end, recipient_name = case when $5 then recipient_name else '' end,
         subject = case when $5 then subject else '' end, body = case when $5 then body else '' end
       where shop_id = $1 and about = $2 and channel = $3 and state = 'asks'`,
      [write.shopId, about, channel, send ? 'queued' : 'dropped', send],
    )
}
