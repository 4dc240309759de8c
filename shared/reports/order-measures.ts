import type { CancelCode } from '../order/events/shop-events.ts'
import type { OrderDocument } from '../order/order.ts'
import { viewOrder } from '../order/reduce-order.ts'
import type { ShopStatus } from '../shop/shop-status.ts'
import { cancellationOf, type Mishap, mishapsOf } from './mishaps.ts'
import { type PackedOrder, type PackedParcel, packedOrder, packedParcels } from './packings.ts'
import { type StatusStay, statusStays } from './status-stays.ts'

/** What the reports need of one order: folded once, counted for every period. */
export interface OrderMeasures {
  readonly stays: readonly StatusStay[]
  readonly parcels: readonly PackedParcel[]
  readonly packed: PackedOrder | undefined
  readonly mishaps: readonly Mishap[]
  readonly cancelled: { readonly code: CancelCode; readonly at: number } | undefined
  readonly returns: readonly { readonly reason: string; readonly at: number }[]
}

export function measureOrder(
  document: Pick<OrderDocument, 'id' | 'intake' | 'history'>,
  statuses: readonly ShopStatus[],
): OrderMeasures {
  const view = viewOrder(document)
  return {
    stays: statusStays(document, statuses),
    parcels: packedParcels(view),
    packed: packedOrder(view),
    mishaps: mishapsOf(view),
    cancelled: cancellationOf(view),
    returns: view.returns.map((entry) => ({ reason: entry.reason.trim(), at: Date.parse(entry.at) })),
  }
}
