import { applyEvent } from './apply-event.ts'
import { canonicalHistory } from './canonical-history.ts'
import { deriveAlarms, deriveLines, deriveParcels, derivePayment } from './derive.ts'
import { deriveCue, deriveStage } from './derive-stage.ts'
import type { OrderEvent } from './event.ts'
import type { Intake } from './intake.ts'
import type { OrderDocument } from './order.ts'
import { initialState, type OrderState } from './order-state.ts'
import type { OrderView } from './order-view.ts'
import type { Stage } from './stage.ts'

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
  return viewOf(id, history, state)
}

const validInvoice = (state: OrderState) =>
  [...state.issued.values()].find((paper) => paper.kind === 'invoice' && paper.void === undefined)

const emptiesTotes: ReadonlySet<Stage> = new Set(['packed', 'ready-for-pickup', 'shipped', 'delivered', 'returned'])

/** The view of a state; `history` in canonical order. */
export function viewOf(id: string, history: readonly OrderEvent[], state: OrderState): OrderView {
  const payment = derivePayment(state)
  const lines = deriveLines(state)
  const stage = deriveStage(state, lines, payment)
  const { statusSet, start, intake } = state
  return {
    id,
    intake,
    firstIntake: state.first,
    revision: state.revision,
    history,
    stage,
    status: statusSet.get(stage),
    cue: deriveCue(state, stage, payment),
    gates: start.gates ?? [],
    pickUp: start.pickUp ?? false,
    page: start.page,
    seen: state.seen || history.some((event) => event.operator !== ''),
    risk: (start.risk ?? false) && payment.state !== 'paid',
    checked: state.checked,
    confirmed: state.confirmed,
    reserved: state.stock.size > 0,
    payment,
    lines,
    shortages: [...state.shortages.values()],
    picked: state.picked,
    // Its goods are in parcels: the tote goes back to the shelf (E21).
    tote: emptiesTotes.has(stage) ? undefined : state.tote,
    assignee: state.assignee,
    parcels: deriveParcels(state),
    shipments: [...state.shipments.values()],
    invoiceNumber: validInvoice(state)?.number,
    issued: [...state.issued.values()],
    documents: [...state.documents.values()],
    notes: state.notes,
    messages: [...state.messages.values()],
    tasks: [...state.tasks.values()],
    problem: state.problem,
    delivery: {
      promised: state.promised ?? intake.promisedDate,
      window: state.window ?? intake.shipping.window,
      rescheduled: state.rescheduled,
      carrierReports: state.carrierReports,
      handedOverAt: state.handedOverAt,
      deliveredBy: state.delivered,
    },
    returns: [...state.returns.values()],
    hold: state.hold,
    cancelled: state.cancelled,
    packingStartedBy: state.packingStartedBy,
    delivered: state.delivered !== undefined,
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
