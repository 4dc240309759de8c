import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { OrderTurn } from '../orders/append-facts.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

/** Puts what the customer must hear into the outbox. */
export async function queueMessages(
  _write: ShopWrite,
  _shop: ShopProfile,
  _turns: readonly OrderTurn[],
): Promise<void> {
  // Filled by the outbox.
}
