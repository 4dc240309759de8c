import type { EventOf } from './event.ts'
import type { Intake } from './intake.ts'
import type { Alarm, ParcelState, PrintedDocument, ShipmentView } from './order.ts'

export interface ParcelDraft {
  readonly id: string
  state: ParcelState
  readonly station: string
  readonly operator: string
  /** Line id → pieces; never below zero. */
  readonly contents: Map<string, number>
  weightGrams: number | undefined
  weightEstimated: boolean
  sizeMm: [number, number, number] | undefined
  sscc: string | undefined
  trackingNumber: string | undefined
  carrier: string | undefined
}

/** What the fold keeps while it walks through the history. Only the reducer ever sees one. */
export interface OrderState {
  intake: Intake
  revision: number
  paidBy: EventOf<'payment-confirmed'> | undefined
  packingStartedBy: string | undefined
  readonly parcels: Map<string, ParcelDraft>
  readonly shipments: Map<string, ShipmentView>
  invoiceNumber: string | undefined
  readonly documents: Map<string, PrintedDocument>
  readonly notes: { text: string; at: string; operator: string }[]
  hold: { reason: string; operator: string } | undefined
  cancelled: { by: 'shop' | 'desk'; reason: string } | undefined
  delivered: boolean
  statusSet: EventOf<'status-set'>['data'] | undefined
  /** Alarms that one event raises by happening; the others are derived at the end. */
  readonly raised: Alarm[]
  readonly acknowledged: Set<string>
}

export function initialState(intake: Intake): OrderState {
  return {
    intake,
    revision: 0,
    paidBy: undefined,
    packingStartedBy: undefined,
    parcels: new Map(),
    shipments: new Map(),
    invoiceNumber: undefined,
    documents: new Map(),
    notes: [],
    hold: undefined,
    cancelled: undefined,
    delivered: false,
    statusSet: undefined,
    raised: [],
    acknowledged: new Set(),
  }
}

/** Parcels that count: whatever was put in a void one goes back to the shelf. */
export function liveParcels(state: OrderState): ParcelDraft[] {
  return [...state.parcels.values()].filter((parcel) => parcel.state !== 'void')
}

export function filledParcels(state: OrderState): ParcelDraft[] {
  return liveParcels(state).filter((parcel) => parcel.contents.size > 0)
}

/** An alarm that an event raises by happening; a second event of the same kind adds nothing to it. */
export function raise(state: OrderState, alarm: Alarm): void {
  if (!state.raised.some((known) => known.id === alarm.id)) state.raised.push(alarm)
}
