import { applyEvent } from '#shared/order/apply-event.ts'
import { canonicalHistory } from '#shared/order/canonical-history.ts'
import type { OrderEvent, OrderEventType } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import { initialState } from '#shared/order/order-state.ts'
import type { OrderView } from '#shared/order/order-view.ts'
import { viewOf } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { statusOf } from '#shared/shop/status-of.ts'
import type { OrderTurn } from '../orders/append-facts.ts'

/** One fact, and the order before and after it. */
export interface Step {
  readonly before: OrderView | undefined
  readonly event: OrderEvent
  readonly after: OrderView
}

const scans: ReadonlySet<OrderEventType> = new Set(['item-packed', 'item-unpacked'])

/** Facts that neither speak to the customer nor lead to another stage. */
const quiet: ReadonlySet<OrderEventType> = new Set([
  'order-seen',
  'order-assigned',
  'tote-assigned',
  'parcel-opened',
  'invoice-issued',
  'document-printed',
  'order-held',
  'order-released',
  'alarm-acknowledged',
  'problem-raised',
  'problem-solved',
  'task-opened',
  'task-reported',
  'help-asked',
  'note-added',
  'message-received',
  'message-reported',
  'message-released',
])

/**
 * The steps of one order's history from the fact numbered `from` on. Of scans that follow each other only the last
 * one is a step: between them nothing can be said, and a push may hold hundreds.
 */
export function stepsOf(id: string, intake: Intake, history: readonly OrderEvent[], from = 0): Step[] {
  const facts = canonicalHistory(history)
  const state = initialState(intake)
  const steps: Step[] = []
  let before: OrderView | undefined
  facts.forEach((event, index) => {
    applyEvent(state, event)
    const next = facts[index + 1]
    const told = index >= from
    if (!told && index < from - 1) return
    if (told && quiet.has(event.type)) return
    if (told && scans.has(event.type) && next !== undefined && scans.has(next.type)) return
    const after = viewOf(id, facts.slice(0, index + 1), state)
    if (told) steps.push({ before, event, after })
    before = after
  })
  return steps
}

/** What one turn has to tell; nothing is folded where the facts can have nothing to say. */
export function tellingSteps(turn: OrderTurn, shop: ShopProfile): Step[] {
  const { fresh, earlier, before, view } = turn
  const { statuses } = shop.procedure
  if (fresh.every((event) => quiet.has(event.type))) return []
  const onlyScans = fresh.every((event) => scans.has(event.type) || quiet.has(event.type))
  if (onlyScans && before !== undefined && statusOf(before, statuses)?.id === statusOf(view, statuses)?.id) return []
  return stepsOf(turn.id, turn.intake, [...earlier, ...fresh], earlier.length)
}
