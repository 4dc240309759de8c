import { z } from 'zod'
import { addressSchema, minorUnitsSchema } from '../intake.ts'
import { event, textSchema } from './envelope.ts'
import { assigneeSchema } from './shop-events.ts'

export const checkItems = ['items', 'contact', 'phone', 'address', 'payment', 'delivery'] as const
export const checkItemSchema = z.enum(checkItems)
export type CheckItem = z.infer<typeof checkItemSchema>

export const orderSeen = event('order-seen', z.object({}))
export const orderChecked = event('order-checked', z.object({ items: z.array(checkItemSchema) }))
/** Mended at the desk; what the shop said stays as it was. */
export const contactMended = event(
  'contact-mended',
  z.object({
    phone: z.string().max(60).optional(),
    email: z.string().max(200).optional(),
    shipTo: addressSchema.optional(),
  }),
)
/** The operator's final price of an order that came as a draft (E4). Minor units. */
export const priceConfirmed = event(
  'price-confirmed',
  z.object({ total: minorUnitsSchema, paymentLink: z.url().max(500).optional() }),
)
/** "Confirm & reserve" (B15). */
export const orderConfirmed = event('order-confirmed', z.object({}))
/** The day promised to the customer, YYYY-MM-DD (E17). */
export const promiseSet = event('promise-set', z.object({ date: z.iso.date() }))
export const orderAssigned = event('order-assigned', assigneeSchema.extend({ reason: textSchema.optional() }))
