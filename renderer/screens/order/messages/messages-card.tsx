import type { OrderView } from '#shared/order/order.ts'

/** The thread with the customer, in and out. */
export function MessagesCard({ order: _order }: { order: OrderView }) {
  return null
}
