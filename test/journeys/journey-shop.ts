import type { IncomingOrder } from '#endpoint/orders/receive-orders.ts'
import { anIncomingOrder, aShop } from '#endpoint/testing/sample-shop.ts'
import type { Intake, OrderLine } from '#shared/order/intake.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

export const ewaBadge = 'PDU-EWA-7K2M'
export const jonBadge = 'PDU-JON-4Q1Z'

/** A shop of its own with two people and a box. */
export function journeyShop(): ShopProfile {
  return {
    ...aShop(),
    operators: [
      { id: 'ewa', name: 'Ewa', badge: ewaBadge },
      { id: 'jon', name: 'Jon', badge: jonBadge },
    ],
    boxes: [{ id: 'box-m', name: { en: 'Box M' }, sizeMm: [300, 200, 150], tareGrams: 120 }],
  }
}

export const lantern = { sku: '71053', name: 'White metal lantern', barcodes: ['2000000710532'], weightGrams: 650 }
export const holder = { sku: '85123A', name: 'Heart T-light holder', barcodes: ['2000000851235'], weightGrams: 180 }
export const bunting = { sku: '47566', name: 'Party bunting', barcodes: ['2000000475669'], weightGrams: 90 }
export const candle = { sku: '22720', name: 'Candle tin', barcodes: ['2000000227206'], weightGrams: 300 }

type Goods = Pick<OrderLine, 'sku' | 'name' | 'barcodes' | 'weightGrams'>

/** A paid order of these goods and quantities. */
export function orderOf(
  number: string,
  goods: readonly (readonly [Goods, quantity: number])[],
  overrides: Partial<Intake> = {},
): IncomingOrder {
  const lines = goods.map(([article, quantity], index) => ({
    ...article,
    id: `line-${index + 1}`,
    quantity,
    goods: true,
    unitPrice: 300,
    total: 300 * quantity,
    taxRate: 2000,
  }))
  const total = lines.reduce((sum, line) => sum + line.total, 0)
  const totals = { goods: total, shipping: 0, discount: 0, tax: Math.round(total / 6), total }
  return anIncomingOrder(number, { lines, totals, ...overrides })
}
