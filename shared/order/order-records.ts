import type { OrderView } from './order-view.ts'
import { returnNumber } from './return-number.ts'

/** What one order is to the books: the sales order, what goes out, what is billed, what comes back (B1). */
export interface OrderRecords {
  readonly salesOrder: { readonly number: string; readonly state: 'draft' | 'open' | 'done' | 'cancelled' }
  /** Absent until the order is confirmed or paid; then exactly one, however often that is said (B10). */
  readonly delivery: { readonly number: string; readonly state: 'waiting' | 'ready' | 'done' | 'cancelled' } | undefined
  readonly invoice: { readonly number: string } | undefined
  readonly returns: readonly { readonly number: string; readonly state: 'expected' | 'received' | 'refused' }[]
}

export function orderRecords(order: OrderView): OrderRecords {
  const { number } = order.intake
  const { stage } = order
  return {
    salesOrder: { number, state: salesState(order) },
    delivery:
      stage === 'draft' || stage === 'received' || stage === 'awaiting-payment' || neverConfirmed(order)
        ? undefined
        : { number: `OUT/${number}`, state: deliveryState(order) },
    invoice: order.invoiceNumber === undefined ? undefined : { number: order.invoiceNumber },
    returns: order.returns.map((entry, index) => {
      const back = entry.lines.every((line) => line.received >= line.quantity)
      const state = entry.refused !== undefined ? 'refused' : back ? 'received' : 'expected'
      return { number: returnNumber(number, index), state }
    }),
  }
}

/** Cancelled before anything was to go out. */
const neverConfirmed = (order: OrderView) =>
  order.stage === 'cancelled' && order.payment.state === 'open' && order.parcels.length === 0

function salesState({ stage, cancelled }: OrderView): OrderRecords['salesOrder']['state'] {
  if (stage === 'draft') return 'draft'
  if (cancelled !== undefined && stage === 'cancelled') return 'cancelled'
  return stage === 'delivered' || stage === 'returned' ? 'done' : 'open'
}

function deliveryState({ stage }: OrderView): NonNullable<OrderRecords['delivery']>['state'] {
  if (stage === 'cancelled') return 'cancelled'
  if (stage === 'shipped' || stage === 'delivered' || stage === 'returned') return 'done'
  return stage === 'waiting-for-goods' ? 'waiting' : 'ready'
}
