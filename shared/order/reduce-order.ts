import { applyEvent } from './apply-event.ts'
import { canonicalHistory } from './canonical-history.ts'
import { deriveAlarms, deriveLines, deriveParcels, derivePayment, deriveStage } from './derive.ts'
import type { OrderEvent } from './event.ts'
import type { Intake } from './intake.ts'
import type { OrderDocument, OrderView } from './order.ts'
import { initialState } from './order-state.ts'

/**
 * An order is what the shop said plus what happened to it.
 *
 *   intake ─┐
 *           ├─► canonical history ─► one fact after the other ─► lines, parcels, payment ─► alarms, stage
 *   events ─┘
 *
 * Holds for every set of events (property-tested): the arrival order does not matter, duplicates do not
 * matter, nothing throws, and for every line ordered = packed + open − over.
 */
export function reduceOrder(id: string, intake: Intake, events: readonly OrderEvent[]): OrderView {
  const history = canonicalHistory(events)
  const state = initialState(intake)
  for (const event of history) applyEvent(state, event)
  const payment = derivePayment(state)
  const lines = deriveLines(state)
  const stage = deriveStage(state, lines, payment)
  return {
    id,
    intake: state.intake,
    revision: state.revision,
    history,
    stage,
    status: state.statusSet?.stage === stage ? state.statusSet.status : stage,
    payment,
    lines,
    parcels: deriveParcels(state),
    shipments: [...state.shipments.values()],
    invoiceNumber: state.invoiceNumber,
    documents: [...state.documents.values()],
    notes: state.notes,
    hold: state.hold,
    cancelled: state.cancelled,
    packingStartedBy: state.packingStartedBy,
    delivered: state.delivered,
    alarms: deriveAlarms(state, lines, payment),
  }
}

/** What the screen shows: the endpoint's word with this station's unsent facts laid on top. */
export function viewOrder(
  order: Pick<OrderDocument, 'id' | 'intake' | 'history'>,
  unsent: readonly OrderEvent[] = [],
): OrderView {
  return reduceOrder(order.id, order.intake, [...order.history, ...unsent])
}
