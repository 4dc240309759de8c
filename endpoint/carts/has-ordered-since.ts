import type { Intake } from '#shared/order/intake.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { contactKeys } from './contact-keys.ts'

/** Whether an order of the same customer came in before the shop told us of the cart that they left earlier. */
export async function hasOrderedSince(
  write: ShopWrite,
  keys: { readonly email: string; readonly phone: string },
  since: string,
  country: string,
): Promise<boolean> {
  if (keys.email === '' && keys.phone === '') return false
  const { rows } = await write.client.query<{ customer: Intake['customer']; placedAt: string }>(
    `select doc->'intake'->'customer' as customer, doc->'intake'->>'placedAt' as "placedAt" from orders
     where shop_id = $1 and changed_at >= $2 order by seq desc limit 2000`,
    [write.shopId, since],
  )
  return rows.some(({ customer, placedAt }) => {
    const known = contactKeys(customer.email, customer.phone, country)
    const same = (keys.email !== '' && known.email === keys.email) || (keys.phone !== '' && known.phone === keys.phone)
    return same && Date.parse(placedAt) >= Date.parse(since)
  })
}
