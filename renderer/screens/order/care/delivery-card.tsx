import type { OrderView } from '#shared/order/order.ts'

/** How and when it goes, who has it, which tote it lies in. */
export function DeliveryCard({ order: _order }: { order: OrderView }) {
  return null
}
