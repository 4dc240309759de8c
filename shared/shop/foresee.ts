import type { OrderEvent } from '../order/event.ts'
import type { FactDraft } from '../order/fact-draft.ts'
import type { Intake } from '../order/intake.ts'
import type { OrderView } from '../order/order-view.ts'
import { reduceOrder } from '../order/reduce-order.ts'

/** An order as a station holds it: the shop's own word, and everything since. */
export interface HeldOrder {
  readonly id: string
  readonly intake: Intake
  readonly history: readonly OrderEvent[]
}

export interface ForeseenStep {
  readonly event: OrderEvent
  readonly before: OrderView
  readonly after: OrderView
}

/** What would follow if these facts were recorded now, one step for each. Nothing of it is kept. */
export function foresee(
  held: HeldOrder,
  drafts: readonly FactDraft[],
  who: { readonly at: string; readonly operator: string },
): ForeseenStep[] {
  // After every station's unsent facts, as what happens next does.
  const station = '\u{10ffff}'
  const events = drafts.map(
    (draft, index) =>
      ({ ...draft, ...who, id: `foreseen-${index}`, orderId: held.id, station, stationSeq: index }) as OrderEvent,
  )
  let before = reduceOrder(held.id, held.intake, held.history)
  return events.map((event, index) => {
    const step = {
      event,
      before,
      after: reduceOrder(held.id, held.intake, [...held.history, ...events.slice(0, index + 1)]),
    }
    before = step.after
    return step
  })
}
