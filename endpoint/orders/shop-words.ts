import { createHash } from 'node:crypto'
import type { Intake } from '#shared/order/intake.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import type { ShopWrite } from './write-shop.ts'

/** The same value always gives the same text, whatever order its fields were written in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/**
 * What the shop said about an order, as a hash. It is kept apart from the order's intake, to which barcodes and packs of
 * the products are added and at which people mend: neither may look like another word of the shop.
 */
export function wordOf(intake: Intake): string {
  return createHash('sha256').update(canonical(intake)).digest('hex')
}

/** By order id, for the orders that exist. Orders of an older database have no hash yet: nothing was added to those. */
export async function readWords(
  write: ShopWrite,
  existing: ReadonlyMap<string, OrderDocument>,
): Promise<Map<string, string>> {
  const { rows } = await write.client.query<{ id: string; hash: string }>(
    'select order_id as id, hash from shop_word where shop_id = $1 and order_id = any($2)',
    [write.shopId, [...existing.keys()]],
  )
  const kept = new Map(rows.map((row) => [row.id, row.hash]))
  return new Map([...existing].map(([id, document]) => [id, kept.get(id) ?? wordOf(lastIntake(document))]))
}

function lastIntake({ intake, history }: OrderDocument): Intake {
  const revised = history.findLast((event) => event.type === 'order-revised')
  return revised?.data.intake ?? intake
}

export async function saveWords(write: ShopWrite, words: ReadonlyMap<string, string>): Promise<void> {
  await write.client.query(
    `insert into shop_word (shop_id, order_id, hash)
     select $1, w.id, w.hash from unnest($2::text[], $3::text[]) as w (id, hash)
     on conflict (shop_id, order_id) do update set hash = excluded.hash where shop_word.hash <> excluded.hash`,
    [write.shopId, [...words.keys()], [...words.values()]],
  )
}
