import { z } from 'zod'
import { intakeSchema, minorUnitsSchema } from './intake.ts'
import { stageSchema } from './stage.ts'

/** Identity is minted once, when the person acts, never when the program tries again. */
export const eventIdSchema = z.string().min(8).max(100)

const envelope = {
  id: eventIdSchema,
  orderId: z.string().min(1).max(120),
  /** The station's clock, for people to read. It decides nothing. */
  at: z.iso.datetime({ offset: true }),
  /** Who recorded it: a station's id, or `shop` for what the endpoint took in. */
  station: z.string().min(1).max(60),
  /** The station's running number, rising with every fact it makes. */
  stationSeq: z.int().min(0),
  /** The person at the bench; empty when no person acted. */
  operator: z.string().max(60),
  /** The endpoint's number; absent until the endpoint has the event. */
  seq: z.int().min(1).optional(),
}

const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.object({ ...envelope, type: z.literal(type), data })

const parcelId = z.string().min(1).max(60)
const text = z.string().max(2000)

export const documentKindSchema = z.enum(['invoice', 'waybill', 'label'])
export type DocumentKind = z.infer<typeof documentKindSchema>

export const orderReceived = event('order-received', z.object({}))
export const orderRevised = event('order-revised', z.object({ intake: intakeSchema }))
export const orderCancelled = event('order-cancelled', z.object({ by: z.enum(['shop', 'desk']), reason: text }))
export const paymentConfirmed = event(
  'payment-confirmed',
  z.object({ amount: minorUnitsSchema, method: z.string().max(80), receipt: z.string().max(120).optional() }),
)
export const packingStarted = event('packing-started', z.object({}))
export const itemPacked = event(
  'item-packed',
  z.object({
    lineId: z.string(),
    parcelId,
    quantity: z.int().min(1),
    /** What was scanned; empty when a person pressed a button. */
    code: z.string().max(200),
  }),
)
export const itemUnpacked = event('item-unpacked', z.object({ lineId: z.string(), parcelId, quantity: z.int().min(1) }))
export const parcelOpened = event('parcel-opened', z.object({ parcelId }))
export const parcelClosed = event(
  'parcel-closed',
  z.object({
    parcelId,
    weightGrams: z.int().min(0),
    /** True when the weight is the sum of the items, not read from a scale or typed. */
    weightEstimated: z.boolean(),
    /** Length, width, height. */
    sizeMm: z.tuple([z.int(), z.int(), z.int()]).optional(),
    sscc: z.string().regex(/^\d{18}$/),
  }),
)
export const shipmentBooked = event(
  'shipment-booked',
  z.object({
    shipmentId: z.string().min(1).max(60),
    carrier: z.string(),
    service: z.string(),
    /** The carrier's waybill number for the whole shipment. */
    waybillNumber: z.string().optional(),
    parcels: z.array(z.object({ parcelId, trackingNumber: z.string().optional() })),
  }),
)
export const invoiceIssued = event('invoice-issued', z.object({ number: z.string().min(1).max(60) }))
export const documentPrinted = event(
  'document-printed',
  z.object({
    kind: documentKindSchema,
    printJobId: z.string().max(100),
    parcelId: parcelId.optional(),
    /** 1 is the first; every further one is marked REPRINT on the paper. */
    copy: z.int().min(1),
    reason: text.optional(),
  }),
)
export const statusSet = event(
  'status-set',
  z.object({
    status: z.string().max(60),
    /** The stage it was set in: a status lasts as long as its stage. */ stage: stageSchema,
    comment: text.optional(),
  }),
)
export const noteAdded = event('note-added', z.object({ text }))
export const orderHeld = event('order-held', z.object({ reason: text }))
export const orderReleased = event('order-released', z.object({}))
export const parcelHandedOver = event('parcel-handed-over', z.object({ parcelId, carrier: z.string() }))
export const carrierReported = event(
  'carrier-reported',
  z.object({ trackingNumber: z.string(), state: z.enum(['in-transit', 'delayed', 'failed']), text: text.optional() }),
)
export const orderDelivered = event(
  'order-delivered',
  z.object({ source: z.enum(['carrier', 'desk']), note: text.optional() }),
)
export const doublePackResolved = event(
  'double-pack-resolved',
  z.object({ keep: z.array(parcelId), void: z.array(parcelId) }),
)
export const alarmAcknowledged = event('alarm-acknowledged', z.object({ alarmId: z.string() }))

/** Everything that can happen to an order. Reading one back must survive types that a newer program made. */
export const orderEventSchema = z.discriminatedUnion('type', [
  orderReceived,
  orderRevised,
  orderCancelled,
  paymentConfirmed,
  packingStarted,
  itemPacked,
  itemUnpacked,
  parcelOpened,
  parcelClosed,
  shipmentBooked,
  invoiceIssued,
  documentPrinted,
  statusSet,
  noteAdded,
  orderHeld,
  orderReleased,
  parcelHandedOver,
  carrierReported,
  orderDelivered,
  doublePackResolved,
  alarmAcknowledged,
])
export type OrderEvent = z.infer<typeof orderEventSchema>
export type OrderEventType = OrderEvent['type']
export type EventOf<T extends OrderEventType> = Extract<OrderEvent, { type: T }>

const envelopeSchema = z.looseObject({ ...envelope, type: z.string(), data: z.looseObject({}) })

/**
 * An event as a journal or a history holds it. A type that only a newer program knows is let through: it changes
 * nothing here (see apply-event.ts) and must not keep an older desk shut.
 */
export const keptEventSchema = z.custom<OrderEvent>((value) => envelopeSchema.safeParse(value).success)

/** Facts that only the shop's side may state; a station that sends one is refused. */
export const shopOnlyEvents: ReadonlySet<OrderEventType> = new Set(['order-received', 'order-revised'])
