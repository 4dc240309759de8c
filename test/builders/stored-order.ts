import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { toDocument } from '#shared/order/summarise.ts'
import { anIntake } from './order-builder.ts'

/** `order-<n>` as an endpoint would serve it. */
export function storedOrder(number: number, seq = number, history: readonly OrderEvent[] = []): OrderDocument {
  const intake = anIntake({ number: `LT-${number}` })
  return toDocument(reduceOrder(`order-${number}`, intake, history), intake, seq)
}
