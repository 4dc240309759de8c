import type { OrderDocument } from '#shared/order/order.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { toDocument } from '#shared/order/summarise.ts'
import type { Store } from '../db/store.ts'
import { searchableText } from '../search/searchable-text.ts'
import { reducerVersion } from './reducer-version.ts'
import { type ShopWrite, writeShop } from './write-shop.ts'

const batch = 200

/**
 * Orders whose documents an older program reduced get new ones, from the same facts. Done once per version of the
 * reducer and shop; a start that was interrupted goes on where it stopped. Stations pull what they keep again, because
 * it has new numbers; an order that has aged out keeps its tombstone and its age.
 */
export async function rebuildOrders(store: Store): Promise<number> {
  const { rows } = await store.pool.query<{ shopId: string }>(
    'select shop_id as "shopId" from shop where reducer < $1 order by shop_id',
    [reducerVersion],
  )
  let total = 0
  for (const { shopId } of rows) {
    for (let made = batch; made === batch; total += made)
      made = await writeShop(store, shopId, batch, (write) => rebuildBatch(write))
    await store.pool.query('update shop set reducer = $2 where shop_id = $1', [shopId, reducerVersion])
  }
  if (total > 0) store.log.info({ orders: total, reducer: reducerVersion }, 'orders were reduced again')
  return total
}

async function rebuildBatch(write: ShopWrite): Promise<number> {
  const { rows } = await write.client.query<{ seq: number; inScope: boolean; doc: OrderDocument }>(
    `select seq, in_scope as "inScope", doc from orders where shop_id = $1 and reducer < $2 order by seq limit $3`,
    [write.shopId, reducerVersion, batch],
  )
  const made = rows.map(({ seq, inScope, doc }) => {
    const view = reduceOrder(doc.id, doc.intake, doc.history)
    const document = toDocument(view, doc.intake, inScope ? write.takeSeq() : seq)
    return { document, placedAt: view.intake.placedAt, search: searchableText(view, document.summary.search) }
  })
  await write.client.query(
    `update orders set seq = o.seq, stage = o.stage, doc = o.doc::json, reducer = $2, placed_at = o.placed_at, search = o.search
     from unnest($3::text[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[], $8::text[])
       as o (id, seq, stage, doc, placed_at, search)
     where orders.shop_id = $1 and orders.id = o.id`,
    [
      write.shopId,
      reducerVersion,
      made.map(({ document }) => document.id),
      made.map(({ document }) => document.seq),
      made.map(({ document }) => document.stage),
      made.map(({ document }) => JSON.stringify(document)),
      made.map(({ placedAt }) => placedAt),
      made.map(({ search }) => search),
    ],
  )
  return made.length
}
