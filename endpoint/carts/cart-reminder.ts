import { fillTemplate } from '#shared/messages/fill-template.ts'
import type { MessageValues } from '#shared/messages/message-values.ts'
import { labelIn } from '#shared/shop/label.ts'
import { placeholders } from '#shared/shop/message-template.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { Store } from '../db/store.ts'
import type { Claimed } from '../messages/claim-messages.ts'
import type { Prepared } from '../messages/prepare-message.ts'
import { type Cart, readCart } from './cart-rows.ts'

/** A cart is no order yet: most placeholders stand for nothing. */
function valuesOf(cart: Cart, shop: ShopProfile): MessageValues {
  const nothing = Object.fromEntries(placeholders.map((name) => [name, ''])) as MessageValues
  return {
    ...nothing,
    customer: cart.name ?? '',
    shop: shop.name,
    shop_phone: shop.seller.address.phone ?? '',
    items: cart.items.map((item) => `${item.quantity} × ${item.name}`).join('\n'),
    return_policy: labelIn(shop.procedure.returnPolicy, cart.language),
    cart_link: cart.link,
  }
}

/** The reminder's words, if its cart still waits and the shop still wants it. */
export async function cartReminder(store: Store, shop: ShopProfile, message: Claimed): Promise<Prepared> {
  const cart = await readCart({ client: store.pool, shopId: shop.id }, message.cartId)
  const rule = shop.procedure.occasions['cart-reminder']
  const template = shop.procedure.templates.find((candidate) => candidate.id === rule?.template)
  if (cart === undefined || (cart.state !== 'waiting' && cart.state !== 'reminded'))
    return { settled: { state: 'dropped', why: 'no-longer' } }
  if (rule === undefined || template === undefined || !(rule.email || rule.sms))
    return { settled: { state: 'skipped', why: 'off' } }
  const { subject, text, missing } = fillTemplate(template, valuesOf(cart.body, shop), cart.body.language, false)
  if (missing.length > 0) return { settled: { state: 'skipped', why: `missing:${missing.join(',')}` } }
  if (text === '') return { settled: { state: 'skipped', why: 'no-text' } }
  return { send: { ...message, subject, body: text } }
}
