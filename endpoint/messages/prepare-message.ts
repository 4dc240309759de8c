import { messageValues } from '#shared/messages/message-values.ts'
import { addressOf, fromTemplate } from '#shared/messages/plan-messages.ts'
import type { OrderView } from '#shared/order/order-view.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import type { Occasion } from '#shared/shop/message-template.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { cartReminder } from '../carts/cart-reminder.ts'
import type { Store } from '../db/store.ts'
import { readOrders } from '../orders/order-rows.ts'
import type { Claimed } from './claim-messages.ts'
import { reach } from './reach.ts'
import type { Settled } from './settle-messages.ts'

export type Prepared = { readonly send: Claimed } | { readonly settled: Settled }

const dropped: Prepared = { settled: { state: 'dropped', why: 'no-longer' } }

/** Whether what was asked for hours ago still makes sense to the customer. */
function stillMakesSense(cause: string, order: OrderView): boolean {
  if (cause === 'later:order-delivered') return order.stage === 'delivered' && order.returns.length === 0
  if (cause === 'later:price-confirmed') return order.payment.state === 'open' && order.stage !== 'cancelled'
  if (cause === 'later:payment-refunded' || cause === 'later:return-requested') return true
  return order.stage !== 'cancelled'
}

function remindOfPayment(message: Claimed, order: OrderView, shop: ShopProfile): Prepared {
  const occasion: Occasion = 'payment-reminder'
  const rule = shop.procedure.occasions[occasion]
  if (rule === undefined || !(rule.email || rule.sms)) return dropped
  if (order.stage !== 'awaiting-payment') return dropped
  const template = shop.procedure.templates.find((candidate) => candidate.id === rule.template)
  const filled = fromTemplate(template, order, shop)
  const reached = reach(message.channel, addressOf(order, message.channel), order.intake.shipTo.country)
  if (filled.missing.length > 0) return { settled: { state: 'skipped', why: `missing:${filled.missing.join(',')}` } }
  if (filled.text === '') return { settled: { state: 'skipped', why: 'no-text' } }
  if ('why' in reached) return { settled: { state: 'skipped', why: reached.why } }
  const { customer } = messageValues(order, shop)
  return {
    send: { ...message, recipient: reached.to, recipientName: customer, subject: filled.subject, body: filled.text },
  }
}

/** Looks once more at what has waited, and writes what is written only now, before it goes out. */
export async function prepareMessage(store: Store, shop: ShopProfile, message: Claimed): Promise<Prepared> {
  if (message.cartId !== '') return cartReminder(store, shop, message)
  const waited = message.cause.startsWith('later:')
  if (!waited && message.cause !== 'payment-reminder') return { send: message }
  const scope = { client: store.pool, shopId: shop.id }
  const document = (await readOrders(scope, [message.orderId])).get(message.orderId)
  if (document === undefined) return dropped
  const order = viewOrder(document)
  if (waited) return stillMakesSense(message.cause, order) ? { send: message } : dropped
  return remindOfPayment(message, order, shop)
}
