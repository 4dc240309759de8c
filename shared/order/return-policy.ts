import type { ShopRules } from '../shop/shop-rules.ts'
import type { OrderView } from './order-view.ts'

/** Why a line cannot come back; screens turn the code into words. */
export type ReturnBlock = 'not-returnable' | 'days-passed' | 'nothing-left'

export interface ReturnableLine {
  readonly lineId: string
  readonly name: string
  /** Pieces that left and are in no return yet. */
  readonly left: number
  readonly blocked: ReturnBlock | undefined
}

const dayMs = 86_400_000

/**
 * B17: what of an order may come back at a moment (ISO): never what the shop takes none of, and nothing once the
 * shop's days after delivery have passed. Without a delivery the days have not begun. For a customer's request the
 * moment is when they asked, not when the parcel arrives here.
 */
export function returnPolicy(order: OrderView, rules: Pick<ShopRules, 'returnDays'>, at: string): ReturnableLine[] {
  const tooLate = daysPassed(order, rules.returnDays, at)
  const said = new Map(order.intake.lines.map((line) => [line.id, line]))
  return order.lines
    .filter((line) => line.goods && line.packed > 0)
    .map((line) => {
      const left = Math.max(0, line.packed - announced(order, line.id))
      const returnable = (said.get(line.id) ?? said.get(line.id.split('~')[0] ?? ''))?.returnable ?? true
      const blocked = !returnable ? 'not-returnable' : tooLate ? 'days-passed' : left === 0 ? 'nothing-left' : undefined
      return { lineId: line.id, name: line.name, left, blocked }
    })
}

/** Pieces that are back or on their way back. */
function announced(order: OrderView, lineId: string): number {
  const said = order.returns
    .filter((entry) => entry.refused === undefined)
    .flatMap((entry) => entry.lines.filter((line) => line.lineId === lineId))
  return said.reduce((sum, line) => sum + Math.max(line.quantity, line.received), 0)
}

function daysPassed(order: OrderView, returnDays: number | null, at: string): boolean {
  const delivered = order.history.find((event) => event.type === 'order-delivered')
  if (returnDays === null || delivered === undefined) return false
  return Date.parse(at) - Date.parse(delivered.at) > returnDays * dayMs
}
