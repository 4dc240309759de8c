import { fillTemplate } from '#shared/messages/fill-template.ts'
import { messageValues } from '#shared/messages/message-values.ts'
import type { TaskReason } from '#shared/order/events/people-events.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

/** What to say in this call, in the customer's language; a line without its value is left out. Empty: no script. */
export function callScript(order: OrderView, shop: ShopProfile, reason: TaskReason): string {
  const { scripts } = shop.procedure
  const text = Object.hasOwn(scripts, reason) ? scripts[reason] : undefined
  if (text === undefined) return ''
  const template = { id: 'script', name: text, subject: { en: '' }, text, required: [] }
  const values = messageValues(order, shop)
  // The day that was promised is no news of a delay; only a day that was set since is.
  const day = reason === 'delay' && order.delivery.rescheduled === 0 ? '' : values.promise_date
  return fillTemplate(template, { ...values, promise_date: day }, order.intake.language, true).text
}
