import type { OrderSummary } from '../order/order-summary.ts'
import type { Stage } from '../order/stage.ts'
import type { ShopStatus } from './shop-status.ts'

export interface Standing {
  readonly stage: Stage
  /** The status a person set in this stage; empty or absent: none. */
  readonly status: string | undefined
  readonly cue: OrderSummary['cue']
}

/**
 * The one status of an order (D2): what a person set for this stage, else what stage and cue give. A status that was
 * disabled since still names the orders that have it. Undefined: the shop has no word for the stage.
 */
export function statusOf(order: Standing, statuses: readonly ShopStatus[]): ShopStatus | undefined {
  const set = order.status ? statuses.find((status) => status.id === order.status) : undefined
  if (set !== undefined) return set
  const here = statuses.filter((status) => status.enabled && status.stages.includes(order.stage))
  const withCue = (cue: Standing['cue'] | undefined) =>
    cue === undefined ? undefined : here.find((status) => status.cue === cue)
  return (
    withCue(order.cue) ?? withCue(alsoTrue[order.cue]) ?? here.find((status) => status.cue === undefined) ?? here[0]
  )
}

/** What holds as well, for a shop without a word for the finer difference: it must not be told as paid. */
const alsoTrue: Partial<Record<Standing['cue'], Standing['cue']>> = {
  'payment-failed': 'unpaid',
  exchange: 'return',
}

export function standingOf(document: { readonly stage: Stage; readonly summary: OrderSummary }): Standing {
  return { stage: document.stage, status: document.summary.status, cue: document.summary.cue }
}
