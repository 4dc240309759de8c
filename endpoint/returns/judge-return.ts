import type { OrderView } from '#shared/order/order.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'

export interface ReturnRequest {
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[]
}

const day = 86_400_000

/** Why the shop takes these goods not back, in words for the customer's form (B17); undefined: it does. */
export function whyNoReturn(order: OrderView, request: ReturnRequest, rules: ShopRules, now: Date): string | undefined {
  if (order.stage !== 'shipped' && !order.delivered && order.stage !== 'returned')
    return `Order ${order.intake.number} has not left the shop yet: nothing can come back. Cancel it instead.`
  const late = tooLate(order, rules, now)
  if (late !== undefined) return late
  for (const { lineId, quantity } of request.lines) {
    const line = order.intake.lines.find((candidate) => candidate.id === lineId)
    const seen = order.lines.find((candidate) => candidate.id === lineId)
    if (seen === undefined) return `lines: order ${order.intake.number} has no line "${lineId}".`
    if (line?.returnable === false) return `"${seen.name}" cannot be returned: the shop takes this product not back.`
    const left = Math.max(seen.ordered, seen.packed) - announced(order, lineId)
    if (quantity > left)
      return left <= 0
        ? `All pieces of "${seen.name}" are in a return already.`
        : `"${seen.name}": at most ${left} pieces can still come back, not ${quantity}.`
  }
  return undefined
}

function announced(order: OrderView, lineId: string): number {
  let pieces = 0
  for (const entry of order.returns)
    if (entry.refused === undefined)
      for (const line of entry.lines) if (line.lineId === lineId) pieces += Math.max(line.quantity, line.received)
  return pieces
}

function tooLate(order: OrderView, { returnDays }: ShopRules, now: Date): string | undefined {
  const delivered = order.history.find((event) => event.type === 'order-delivered')
  if (returnDays === null || delivered === undefined) return undefined
  const ends = Date.parse(delivered.at) + returnDays * day
  if (now.getTime() <= ends) return undefined
  const on = new Date(ends).toISOString().slice(0, 10)
  return `Order ${order.intake.number} could be returned for ${returnDays} days after delivery, until ${on}.`
}
