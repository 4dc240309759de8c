import type { Stage } from '#shared/order/stage.ts'

/** Lists that cut across stages and statuses, from top to bottom as the side of the queue shows them. */
export const crossLists = [
  'mine',
  'unseen',
  'unpaid',
  'late',
  'at-risk',
  'stale',
  'alarms',
  'problem',
  'must-call',
  'task',
  'short',
  'risk',
  'verify',
  'not-reserved',
  'message',
  'returns',
  'quiet',
  'no-contact',
  'held',
] as const
export type CrossList = (typeof crossLists)[number]

/**
 * What the queue shows. A plain value: it can be remembered, compared and stepped through. `stage` is everything at
 * that stage, `bare` only what the shop has no status for.
 */
export type QueueView =
  | 'all'
  | CrossList
  | `stage:${Stage}`
  | `bare:${Stage}`
  | `status:${string}`
  | `carrier:${string}`
  | `assignee:${string}`

/** How a list is sorted: by what leaves first, by promise, by age, or by how long nothing has happened. */
export const queueSorts = ['ship-by', 'promised', 'placed', 'touched'] as const
export type QueueSort = (typeof queueSorts)[number]

/** `carrier:royal-mail` → `['carrier', 'royal-mail']`; a list without a kind is of the kind `list`. */
export function partsOf(view: QueueView): readonly [kind: string, id: string] {
  const colon = view.indexOf(':')
  return colon < 0 ? ['list', view] : [view.slice(0, colon), view.slice(colon + 1)]
}
