import type { OrderEvent } from './event.ts'
import type { FactDraft } from './fact-draft.ts'
import type { OrderView } from './order-view.ts'
import { reduceOrder } from './reduce-order.ts'

/** Told after every station's unsent facts (canonical-history.ts): no station has this name. */
const afterAll = '~'

/** The order as it will stand when these facts are recorded: what a paper that is numbered among them says. */
export function withDrafts(order: OrderView, drafts: readonly FactDraft[], at: string): OrderView {
  const events = drafts.map(
    (draft, index) =>
      ({
        ...draft,
        id: `draft-${index}`,
        orderId: order.id,
        at,
        station: afterAll,
        stationSeq: index + 1,
        operator: '',
      }) as OrderEvent,
  )
  return reduceOrder(order.id, order.intake, [...order.history, ...events])
}
