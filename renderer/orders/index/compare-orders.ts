import type { QueueSort } from '../../ui-state/queue-view.ts'
import type { IndexedOrder } from './indexed-order.ts'

type Key = (order: IndexedOrder) => number

const keys: Readonly<Record<QueueSort, Key>> = {
  'ship-by': (order) => order.shipBy,
  // An order without a promise has time.
  promised: (order) => (order.promised === 0 ? Number.MAX_SAFE_INTEGER : order.promised),
  placed: (order) => order.placed,
  touched: (order) => order.touched,
}

/** Sorting ends in ship-by and the id, so that no two are equal. */
export function compareBy(sort: QueueSort): (a: IndexedOrder, b: IndexedOrder) => number {
  const key = keys[sort]
  return (a, b) => key(a) - key(b) || a.shipBy - b.shipBy || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
