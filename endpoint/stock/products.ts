import { z } from 'zod'
import { type Product, productSchema } from '#shared/sync/wire.ts'
import type { Queryable } from '../db/store.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

/** What a file says about a product: one line of a .products.jsonl. */
export const productRecordSchema = z.object({
  ...productSchema.omit({ reserved: true, missing: true }).shape,
  sku: productSchema.shape.sku.regex(/^[^\p{Cc}\p{Cs}]+$/u, 'text without control characters'),
  name: productSchema.shape.name.default(''),
  barcodes: productSchema.shape.barcodes.default([]),
  location: productSchema.shape.location.default('warehouse'),
  onHand: z.int().min(0).default(0),
  onOrder: productSchema.shape.onOrder.default(0),
  returnable: z.boolean().default(true),
})
export type ProductRecord = z.infer<typeof productRecordSchema>

type Row = Omit<Product, 'expected' | 'supplier'> & { expected: string | null; supplier: string | null }

const columns = `p.sku, p.name, p.barcodes, p.location, p.on_hand as "onHand", p.on_order as "onOrder", p.expected,
  p.supplier, p.returnable`

const withoutNulls = ({ expected, supplier, ...rest }: Row): Product => ({
  ...rest,
  ...(expected === null ? {} : { expected }),
  ...(supplier === null ? {} : { supplier }),
})

export async function readProducts(scope: ShopWrite, skus: readonly string[]): Promise<Map<string, ProductRecord>> {
  const { rows } = await scope.client.query<Row>(
    `select ${columns} from product p where p.shop_id = $1 and p.sku = any($2)`,
    [scope.shopId, skus.filter((sku) => !sku.includes('\0'))],
  )
  return new Map(rows.map((row) => [row.sku, withoutNulls(row)]))
}

/** The whole shelf, by SKU. */
export async function listProducts(client: Queryable, shopId: string): Promise<Product[]> {
  const { rows } = await client.query<Row>(
    `select ${columns}, coalesce(sum(s.reserved), 0)::bigint as reserved, coalesce(sum(s.missing), 0)::bigint as missing
     from product p left join stock_line s
       on s.shop_id = p.shop_id and s.sku = p.sku and (s.reserved > 0 or s.missing > 0)
     where p.shop_id = $1 group by p.shop_id, p.sku order by p.sku`,
    [shopId],
  )
  return rows.map(withoutNulls)
}

/** Creates products, or gives them their new figures. */
export async function saveProducts(write: ShopWrite, products: readonly ProductRecord[]): Promise<void> {
  const bySku = [...new Map(products.map((product) => [product.sku, product])).values()]
  await write.client.query(
    `insert into product (shop_id, sku, name, barcodes, location, on_hand, on_order, expected, supplier, returnable)
     select $1, p.sku, p.name, p.barcodes::json, p.location, p.on_hand, p.on_order, p.expected, p.supplier, p.returnable
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[], $8::text[], $9::text[],
       $10::boolean[]) as p (sku, name, barcodes, location, on_hand, on_order, expected, supplier, returnable)
     on conflict (shop_id, sku) do update set name = excluded.name, barcodes = excluded.barcodes,
       location = excluded.location, on_hand = excluded.on_hand, on_order = excluded.on_order,
       expected = excluded.expected, supplier = excluded.supplier, returnable = excluded.returnable`,
    [
      write.shopId,
      bySku.map((product) => product.sku),
      bySku.map((product) => product.name),
      bySku.map((product) => JSON.stringify(product.barcodes)),
      bySku.map((product) => product.location),
      bySku.map((product) => product.onHand),
      bySku.map((product) => product.onOrder),
      bySku.map((product) => product.expected ?? null),
      bySku.map((product) => product.supplier ?? null),
      bySku.map((product) => product.returnable),
    ],
  )
}
