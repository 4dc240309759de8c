import type { OrderDocument } from '#shared/order/order.ts'
import type { StationDatabase } from '../store/collections.ts'
import type { OrderIndex } from './order-index.ts'
import type { UnsentFacts } from './unsent-facts.ts'

const pageSize = 1000

/**
 * Reads the store once, page by page, into the index. In the background: the first screen does not wait for it,
 * and what changes meanwhile comes by the store's own news.
 */
export async function fillIndex(
  orders: StationDatabase['orders'],
  unsent: UnsentFacts,
  index: OrderIndex,
  onPage: () => void,
): Promise<void> {
  let after = 0
  while (true) {
    const page = await orders
      .find({ selector: { seq: { $gt: after } }, sort: [{ seq: 'asc' }, { id: 'asc' }], limit: pageSize })
      .exec()
    for (const entry of page) index.set(unsent.overlaid(entry.id)?.document ?? (entry.toJSON() as OrderDocument))
    const last = page.at(-1)
    if (last === undefined) index.markFilled()
    onPage()
    if (last === undefined) return
    after = last.seq
  }
}
