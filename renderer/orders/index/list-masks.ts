import { type CrossList, crossLists } from '../../ui-state/queue-view.ts'

/** Each list that cuts across is one bit, so that an order's lists are one number. */
export const listMasks = Object.fromEntries(crossLists.map((list, index) => [list, 1 << index])) as Readonly<
  Record<CrossList, number>
>
