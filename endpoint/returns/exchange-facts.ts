import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { NewFact, OrderTurn } from '../orders/append-facts.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

/** Makes the order that replaces returned goods. */
export async function exchangeFacts(
  _write: ShopWrite,
  _shop: ShopProfile,
  _turns: readonly OrderTurn[],
): Promise<NewFact[]> {
  return []
}
