import { z } from 'zod'
import { documentKindSchema } from '../../documents/document-kind.ts'
import { event, lineIdSchema, parcelIdSchema, textSchema } from './envelope.ts'

export const packingStarted = event('packing-started', z.object({}))
export const itemPacked = event(
  'item-packed',
  z.object({
    lineId: lineIdSchema,
    parcelId: parcelIdSchema,
    quantity: z.int().min(1),
    /** What was scanned; empty when a person pressed a button. */
    code: z.string().max(200),
  }),
)
export const itemUnpacked = event(
  'item-unpacked',
  z.object({ lineId: lineIdSchema, parcelId: parcelIdSchema, quantity: z.int().min(1) }),
)
export const parcelOpened = event('parcel-opened', z.object({ parcelId: parcelIdSchema }))
export const parcelClosed = event(
  'parcel-closed',
  z.object({
    parcelId: parcelIdSchema,
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
    parcels: z.array(z.object({ parcelId: parcelIdSchema, trackingNumber: z.string().optional() })),
  }),
)
export const documentPrinted = event(
  'document-printed',
  z.object({
    kind: documentKindSchema,
    printJobId: z.string().max(100),
    parcelId: parcelIdSchema.optional(),
    /** 1 is the first; every further one is marked REPRINT on the paper. */
    copy: z.int().min(1),
    reason: textSchema.optional(),
  }),
)
export const orderHeld = event('order-held', z.object({ reason: textSchema }))
export const orderReleased = event('order-released', z.object({}))
export const doublePackResolved = event(
  'double-pack-resolved',
  z.object({ keep: z.array(parcelIdSchema), void: z.array(parcelIdSchema) }),
)
export const alarmAcknowledged = event('alarm-acknowledged', z.object({ alarmId: z.string() }))
