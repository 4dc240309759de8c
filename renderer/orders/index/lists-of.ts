import type { IndexedOrder } from './indexed-order.ts'
import { listMasks } from './list-masks.ts'
import { atRiskMs, type Yardstick } from './yardstick.ts'

/** The lists that an order is in now, as a sum of their masks. Called for every order at every count: no allocations. */
export function listsOf(order: IndexedOrder, by: Yardstick): number {
  const { promised } = order
  let { lists } = order
  const overdue = promised !== 0 && promised < by.today
  if (order.isInHouse) {
    if (order.shipBy < by.now || overdue) lists |= listMasks.late
    else if (order.shipBy < by.now + atRiskMs || promised === by.today) lists |= listMasks['at-risk']
  }
  // On the way without a word from the carrier, or after the promised day (C17).
  if (order.isOnItsWay && (order.touched < by.quietBefore || overdue)) lists |= listMasks.quiet
  if (order.isOpen || order.isOnItsWay) {
    if (order.contacted < by.contactBefore) lists |= listMasks['no-contact']
    if (by.mine.has(order.assignee)) lists |= listMasks.mine
  }
  if (order.touched < (by.staleBefore[order.standing] ?? -Infinity)) lists |= listMasks.stale
  return lists
}
