import type pg from 'pg'
import { channel, type Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'
import { Fault } from '../server/fault.ts'

/** One transaction that may change a shop's orders. It owns the shop's row, so nobody else writes meanwhile. */
export interface ShopWrite {
  readonly client: pg.PoolClient
  readonly shopId: string
  /** The next number; the last one taken becomes the shop's head. The row's lock makes any number of them safe. */
  takeSeq(): number
}

/**
 * The only way to change orders, and the reason why a pull never skips a row that commits late:
 *
 *   update shop set seq = seq + n   ← first statement: the row lock puts writers of all processes in a queue,
 *   read ─► decide ─► write           and numbers become visible in the order in which they were given out
 *   head, one NOTIFY ─► commit      ← only now may the next writer get numbers
 *
 * The lock must be a statement of its own before any read, or the read would see an older snapshot.
 */
export async function writeShop<T>(
  store: Store,
  shopId: string,
  facts: number,
  work: (write: ShopWrite) => Promise<T>,
): Promise<T> {
  return inTransaction(store.pool, async (client) => {
    const { rows } = await client.query<{ seq: number }>(
      'update shop set seq = seq + $2 where shop_id = $1 returning seq',
      [shopId, facts],
    )
    const end = rows[0]?.seq
    if (end === undefined) throw new Fault('not-found', `There is no shop "${shopId}" here.`)
    const first = end - facts + 1
    let next = first
    const takeSeq = () => {
      next += 1
      return next - 1
    }
    const result = await work({ client, shopId, takeSeq })
    if (next > first) {
      const wake = store.notifies ? 'select pg_notify($3, shop_id) from moved' : 'select $3::text from moved'
      // Facts have consequences that take numbers beyond those foreseen; nobody else can take any before the commit.
      await client.query(
        `with moved as (update shop set head = $2, seq = greatest(seq, $2) where shop_id = $1 returning shop_id) ${wake}`,
        [shopId, next - 1, channel],
      )
    }
    return result
  })
}
