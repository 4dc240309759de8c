import type { ShopWrite } from '../orders/write-shop.ts'

/** A product as the reckoning needs it; `reserved` is the sum over all orders. */
export interface ShelfProduct {
  readonly sku: string
  readonly location: 'warehouse' | 'shop'
  readonly expected: string | undefined
  onHand: number
  onOrder: number
  reserved: number
  missing: number
}

/** One order line's share of the shelf. */
export interface StockLine {
  readonly orderId: string
  readonly lineId: string
  readonly sku: string
  readonly shipBy: Date
  reserved: number
  missing: number
  taken: number
  back: number
}

const columns = 'order_id as "orderId", line_id as "lineId", sku, ship_by as "shipBy", reserved, missing, taken, back'

export async function readShelf(write: ShopWrite, skus: readonly string[]): Promise<Map<string, ShelfProduct>> {
  const { rows } = await write.client.query<ShelfProduct & { expected: string | null }>(
    `select p.sku, p.location, p.expected, p.on_hand as "onHand", p.on_order as "onOrder",
       coalesce(sum(s.reserved), 0)::bigint as reserved, coalesce(sum(s.missing), 0)::bigint as missing
     from product p left join stock_line s
       on s.shop_id = p.shop_id and s.sku = p.sku and (s.reserved > 0 or s.missing > 0)
     where p.shop_id = $1 and p.sku = any($2)
     group by p.sku, p.location, p.expected, p.on_hand, p.on_order`,
    [write.shopId, skus],
  )
  return new Map(rows.map((row) => [row.sku, { ...row, expected: row.expected ?? undefined }]))
}

export async function linesOfOrders(write: ShopWrite, orderIds: readonly string[]): Promise<StockLine[]> {
  const { rows } = await write.client.query<StockLine>(
    `select ${columns} from stock_line where shop_id = $1 and order_id = any($2) order by order_id, line_id, sku`,
    [write.shopId, orderIds],
  )
  return rows
}

/** Lines that hold or miss pieces of these products, the most urgent order first. */
export async function openLinesOf(write: ShopWrite, skus: readonly string[]): Promise<StockLine[]> {
  const { rows } = await write.client.query<StockLine>(
    `select ${columns} from stock_line where shop_id = $1 and sku = any($2) and (reserved > 0 or missing > 0)
     order by ship_by, order_id, line_id`,
    [write.shopId, skus],
  )
  return rows
}

export async function saveShelf(write: ShopWrite, products: readonly ShelfProduct[]): Promise<void> {
  if (products.length === 0) return
  await write.client.query(
    `update product set on_hand = p.on_hand, on_order = p.on_order
     from unnest($2::text[], $3::bigint[], $4::bigint[]) as p (sku, on_hand, on_order)
     where product.shop_id = $1 and product.sku = p.sku`,
    [
      write.shopId,
      products.map((product) => product.sku),
      products.map((product) => product.onHand),
      products.map((product) => product.onOrder),
    ],
  )
}

export async function saveLines(write: ShopWrite, lines: readonly StockLine[]): Promise<void> {
  if (lines.length === 0) return
  await write.client.query(
    `insert into stock_line (shop_id, order_id, line_id, sku, ship_by, reserved, missing, taken, back)
     select $1, s.order_id, s.line_id, s.sku, s.ship_by, s.reserved, s.missing, s.taken, s.back
     from unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])
       as s (order_id, line_id, sku, ship_by, reserved, missing, taken, back)
     on conflict (shop_id, order_id, line_id, sku) do update set ship_by = excluded.ship_by,
       reserved = excluded.reserved, missing = excluded.missing, taken = excluded.taken, back = excluded.back`,
    [
      write.shopId,
      lines.map((line) => line.orderId),
      lines.map((line) => line.lineId),
      lines.map((line) => line.sku),
      lines.map((line) => line.shipBy),
      lines.map((line) => line.reserved),
      lines.map((line) => line.missing),
      lines.map((line) => line.taken),
      lines.map((line) => line.back),
    ],
  )
}
