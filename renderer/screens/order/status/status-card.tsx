import type { OrderView } from '#shared/order/order.ts'

/** Place one of three (D10): status, words for the customer, e-mail and SMS; and what the customer sees. */
export function StatusCard({ order: _order }: { order: OrderView }) {
  return null
}
