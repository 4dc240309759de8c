import { leavingParcels } from '#shared/documents/from-order.ts'
import type { OrderView } from '#shared/order/order.ts'

/** True once there is something that papers can be printed for. */
export function leavesWithPapers(order: OrderView): boolean {
  return order.shipments.length > 0 && leavingParcels(order).length > 0
}
