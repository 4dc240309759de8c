import type { Stage } from '#shared/order/stage.ts'

/** Where an order stands in its stage's queue. Sorting always ends in the id, so that no two are equal. */
export interface QueueEntry {
  readonly id: string
  readonly shipBy: string
}

export interface OverlaidEntry extends QueueEntry {
  readonly stage: Stage
}

export function compareEntries(a: QueueEntry, b: QueueEntry): number {
  if (a.shipBy !== b.shipBy) return a.shipBy < b.shipBy ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * The first `limit` orders of a stage: the store's page with the orders that have unsent facts taken out where
 * they were and put in where they are now. Gives the same as querying the folded whole, provided that `stored`
 * holds the first `limit + overlaid.length` orders of the stage (or all there are): at most that many can drop out.
 */
export function overlayQueue(
  stored: readonly QueueEntry[],
  overlaid: readonly OverlaidEntry[],
  stage: Stage,
  limit: number,
): QueueEntry[] {
  const touched = new Set(overlaid.map((entry) => entry.id))
  const untouched = stored.filter((entry) => !touched.has(entry.id))
  const moved = overlaid.filter((entry) => entry.stage === stage)
  return [...untouched, ...moved].sort(compareEntries).slice(0, limit)
}
