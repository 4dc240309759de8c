import type { Store } from '../db/store.ts'

const page = 2000

/** Every stored fact of a shop as JSON text, in the endpoint's order. */
export async function* listEvents(store: Store, shopId: string): AsyncGenerator<string> {
  let after = 0
  for (;;) {
    const { rows } = await store.pool.query<{ seq: number; body: string }>(
      'select seq, body::text as body from order_event where shop_id = $1 and seq > $2 order by seq limit $3',
      [shopId, after, page],
    )
    for (const row of rows) yield row.body
    if (rows.length < page) return
    after = rows.at(-1)?.seq ?? after
  }
}
