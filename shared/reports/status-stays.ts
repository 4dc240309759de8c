import { applyEvent } from '../order/apply-event.ts'
import { canonicalHistory } from '../order/canonical-history.ts'
import type { OrderEvent, OrderEventType } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { initialState, type OrderState } from '../order/order-state.ts'
import { viewOf } from '../order/reduce-order.ts'
import type { Stage } from '../order/stage.ts'
import type { ShopStatus } from '../shop/shop-status.ts'
import { statusOf } from '../shop/status-of.ts'

/** From when to when an order had a status. Times are milliseconds by the clocks of those who acted. */
export interface StatusStay {
  /** Id of the shop's status; undefined where the shop has no word for the stage. */
  readonly status: string | undefined
  readonly stage: Stage
  readonly from: number
  /** Undefined while the order still has it. */
  readonly to: number | undefined
}

/** Facts that say something about an order and never move it: not worth a look at where it stands. */
const still: ReadonlySet<OrderEventType> = new Set<OrderEventType>([
  'order-seen',
  'order-assigned',
  'document-printed',
  'invoice-issued',
  'shipment-booked',
  'note-added',
  'message-written',
  'message-received',
  'message-reported',
  'message-released',
  'task-opened',
  'task-reported',
  'help-asked',
  'order-held',
  'order-released',
  'tote-assigned',
])

/**
 * Where an order was for how long, by folding its history. Stays follow each other without a gap, and none is
 * negative: a clock that ran behind makes a stay short, never backwards.
 */
export function statusStays(
  order: { readonly intake: Intake; readonly history: readonly OrderEvent[] },
  statuses: readonly ShopStatus[],
): readonly StatusStay[] {
  const state = initialState(order.intake)
  const stays: StatusStay[] = []
  let current: Omit<StatusStay, 'to'> | undefined
  let latest = Number.NEGATIVE_INFINITY
  for (const event of canonicalHistory(order.history)) {
    applyEvent(state, event)
    latest = Math.max(latest, Date.parse(event.at))
    if (current !== undefined && still.has(event.type)) continue
    const { status, stage } = standing(state, statuses)
    if (current === undefined) current = { status, stage, from: latest }
    else if (current.status !== status || current.stage !== stage) {
      stays.push({ ...current, to: latest })
      current = { status, stage, from: latest }
    }
  }
  return current === undefined ? stays : [...stays, { ...current, to: undefined }]
}

function standing(state: OrderState, statuses: readonly ShopStatus[]) {
  const view = viewOf('', [], state)
  return { stage: view.stage, status: statusOf(view, statuses)?.id }
}
