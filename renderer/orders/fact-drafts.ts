import type { OrderEvent, OrderEventType } from '#shared/order/event.ts'

/** What a person did, before it has an identity: the dispatcher adds who, where and when. */
export type FactDraft = {
  [T in OrderEventType]: { readonly type: T; readonly data: Extract<OrderEvent, { type: T }>['data'] }
}[OrderEventType]

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
