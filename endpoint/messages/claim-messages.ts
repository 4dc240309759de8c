import type { Channel } from '#shared/order/events/message-events.ts'
import type { Queryable } from '../db/store.ts'
import type { OutboxMessage } from './outbox-rows.ts'

export interface Claimed extends OutboxMessage {
  readonly tries: number
}

const columns = `about, channel, order_id as "orderId", cart_id as "cartId", cause, state, why, recipient,
  recipient_name as "recipientName", language, subject, body, due_at as "dueAt", tries`

export async function shopsWithWork(client: Queryable, channel: Channel): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select distinct shop_id as id from outbox where state = 'queued' and due_at <= now() and channel = $1`,
    [channel],
  )
  return rows.map((row) => row.id)
}

/**
 * Takes messages whose time has come, for one sender alone: committed before a word is spoken to anybody. A
 * customer hears in the order in which things happened: of one order's messages only the first is taken.
 */
export async function claimMessages(
  client: Queryable,
  shopId: string,
  channel: Channel,
  owner: string,
  limit: number,
): Promise<Claimed[]> {
  const { rows } = await client.query<Claimed>(
    // A common table: as a subquery PostgreSQL may run it more than once and take more than the limit.
    `with next as (
       select about from outbox o where shop_id = $1 and channel = $2 and state = 'queued' and due_at <= now()
         and not exists (select 1 from outbox e where e.shop_id = $1 and e.order_id = o.order_id and e.order_id <> ''
           and e.channel = $2 and e.state in ('queued', 'sending') and e.due_at < o.due_at)
       order by due_at limit $4 for update skip locked)
     update outbox set state = 'sending', owner = $3, claimed_at = now(), tries = tries + 1
     where shop_id = $1 and channel = $2 and state = 'queued' and about in (select about from next)
     returning ${columns}`,
    [shopId, channel, owner, limit],
  )
  return rows
}

/** A sign of life: what is claimed by somebody who gives none for a while has no owner any more. */
export async function keepClaims(client: Queryable, owner: string, abouts: readonly string[]): Promise<void> {
  if (abouts.length === 0) return
  await client.query(
    `update outbox set claimed_at = now() where state = 'sending' and owner = $1 and about = any($2)`,
    [owner, abouts],
  )
}
