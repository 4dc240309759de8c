import { applyEvent } from '../order/apply-event.ts'
import { canonicalHistory } from '../order/canonical-history.ts'
import type { OrderEvent } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { initialState } from '../order/order-state.ts'
import { viewOf } from '../order/reduce-order.ts'
import type { ShopStatus } from './shop-status.ts'
import { statusOf } from './status-of.ts'

/** One change of the order's status and the fact that caused it (I3). `undefined`: the shop has no word for it. */
export interface StatusStep {
  readonly event: OrderEvent
  readonly from: ShopStatus | undefined
  readonly to: ShopStatus | undefined
}

/**
 * Every change of status in the order's life, oldest first. `intake` is what the shop said first, not as mended
 * since. The receipt of the order is its first step: nothing was before it.
 */
export function statusTrail(
  id: string,
  intake: Intake,
  events: readonly OrderEvent[],
  statuses: readonly ShopStatus[],
): StatusStep[] {
  const history = canonicalHistory(events)
  const state = initialState(intake)
  const now = () => statusOf(viewOf(id, [], state), statuses)
  let from = history[0]?.type === 'order-received' ? undefined : now()
  const steps: StatusStep[] = []
  for (const event of history) {
    applyEvent(state, event)
    const to = now()
    if (to?.id !== from?.id) steps.push({ event, from, to })
    from = to
  }
  return steps
}
