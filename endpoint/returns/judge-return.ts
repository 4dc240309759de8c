import type { OrderView } from '#shared/order/order.ts'
import { type ReturnableLine, returnPolicy } from '#shared/order/return-policy.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'

export interface ReturnRequest {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

/** Why the shop takes these goods not back, in words for the customer's form (B17); undefined: it does. */
export function whyNoReturn(order: OrderView, request: ReturnRequest, rules: ShopRules, now: Date): string | undefined {
  const { number } = order.intake
  if (order.stage !== 'shipped' && !order.delivered && order.stage !== 'returned')
    return `Order ${number} has not left the shop yet: nothing can come back. Cancel it instead.`
  const returnable = returnPolicy(order, rules, now.toISOString())
  for (const { lineId, quantity } of request.lines) {
    const line = returnable.find((candidate) => candidate.lineId === lineId)
    if (line === undefined) return `lines: order ${number} has no line "${lineId}" that was sent.`
    if (line.blocked !== undefined) return blockedWords(number, line, line.blocked, rules)
    if (quantity > line.left) return `"${line.name}": at most ${line.left} pieces can still come back, not ${quantity}.`
  }
  return undefined
}

function blockedWords(
  number: string,
  line: ReturnableLine,
  blocked: NonNullable<ReturnableLine['blocked']>,
  { returnDays }: ShopRules,
): string {
  switch (blocked) {
    case 'not-returnable':
      return `"${line.name}" cannot be returned: the shop takes this product not back.`
    case 'days-passed':
      return `Order ${number} could be returned for ${returnDays} days after delivery. They have passed.`
    case 'nothing-left':
      return `All pieces of "${line.name}" are in a return already.`
  }
}
