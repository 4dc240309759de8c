import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import type { Standing } from '#shared/shop/status-of.ts'
import { statusOf } from '#shared/shop/status-of.ts'
import type { QueueView } from '../../ui-state/queue-view.ts'

/** What the lists are measured with: the time, the shop's rules, and who asks. */
export interface ListClock {
  readonly now: Date
  /** Undefined until the shop is known: then no order is stale, quiet or out of contact. */
  readonly procedure: ShopProcedure | undefined
  /** The ids under which an order is this person's: their own, their team's, this bench's. */
  readonly mine: readonly string[]
}

/** A `ListClock` against the index's numbers, so that judging an order compares numbers only. */
export interface Yardstick {
  readonly now: number
  /** 20261121, local: a promise is a day at the shop. */
  readonly today: number
  readonly mine: ReadonlySet<number>
  /** By standing: the list that has it. Every standing has exactly one. */
  readonly views: readonly QueueView[]
  /** By standing: untouched since before this is stale. */
  readonly staleBefore: readonly number[]
  readonly unseenBefore: number
  readonly quietBefore: number
  readonly contactBefore: number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** Two hours before the parcel must leave, somebody should have it in their hands. */
export const atRiskMs = 2 * hourMs

export function yardstickOf(
  { now, procedure, mine }: ListClock,
  standings: readonly Standing[],
  assignees: readonly string[],
): Yardstick {
  const time = now.getTime()
  const rules = procedure?.rules
  const statuses = standings.map((standing) => statusOf(standing, procedure?.statuses ?? []))
  const before = (ms: number | undefined | null) => (ms === undefined || ms === null ? -Infinity : time - ms)
  return {
    now: time,
    today: (now.getFullYear() * 100 + now.getMonth() + 1) * 100 + now.getDate(),
    mine: new Set(mine.filter((id) => id !== '').map((id) => assignees.indexOf(id))),
    views: statuses.map((status, index): QueueView => {
      const stage = standings[index]?.stage ?? 'received'
      return status === undefined ? `bare:${stage}` : `status:${status.id}`
    }),
    staleBefore: statuses.map((status) => {
      const hours = status?.staleHours ?? null
      return before(hours === null ? null : hours * hourMs)
    }),
    unseenBefore: before(rules && rules.unseenMinutes * minuteMs),
    quietBefore: before(rules && rules.quietHours * hourMs),
    contactBefore: before(rules && rules.contactDays * 24 * hourMs),
  }
}
