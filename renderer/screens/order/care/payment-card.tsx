import type { OrderView } from '#shared/order/order.ts'

/** Gateway, receipt, verification, and what is owed. */
export function PaymentCard({ order: _order }: { order: OrderView }) {
  return null
}
