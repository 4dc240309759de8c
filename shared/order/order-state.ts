import type { MessageView, ProblemView, ReturnView, ShortageView, TaskView } from './care-view.ts'
import type { EventOf, OrderEvent } from './event.ts'
import type { CheckItem } from './events/checking-events.ts'
import type { DeliveryWindow } from './events/delivery-events.ts'
import type { LineStock } from './events/stock-events.ts'
import type { Intake, OrderLine } from './intake.ts'
import type { Alarm, IssuedPaper, OrderView, ParcelState, PrintedDocument, ShipmentView } from './order-view.ts'

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
  sheet: string | undefined
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type TaskDraft = Mutable<Omit<TaskView, 'attempts'>> & { attempts: TaskView['attempts'][number][] }
export type ReturnDraft = Mutable<Omit<ReturnView, 'lines'>> & { lines: Mutable<ReturnView['lines'][number]>[] }
export type MessageDraft = Mutable<MessageView>

/** What people at the desk said instead of the shop; the shop's own later word on the same field wins. */
export interface Mends {
  phone?: string
  email?: string
  shipTo?: Intake['shipTo']
  shipping?: Pick<Intake['shipping'], 'carrier' | 'service'>
  price?: EventOf<'price-confirmed'>['data']
}

/** What the fold keeps while it walks through the history. Only the reducer ever sees one. */
export interface OrderState {
  /** As mended: `received` with `mends` on top. */
  intake: Intake
  received: Intake
  /** What the shop said first; revisions and mends are in the history. */
  readonly first: Intake
  mends: Mends
  revision: number
  start: EventOf<'order-received'>['data']
  seen: boolean
  checked: { operator: string; at: string; items: readonly CheckItem[] } | undefined
  confirmed: { operator: string; at: string } | undefined
  assignee: OrderView['assignee']
  tote: string | undefined
  paidBy: EventOf<'payment-confirmed'> | undefined
  verified: OrderView['payment']['verified']
  paymentFailed: EventOf<'payment-failed'> | undefined
  refunded: { amount: number; reference: string } | undefined
  readonly stock: Map<string, LineStock>
  readonly shortages: Map<string, Mutable<ShortageView>>
  /** Line id → pieces given up, and pieces that go later. */
  readonly givenUp: Map<string, number>
  readonly deferred: Map<string, number>
  readonly substitutes: OrderLine[]
  picked: boolean
  packingStartedBy: string | undefined
  readonly parcels: Map<string, ParcelDraft>
  readonly shipments: Map<string, ShipmentView>
  /** Kind and number → what was issued, in order. */
  readonly issued: Map<string, IssuedPaper>
  readonly documents: Map<string, PrintedDocument>
  readonly notes: { text: string; at: string; operator: string }[]
  readonly messages: Map<string, MessageDraft>
  readonly tasks: Map<string, TaskDraft>
  problem: ProblemView | undefined
  promised: string | undefined
  window: DeliveryWindow | undefined
  rescheduled: number
  readonly carrierReports: { state: 'in-transit' | 'delayed' | 'failed'; text: string | undefined; at: string }[]
  handedOverAt: string | undefined
  readonly returns: Map<string, ReturnDraft>
  hold: { reason: string; operator: string } | undefined
  cancelled: OrderView['cancelled']
  delivered: OrderView['delivery']['deliveredBy']
  /** By stage: what is said for a stage to come leaves the present one's alone. */
  readonly statusSet: Map<OrderView['stage'], string>
  /** Alarms that one event raises by happening; the others are derived at the end. */
  readonly raised: Alarm[]
  readonly acknowledged: Set<string>
}

export function initialState(intake: Intake): OrderState {
  return {
    intake,
    received: intake,
    first: intake,
    mends: {},
    revision: 0,
    start: {},
    seen: false,
    checked: undefined,
    confirmed: undefined,
    assignee: {},
    tote: undefined,
    paidBy: undefined,
    verified: undefined,
    paymentFailed: undefined,
    refunded: undefined,
    stock: new Map(),
    shortages: new Map(),
    givenUp: new Map(),
    deferred: new Map(),
    substitutes: [],
    picked: false,
    packingStartedBy: undefined,
    parcels: new Map(),
    shipments: new Map(),
    issued: new Map(),
    documents: new Map(),
    notes: [],
    messages: new Map(),
    tasks: new Map(),
    problem: undefined,
    promised: undefined,
    window: undefined,
    rescheduled: 0,
    carrierReports: [],
    handedOverAt: undefined,
    returns: new Map(),
    hold: undefined,
    cancelled: undefined,
    delivered: undefined,
    statusSet: new Map(),
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

/** Opens a task once; facts that would open it again change nothing. */
export function openTask(
  state: OrderState,
  event: OrderEvent,
  task: Pick<TaskView, 'id' | 'kind' | 'reason'> & { mandatory?: boolean; due?: string | undefined },
): void {
  if (state.tasks.has(task.id)) return
  state.tasks.set(task.id, {
    id: task.id,
    kind: task.kind,
    reason: task.reason,
    mandatory: task.mandatory ?? false,
    since: event.at,
    due: task.due,
    open: true,
    attempts: [],
  })
}
