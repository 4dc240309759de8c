import { noteCart } from '../carts/cart-rows.ts'
import type { Store } from '../db/store.ts'
import { appendFacts } from '../orders/append-facts.ts'
import { type ShopWrite, writeShop } from '../orders/write-shop.ts'
import type { Claimed } from './claim-messages.ts'
import type { Delivery } from './message-channel.ts'
import { keyOf, type OutboxMessage } from './outbox-rows.ts'
import { reportFact } from './report-fact.ts'

/** `dropped`: it no longer makes sense and nobody misses it; `skipped`: it could not go out, and the order says so. */
export type Settled = Delivery | { readonly state: 'dropped' | 'skipped'; readonly why: string }

export interface Result {
  /** With the words that went out. */
  readonly message: Claimed
  readonly settled: Settled
}

export interface RetryPolicy {
  /** The first pause; each further one is twice as long, up to an hour. */
  readonly retryMs: number
  readonly tries: number
}

function ended({ message, settled }: Result, { tries }: RetryPolicy): Settled {
  if (settled.state !== 'retry' || message.tries < tries) return settled
  return { state: 'failed', why: settled.why }
}

function pause(message: Claimed, settled: Settled, { retryMs }: RetryPolicy): number {
  if (settled.state !== 'retry') return 0
  return settled.afterMs ?? Math.min(retryMs * 2 ** (message.tries - 1), 3_600_000)
}

/** Facts about orders, or what the shop reads about its carts. */
async function report(
  write: ShopWrite,
  ends: readonly { message: OutboxMessage; state: 'sent' | 'failed' | 'skipped' | 'unknown'; why: string }[],
): Promise<void> {
  await appendFacts(
    write,
    ends.flatMap(({ message, state, why }) => (message.orderId === '' ? [] : [reportFact(message, state, why)])),
  )
  for (const { message, state, why } of ends)
    if (message.cartId !== '') await noteCart(write, message.cartId, state === 'sent' ? 'reminded' : state, why)
}

/** What became of the messages and the facts that say so, in one transaction. Only a message still its owner's is settled. */
export async function settleMessages(
  store: Store,
  shopId: string,
  owner: string,
  results: readonly Result[],
  policy: RetryPolicy,
): Promise<void> {
  await writeShop(store, shopId, Math.max(1, results.length), async (write) => {
    const rows = results.map((result) => {
      const settled = ended(result, policy)
      const state = settled.state === 'retry' ? ('queued' as const) : settled.state
      const why = 'why' in settled ? settled.why : ''
      return { message: result.message, state, why, pause: pause(result.message, settled, policy) }
    })
    const { rows: kept } = await write.client.query<{ about: string; channel: string }>(
      `update outbox o set state = r.state, why = r.why, claimed_at = null,
         due_at = now() + r.pause * interval '1 millisecond',
         recipient = case when r.state = 'queued' then recipient else '' end,
         recipient_name = case when r.state = 'queued' then recipient_name else '' end,
         subject = case when r.state = 'queued' then subject else '' end,
         body = case when r.state = 'queued' then body else '' end
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) as r (about, channel, state, why, pause)
       where o.shop_id = $1 and o.about = r.about and o.channel = r.channel and o.owner = $7
         and (o.state = 'sending' or (o.state = 'unknown' and r.state <> 'queued'))
       returning o.about, o.channel`,
      [
        write.shopId,
        rows.map(({ message }) => message.about),
        rows.map(({ message }) => message.channel),
        rows.map(({ state }) => state),
        rows.map(({ why }) => why),
        rows.map((row) => Math.round(row.pause)),
        owner,
      ],
    )
    const mine = new Set(kept.map(keyOf))
    const ends = rows.flatMap(({ message, state, why }) =>
      mine.has(keyOf(message)) && state !== 'queued' && state !== 'dropped' ? [{ message, state, why }] : [],
    )
    await report(write, ends)
  })
}

/** Messages whose sender ended in the middle: whether they went out nobody knows, so nobody sends them again. */
export async function settleOrphans(store: Store, orphanMs: number): Promise<number> {
  const lost = `state = 'sending' and claimed_at < now() - $1 * interval '1 millisecond'`
  const { rows: shops } = await store.pool.query<{ id: string }>(
    `select distinct shop_id as id from outbox where ${lost}`,
    [orphanMs],
  )
  let found = 0
  for (const { id } of shops)
    await writeShop(store, id, 1, async (write) => {
      const { rows } = await write.client.query<OutboxMessage>(
        `update outbox set state = 'unknown', why = 'sender-ended' where ${lost} and shop_id = $2
         returning about, channel, order_id as "orderId", cart_id as "cartId", recipient, body`,
        [orphanMs, id],
      )
      await write.client.query(
        `update outbox set recipient = '', recipient_name = '', subject = '', body = ''
         where shop_id = $1 and state = 'unknown' and body <> ''`,
        [id],
      )
      found += rows.length
      const once = [...new Map(rows.map((row) => [keyOf(row), row])).values()]
      await report(
        write,
        once.map((message) => ({ message, state: 'unknown' as const, why: 'sender-ended' })),
      )
    })
  return found
}
