import type { OrderView } from '#shared/order/order.ts'

/** What comes back, and the money that goes back. */
export function ReturnsCard({ order: _order }: { order: OrderView }) {
  return null
}
