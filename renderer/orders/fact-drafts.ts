import type { OrderEvent } from '#shared/order/event.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'

export type { FactDraft } from '#shared/order/fact-draft.ts'

export interface FactStamp {
  readonly station: string
  readonly operator: string
  readonly at: string
  /** The first running number to use. */
  readonly firstStationSeq: number
  readonly newId: () => string
}

/** Gives facts their identity. Made once, when the person acts, never when the program tries again. */
export function stampFacts(orderId: string, drafts: readonly FactDraft[], stamp: FactStamp): OrderEvent[] {
  const { station, operator, at, firstStationSeq, newId } = stamp
  return drafts.map(
    (draft, index) =>
      ({ ...draft, id: newId(), orderId, at, station, stationSeq: firstStationSeq + index, operator }) as OrderEvent,
  )
}
