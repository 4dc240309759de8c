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
  return fillTemplate(template, messageValues(order, shop), order.intake.language, true).text
}
