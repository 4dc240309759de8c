import { type CrossList, crossLists } from '../../ui-state/queue-view.ts'
import { bit, type IndexedOrder } from './indexed-order.ts'
import { atRiskMs, type Yardstick } from './yardstick.ts'

const masks = Object.fromEntries(crossLists.map((list, index) => [list, 1 << index])) as Record<CrossList, number>

export const maskOf = (list: CrossList): number => masks[list]

/** Lists that an order's flags alone decide. */
const byFlag: readonly (readonly [flag: number, list: number])[] = [
  [bit.unseen, masks.unseen],
  [bit.unpaid, masks.unpaid],
  [bit.alarm, masks.alarms],
  [bit.problem, masks.problem],
  [bit.mustCall, masks['must-call']],
  [bit.task, masks.task],
  [bit.short, masks.short],
  [bit.risk, masks.risk],
  [bit.verify, masks.verify],
  [bit.notReserved, masks['not-reserved']],
  [bit.message, masks.message],
  [bit.returns, masks.returns],
  [bit.held, masks.held],
]

/** The lists that an order is in, as a sum of their masks. Called for every order at every count: no allocations. */
export function listsOf(order: IndexedOrder, by: Yardstick): number {
  const { bits, promised } = order
  let lists = 0
  for (const [flag, list] of byFlag) if ((bits & flag) !== 0) lists |= list
  const overdue = promised !== 0 && promised < by.today
  if ((bits & bit.house) !== 0) {
    if (order.shipBy < by.now || overdue) lists |= masks.late
    else if (order.shipBy < by.now + atRiskMs || promised === by.today) lists |= masks['at-risk']
  }
  // On the way without a word from the carrier, or after the promised day (C17).
  if ((bits & bit.shipped) !== 0 && (order.touched < by.quietBefore || overdue)) lists |= masks.quiet
  if ((bits & (bit.open | bit.shipped)) !== 0) {
    if (order.contacted < by.contactBefore) lists |= masks['no-contact']
    if (by.mine.has(order.assignee)) lists |= masks.mine
  }
  if (order.touched < (by.staleBefore[order.standing] ?? -Infinity)) lists |= masks.stale
  return lists
}
