import type { Channel } from '#shared/order/events/message-events.ts'
import type { Answer } from '../intake/answer-once.ts'
import { addMessages } from '../messages/outbox-rows.ts'
import { reach } from '../messages/reach.ts'
import { aboutId } from '../messages/report-fact.ts'
import { orderIdOf } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { readShop } from '../shop/shops.ts'
import { type Cart, type CartState, noteCart, readCart } from './cart-rows.ts'
import { contactKeys } from './contact-keys.ts'
import { hasOrderedSince } from './has-ordered-since.ts'

/** Says to the shop where the cart stands. */
export async function cartAnswer(write: Parameters<typeof readCart>[0], id: string): Promise<Answer> {
  const cart = await readCart(write, id)
  const why = cart?.why === '' ? {} : { why: cart?.why }
  return { status: 200, body: { cart: id, state: cart?.state, ...why } }
}

/**
 * Takes a cart in that somebody left: its reminder waits for the time that the shop's procedure names (B8). Nobody
 * is reminded without an address (B9), twice, or after buying. Said again, the newest items and link count.
 */
export async function receiveCart(write: ShopWrite, cart: Cart): Promise<Answer> {
  const id = orderIdOf(cart.source, cart.externalId)
  const shop = await readShop(write.client, write.shopId)
  const country = cart.country ?? shop.seller.address.country
  const keys = contactKeys(cart.email, cart.phone, country)
  await write.client.query(
    `insert into cart (shop_id, id, state, why, email, phone, abandoned_at, changed_at, body)
     values ($1, $2, 'waiting', '', $3, $4, $5, now(), $6::json)
     on conflict (shop_id, id) do update set email = excluded.email, phone = excluded.phone,
       abandoned_at = excluded.abandoned_at, changed_at = now(), body = excluded.body`,
    [write.shopId, id, keys.email, keys.phone, cart.abandonedAt, JSON.stringify(cart)],
  )
  const note = async (state: CartState, why = '') => {
    await noteCart(write, id, state, why)
    return cartAnswer(write, id)
  }
  const rule = shop.procedure.occasions['cart-reminder']
  if (await hasOrderedSince(write, keys, cart.abandonedAt, country)) return note('ordered')
  if (rule === undefined || !(rule.email || rule.sms)) return note('off')
  const wanted: readonly Channel[] = [
    ...(rule.email ? (['email'] as const) : []),
    ...(rule.sms ? (['sms'] as const) : []),
  ]
  const reached = wanted.map((channel) => ({
    channel,
    ...reach(channel, (channel === 'email' ? cart.email : cart.phone) ?? '', country),
  }))
  const addressed = reached.flatMap((entry) => ('to' in entry ? [entry] : []))
  if (addressed.length === 0) return note('skipped', reached.flatMap((entry) => ('why' in entry ? [entry.why] : []))[0])
  await noteCart(write, id, 'waiting', '')
  await addMessages(
    write,
    addressed.map(({ channel, to }) => ({
      about: aboutId(`cart-reminder:${id}`),
      channel,
      orderId: '',
      cartId: id,
      cause: 'cart-reminder',
      state: 'queued',
      why: '',
      recipient: to,
      recipientName: cart.name ?? '',
      language: cart.language,
      subject: '',
      body: '',
      dueAt: new Date(Date.parse(cart.abandonedAt) + rule.afterHours * 3_600_000),
    })),
  )
  return cartAnswer(write, id)
}
