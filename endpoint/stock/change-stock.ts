import type { z } from 'zod'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { openStages } from '#shared/order/stage.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { stockUpdateSchema } from '#shared/sync/wire.ts'
import type { Store } from '../db/store.ts'
import { appendFacts } from '../orders/append-facts.ts'
import { readOrders } from '../orders/order-rows.ts'
import { writeShop } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'
import { type ProductRecord, readProducts, saveProducts } from './products.ts'
import { settleStock } from './settle-stock.ts'

const batch = 200

/** A count, a delivery, an order at the supplier. Orders that missed the product get it at once, the most urgent first. */
export async function changeStock(
  store: Store,
  shopId: string,
  sku: string,
  change: z.infer<typeof stockUpdateSchema>,
): Promise<void> {
  await writeShop(store, shopId, 1, async (write) => {
    const product = (await readProducts(write, [sku])).get(sku)
    if (product === undefined)
      throw new Fault('not-found', `sku: there is no product "${sku}" here. Import it with a products file first.`, {
        because: reason('product-unknown', { sku }),
      })
    const { expected: before, ...rest } = product
    const expected = change.expected === undefined ? before : (change.expected ?? undefined)
    const supplier = change.supplier ?? product.supplier
    const changed = {
      ...rest,
      onHand: change.onHand ?? product.onHand,
      onOrder: change.onOrder ?? product.onOrder,
      ...(supplier === undefined ? {} : { supplier }),
      ...(expected === undefined ? {} : { expected }),
    }
    await saveProducts(write, [changed])
    await appendFacts(write, await settleStock(write, [], [sku]))
  })
}

/** Takes products in, and reserves for the orders that are open already, the most urgent first. */
export async function importProducts(store: Store, shopId: string, products: readonly ProductRecord[]): Promise<void> {
  for (let start = 0; start < products.length; start += batch) {
    const some = products.slice(start, start + batch)
    await writeShop(store, shopId, 1, async (write) => {
      await saveProducts(write, some)
      const skus = some.map((product) => product.sku)
      await appendFacts(write, await settleStock(write, [], skus))
    })
  }
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from orders where shop_id = $1 and stage = any($2) order by doc->>'shipBy', id`,
    [shopId, [...openStages]],
  )
  for (let start = 0; start < rows.length; start += batch)
    await writeShop(store, shopId, batch, async (write) => {
      const ids = rows.slice(start, start + batch).map((row) => row.id)
      const orders = [...(await readOrders(write, ids)).values()].map((document) => ({ view: viewOrder(document) }))
      await appendFacts(write, await settleStock(write, orders))
    })
}
