import type { OrderView } from '#shared/order/order.ts'

/** The name of the product for which a line was put in (its id is the other line's, then `~`); undefined for any other. */
export function replacedBy(order: OrderView, lineId: string): string | undefined {
  const [original] = lineId.split('~')
  if (original === lineId) return undefined
  return order.intake.lines.find((line) => line.id === original)?.name
}
