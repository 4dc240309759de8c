import { z } from 'zod'
import { event, parcelIdSchema, textSchema } from './envelope.ts'

/** "09:00", local to the address. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30')
export const windowSchema = z.object({ from: timeOfDay, to: timeOfDay })
export type DeliveryWindow = z.infer<typeof windowSchema>

export const shippingChanged = event(
  'shipping-changed',
  z.object({ carrier: z.string().min(1).max(60), service: z.string().max(80), reason: textSchema.min(1) }),
)
export const parcelHandedOver = event('parcel-handed-over', z.object({ parcelId: parcelIdSchema, carrier: z.string() }))
/** Parcels that stand on one handover sheet, for ever: what leaves later goes on another (C10). */
export const handoverListed = event(
  'handover-listed',
  z.object({
    sheet: z.string().min(1).max(60),
    carrier: z.string(),
    parcelIds: z.array(parcelIdSchema).min(1).max(99),
  }),
)
export const carrierReported = event(
  'carrier-reported',
  z.object({
    trackingNumber: z.string(),
    state: z.enum(['in-transit', 'delayed', 'failed']),
    text: textSchema.optional(),
  }),
)
export const deliveryRescheduled = event(
  'delivery-rescheduled',
  z.object({ date: z.iso.date(), window: windowSchema.optional(), reason: textSchema }),
)
/** Never by itself: a carrier's event, or a person who says how it is known (A15). */
export const orderDelivered = event(
  'order-delivered',
  z.object({ source: z.enum(['carrier', 'desk']), note: textSchema.optional() }),
)
