import type { Store } from '../db/store.ts'

/** Carts hold people's addresses: nobody needs one that has been left alone for so long. */
export async function forgetCarts(store: Store, days = 30): Promise<void> {
  await store.pool.query(`delete from cart where changed_at < now() - $1 * interval '1 day'`, [days])
}
