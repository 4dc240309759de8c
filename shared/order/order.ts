import { z } from 'zod'
import { type OrderEvent, orderEventSchema } from './event.ts'
import { type Intake, intakeSchema } from './intake.ts'
import { type Stage, stageSchema } from './stage.ts'

/** What the queue, the search and the counts need, so that no list has to fold an order. */
export const orderSummarySchema = z.object({
  customer: z.string(),
  city: z.string(),
  country: z.string(),
  carrier: z.string(),
  payment: z.enum(['open', 'paid', 'on-delivery']),
  /** Minor units to collect at the door; 0 when paid. */
  dueOnDelivery: z.int(),
  currency: z.string(),
  lines: z.int(),
  pieces: z.int(),
  open: z.int(),
  held: z.boolean(),
  alarms: z.array(z.string()),
  status: z.string(),
  placedAt: z.string(),
  /** Folded text that the search looks in: number, name, phone, SKUs, tracking numbers. */
  search: z.string(),
})
export type OrderSummary = z.infer<typeof orderSummarySchema>

/** An order as the endpoint keeps it, a station pulls it and RxDB stores it. Stations never write one. */
export const orderDocumentSchema = z.object({
  id: z.string().min(1).max(120),
  /** The endpoint's rising number at this order's last change. */
  seq: z.int().min(1),
  number: z.string().max(60),
  stage: stageSchema,
  shipBy: z.string().max(40),
  summary: orderSummarySchema,
  intake: intakeSchema,
  history: z.array(orderEventSchema),
})
export type OrderDocument = z.infer<typeof orderDocumentSchema>

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
  | { readonly id: string; readonly code: 'cancelled-after-packing'; readonly parcelIds: readonly string[] }
  | { readonly id: string; readonly code: 'revised-after-packing' }
  | { readonly id: string; readonly code: 'resolution-superseded' }
  | { readonly id: string; readonly code: 'changed-after-handover'; readonly parcelId: string }
  | { readonly id: string; readonly code: 'void-parcel-handed-over'; readonly parcelId: string }
  | { readonly id: string; readonly code: 'wrong-carrier'; readonly parcelId: string }
export type AlarmCode = Alarm['code']

export interface PrintedDocument {
  readonly kind: 'invoice' | 'waybill' | 'label'
  readonly printJobId: string
  readonly parcelId: string | undefined
  readonly copy: number
  readonly at: string
}

/** An order as it stands: intake and history folded into what people see. */
export interface OrderView {
  readonly id: string
  readonly intake: Intake
  /** How often the shop has revised it. */
  readonly revision: number
  /** Canonical order, each event once. */
  readonly history: readonly OrderEvent[]
  readonly stage: Stage
  readonly status: string
  readonly payment: { readonly state: 'open' | 'paid' | 'on-delivery'; readonly receipt: string | undefined }
  readonly lines: readonly LineView[]
  readonly parcels: readonly ParcelView[]
  readonly shipments: readonly ShipmentView[]
  readonly invoiceNumber: string | undefined
  readonly documents: readonly PrintedDocument[]
  readonly notes: readonly { readonly text: string; readonly at: string; readonly operator: string }[]
  readonly hold: { readonly reason: string; readonly operator: string } | undefined
  readonly cancelled: { readonly by: 'shop' | 'desk'; readonly reason: string } | undefined
  readonly packingStartedBy: string | undefined
  readonly delivered: boolean
  readonly alarms: readonly Alarm[]
}
