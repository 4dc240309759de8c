import { bucketOf, fingerprintOf } from '#shared/sync/fingerprint.ts'
import type { Fingerprint } from '#shared/sync/wire.ts'
import type { Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'

/** A page of this many characters is full, however few orders it holds. */
const pageCharacters = 8_000_000

/** A character of a string takes at most this many bytes in UTF-8. */
const bytesPerCharacter = 3

/**
 * The texts as bytes, with commas between. Joined as a string first, one name outside Latin-1 makes two-byte text of
 * the whole page, which then costs five times as much to encode (measured, 1,000 orders: 9.6 against 1.7 ms).
 */
function encoded(head: string, texts: readonly string[], tail: string): Buffer {
  const characters = texts.reduce((sum, text) => sum + text.length + 1, head.length + tail.length)
  const bytes = Buffer.allocUnsafe(characters * bytesPerCharacter)
  let end = bytes.write(head)
  for (const [index, text] of texts.entries()) {
    if (index > 0) end += bytes.write(',', end)
    end += bytes.write(text, end)
  }
  end += bytes.write(tail, end)
  return bytes.subarray(0, end)
}

/** One page of the shop's orders as ready JSON: the text comes from the database and is never parsed here. */
export async function pullPage(
  store: Store,
  shop: { id: string; epoch: string },
  after: number,
  limit: number,
): Promise<Buffer> {
  const { rows } = await store.pool.query<{ seq: number; doc: string }>(
    `select seq, case when in_scope then doc::text
       else '{"id":' || to_json(id)::text || ',"seq":' || seq || ',"deleted":true}' end as doc
     from orders where shop_id = $1 and seq > $2 order by seq limit $3`,
    [shop.id, after, limit],
  )
  let size = 0
  const fitting = rows.filter((row, index) => {
    size += row.doc.length
    return index === 0 || size <= pageCharacters
  })
  const checkpoint = fitting.at(-1)?.seq ?? after
  const more = rows.length === limit || fitting.length < rows.length
  const head = `{"epoch":${JSON.stringify(shop.epoch)},"checkpoint":${checkpoint},"more":${more},"documents":[`
  return encoded(
    head,
    fitting.map((row) => row.doc),
    ']}',
  )
}

/** Documents by id as ready JSON, aged ones too: repair and look-up. */
export async function ordersById(store: Store, shopId: string, ids: readonly string[]): Promise<string> {
  const { rows } = await store.pool.query<{ doc: string }>(
    'select doc::text as doc from orders where shop_id = $1 and id = any($2)',
    [shopId, ids.filter((id) => !id.includes('\0'))],
  )
  return `{"documents":[${rows.map((row) => row.doc).join(',')}]}`
}

interface Stored {
  readonly epoch: string
  readonly head: number
  readonly orders: readonly { id: string; seq: number }[]
}

/** One snapshot: the head and exactly the orders that it speaks of. */
async function stored(store: Store, shopId: string): Promise<Stored> {
  return inTransaction(
    store.pool,
    async (client) => {
      const shop = await client.query<{ epoch: string; head: number }>(
        'select epoch, head from shop where shop_id = $1',
        [shopId],
      )
      const orders = await client.query<{ id: string; seq: number }>(
        'select id, seq from orders where shop_id = $1 and in_scope',
        [shopId],
      )
      return { epoch: shop.rows[0]?.epoch ?? '', head: shop.rows[0]?.head ?? 0, orders: orders.rows }
    },
    'snapshot',
  )
}

export async function fingerprint(store: Store, shopId: string): Promise<Fingerprint> {
  const { epoch, head, orders } = await stored(store, shopId)
  return { epoch, head, ...fingerprintOf(orders) }
}

export async function bucketOrders(store: Store, shopId: string, bucket: number) {
  const { orders } = await stored(store, shopId)
  return { orders: orders.filter((order) => bucketOf(order.id) === bucket) }
}
