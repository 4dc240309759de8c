import type { OrderView } from '#shared/order/order.ts'

/** What has to be done next (E0), and the checks that wait. */
export function NextAction({ order: _order }: { order: OrderView }) {
  return null
}
