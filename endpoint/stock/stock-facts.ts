import type { OrderEvent, OrderEventType } from '#shared/order/event.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { NewFact, OrderTurn } from '../orders/append-facts.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { settleStock } from './settle-stock.ts'

/** Facts after which an order may want other pieces. A scan is not one: what lies ready for it is in its box now. */
const moving: ReadonlySet<OrderEventType> = new Set([
  'order-received',
  'order-revised',
  'order-cancelled',
  'order-checked',
  'order-confirmed',
  'price-confirmed',
  'payment-confirmed',
  'shortage-resolved',
  'goods-arrived',
  'packing-started',
  'parcel-handed-over',
  'double-pack-resolved',
  'order-delivered',
  'return-received',
])

const arrivedLines = (facts: readonly OrderEvent[]) =>
  new Set(facts.flatMap((event) => (event.type === 'goods-arrived' ? [event.data.lineId] : [])))

/** Reserves goods for orders, gives them back, counts out what has left and in what came back (B10, B15, E19, E20). */
export async function stockFacts(
  write: ShopWrite,
  _shop: ShopProfile,
  turns: readonly OrderTurn[],
): Promise<NewFact[]> {
  const moved = turns.filter((turn) => turn.fresh.some((event) => moving.has(event.type)))
  if (moved.length === 0) return []
  return settleStock(
    write,
    moved.map(({ view, fresh }) => ({ view, arrived: arrivedLines(fresh) })),
  )
}
