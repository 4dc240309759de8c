import type { OrderView } from '#shared/order/order.ts'

/** Calls and other tasks, and the problem that an order has. */
export function TasksCard({ order: _order }: { order: OrderView }) {
  return null
}
