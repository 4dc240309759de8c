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
    const ends: Parameters<typeof report>[1][number][] = []
    for (const result of results) {
      const { message } = result
      const settled = ended(result, policy)
      const state = settled.state === 'retry' ? 'queued' : settled.state
      const why = 'why' in settled ? settled.why : ''
      const { rowCount } = await write.client.query(
        `update outbox set state = $4, why = $5, due_at = now() + $6 * interval '1 millisecond', claimed_at = null,
           recipient = case when $7 then recipient else '' end, recipient_name = case when $7 then recipient_name else '' end,
           subject = case when $7 then subject else '' end, body = case when $7 then body else '' end
         where shop_id = $1 and about = $2 and channel = $3 and owner = $8
           and (state = 'sending' or (state = 'unknown' and not $7))`,
        [
          shopId,
          message.about,
          message.channel,
          state,
          why,
          pause(message, settled, policy),
          state === 'queued',
          owner,
        ],
      )
      if (rowCount === 1 && state !== 'queued' && state !== 'dropped') ends.push({ message, state, why })
    }
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
