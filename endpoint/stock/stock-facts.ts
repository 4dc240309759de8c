import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { NewFact, OrderTurn } from '../orders/append-facts.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

/** Sets goods aside, gives them back, takes them off the shelf. */
export async function stockFacts(
  _write: ShopWrite,
  _shop: ShopProfile,
  _turns: readonly OrderTurn[],
): Promise<NewFact[]> {
  return []
}
