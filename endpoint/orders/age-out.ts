import { openStages } from '#shared/order/stage.ts'
import type { Store } from '../db/store.ts'
import { writeShop } from './write-shop.ts'

const batch = 500

/**
 * Orders that are done and have not changed for `days` leave the stations: they get a new seq, and a pull then
 * carries a tombstone without personal data. The document stays here and is found by id. Answers how many.
 */
export async function ageOut(store: Store, days = 30): Promise<number> {
  const { rows } = await store.pool.query<{ shopId: string }>('select shop_id as "shopId" from shop')
  let total = 0
  for (const { shopId } of rows)
    for (let aged = batch; aged === batch; total += aged) aged = await ageOutBatch(store, shopId, days)
  return total
}

/** A shop system that repeats a request after so long is making a new one. */
export async function forgetAnswers(store: Store, days = 30): Promise<void> {
  await store.pool.query(`delete from intake_answer where answered_at < now() - $1 * interval '1 day'`, [days])
}

async function candidates(store: Pick<Store['pool'], 'query'>, shopId: string, days: number): Promise<string[]> {
  const { rows } = await store.query<{ id: string }>(
    `select id from orders where shop_id = $1 and in_scope and not stage = any($2)
       and changed_at < now() - $3 * interval '1 day' order by seq limit $4`,
    [shopId, [...openStages], days, batch],
  )
  return rows.map((row) => row.id)
}

async function ageOutBatch(store: Store, shopId: string, days: number): Promise<number> {
  // Looked up before the lock too, so that a shop with nothing to do is not locked and gets no new numbers.
  if ((await candidates(store.pool, shopId, days)).length === 0) return 0
  return writeShop(store, shopId, batch, async (write) => {
    const ids = await candidates(write.client, shopId, days)
    await write.client.query(
      `update orders set in_scope = false, seq = a.seq from unnest($2::text[], $3::bigint[]) as a (id, seq)
       where orders.shop_id = $1 and orders.id = a.id`,
      [shopId, ids, ids.map(() => write.takeSeq())],
    )
    return ids.length
  })
}
