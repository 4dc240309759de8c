import type { DocumentKind } from '../documents/document-kind.ts'
import type { DeliveryView, MessageView, ProblemView, ReturnView, ShortageView, TaskView } from './care-view.ts'
import type { EventOf, OrderEvent, OrderEventType } from './event.ts'
import type { CheckItem } from './events/checking-events.ts'
import type { Assignee, CancelCode, Gate } from './events/shop-events.ts'
import type { LineStock } from './events/stock-events.ts'
import type { Intake } from './intake.ts'
import type { StatusCue } from './order-summary.ts'
import type { Stage } from './stage.ts'

export interface LineView {
  readonly id: string
  readonly sku: string
  readonly name: string
  readonly goods: boolean
  readonly barcodes: readonly string[]
  readonly weightGrams: number
  readonly bin: string | undefined
  /** Pieces to pack: what was ordered and not cancelled; 0 for lines that are not packed. */
  readonly ordered: number
  /** Pieces in parcels that count (not void). */
  readonly packed: number
  readonly open: number
  readonly over: number
  /** Codes of outer packs and the pieces in each. */
  readonly packs: readonly { readonly code: string; readonly quantity: number }[]
  /** The endpoint's word on the shelf; undefined while it has none. */
  readonly stock: LineStock | undefined
  /** Pieces that came back, in any condition. */
  readonly returned: number
}

export type ParcelState = 'open' | 'closed' | 'handed-over' | 'void'

export interface ParcelView {
  readonly id: string
  /** 1, 2, … among the parcels that count; 0 when void. */
  readonly number: number
  readonly state: ParcelState
  readonly station: string
  readonly operator: string
  readonly contents: Readonly<Record<string, number>>
  readonly weightGrams: number | undefined
  readonly weightEstimated: boolean
  readonly sizeMm: readonly [number, number, number] | undefined
  readonly sscc: string | undefined
  readonly trackingNumber: string | undefined
  readonly carrier: string | undefined
  /** Number of the handover sheet that it stands on. */
  readonly sheet: string | undefined
}

export interface ShipmentView {
  readonly id: string
  readonly carrier: string
  readonly service: string
  readonly waybillNumber: string | undefined
  readonly parcelIds: readonly string[]
}

/** A contradiction between facts that a person has to look at. `id` is stable, so it can be answered. */
export type Alarm =
  | { readonly id: string; readonly code: 'double-pack'; readonly parcelIds: readonly string[] }
  | { readonly id: string; readonly code: 'over-packed'; readonly lineIds: readonly string[] }
  | { readonly id: string; readonly code: 'packed-not-ordered'; readonly lineIds: readonly string[] }
  | { readonly id: string; readonly code: 'packed-unpaid' }
  | { readonly id: string; readonly code: 'packed-too-early' }
  | { readonly id: string; readonly code: 'payment-failed' }
  | { readonly id: string; readonly code: 'cancelled-after-packing'; readonly parcelIds: readonly string[] }
  | { readonly id: string; readonly code: 'revised-after-packing' }
  | { readonly id: string; readonly code: 'resolution-superseded' }
  | { readonly id: string; readonly code: 'changed-after-handover'; readonly parcelId: string }
  | { readonly id: string; readonly code: 'void-parcel-handed-over'; readonly parcelId: string }
  | { readonly id: string; readonly code: 'wrong-carrier'; readonly parcelId: string }
export type AlarmCode = Alarm['code']

type Snapshot<T extends OrderEventType> = EventOf<T>['data'] extends { snapshot?: infer S } ? S : never
type Voided = { readonly reason: string; readonly at: string } | undefined

/** A document with a number, and what stood on it when the number was taken. */
export type IssuedPaper = { readonly number: string; readonly at: string; readonly void: Voided } & (
  | { readonly kind: 'invoice'; readonly snapshot: Snapshot<'invoice-issued'> | undefined }
  | { readonly kind: 'waybill'; readonly snapshot: Snapshot<'waybill-issued'> }
  | { readonly kind: 'credit-note'; readonly snapshot: Snapshot<'credit-note-issued'> }
)

export interface PrintedDocument {
  readonly kind: DocumentKind
  readonly printJobId: string
  readonly parcelId: string | undefined
  readonly copy: number
  readonly at: string
}

export interface PaymentView {
  readonly state: 'open' | 'paid' | 'on-delivery'
  readonly receipt: string | undefined
  /** What the customer owes for everything, after lines that were given up. Minor units. */
  readonly total: number
  /** Who confirmed it; undefined where it came paid or is not paid. */
  readonly source: 'shop' | 'desk' | 'cash-desk' | undefined
  readonly verified: { readonly operator: string; readonly at: string; readonly receipt: string } | undefined
  /** The last attempt failed and nothing was paid since. */
  readonly failed: { readonly reason: string; readonly at: string } | undefined
  readonly refunded: { readonly amount: number; readonly reference: string } | undefined
}

/** An order as it stands: intake and history folded into what people see. */
export interface OrderView {
  readonly id: string
  /** The shop's newest word, as mended at the desk. */
  readonly intake: Intake
  /** What the shop said first: the history, folded over it, gives the order at any moment. */
  readonly firstIntake: Intake
  /** How often the shop has revised it. */
  readonly revision: number
  /** Canonical order, each event once. */
  readonly history: readonly OrderEvent[]
  readonly stage: Stage
  /** The shop's status that a person set in this stage; undefined: the one that the stage and the cue give. */
  readonly status: string | undefined
  readonly cue: StatusCue
  readonly gates: readonly Gate[]
  readonly pickUp: boolean
  /** Where the customer sees it. */
  readonly page: string | undefined
  readonly seen: boolean
  /** Unpaid and costly to send: the shop's rules said so when it came in (E18). */
  readonly risk: boolean
  readonly checked: { readonly operator: string; readonly at: string; readonly items: readonly CheckItem[] } | undefined
  readonly confirmed: { readonly operator: string; readonly at: string } | undefined
  readonly reserved: boolean
  readonly payment: PaymentView
  readonly lines: readonly LineView[]
  readonly shortages: readonly ShortageView[]
  readonly picked: boolean
  readonly tote: string | undefined
  readonly assignee: Assignee
  readonly parcels: readonly ParcelView[]
  readonly shipments: readonly ShipmentView[]
  /** Of the invoice that counts: the first one that is not void. */
  readonly invoiceNumber: string | undefined
  readonly issued: readonly IssuedPaper[]
  readonly documents: readonly PrintedDocument[]
  readonly notes: readonly { readonly text: string; readonly at: string; readonly operator: string }[]
  readonly messages: readonly MessageView[]
  readonly tasks: readonly TaskView[]
  readonly problem: ProblemView | undefined
  readonly delivery: DeliveryView
  readonly returns: readonly ReturnView[]
  readonly hold: { readonly reason: string; readonly operator: string } | undefined
  readonly cancelled:
    | { readonly by: 'shop' | 'desk'; readonly reason: string; readonly code: CancelCode | undefined }
    | undefined
  readonly packingStartedBy: string | undefined
  readonly delivered: boolean
  readonly alarms: readonly Alarm[]
}
