import type { OrderTurn } from '../orders/append-facts.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { contactKeys } from './contact-keys.ts'

/** An order from somebody who left a cart ends it: nobody is reminded of what they have bought. */
export async function endCarts(write: ShopWrite, turns: readonly OrderTurn[]): Promise<void> {
  const buyers = turns
    .filter(({ earlier, intake }) => earlier.length === 0 && intake.draft === undefined)
    .map(({ intake: { customer, shipTo, placedAt } }) => ({
      ...contactKeys(customer.email, customer.phone ?? shipTo.phone, shipTo.country),
      placedAt,
    }))
    .filter(({ email, phone }) => email !== '' || phone !== '')
  if (buyers.length === 0) return
  await write.client.query(
    `update cart set state = 'ordered', changed_at = now()
     from unnest($2::text[], $3::text[], $4::timestamptz[]) as b (email, phone, placed_at)
     where shop_id = $1 and cart.state = 'waiting' and b.placed_at >= cart.abandoned_at - interval '1 day'
       and ((b.email <> '' and b.email = cart.email) or (b.phone <> '' and b.phone = cart.phone))`,
    [
      write.shopId,
      buyers.map((buyer) => buyer.email),
      buyers.map((buyer) => buyer.phone),
      buyers.map((buyer) => buyer.placedAt),
    ],
  )
}
