import { z } from 'zod'
import { minorUnitsSchema } from '../intake.ts'
import { event, textSchema } from './envelope.ts'

export const paymentConfirmed = event(
  'payment-confirmed',
  z.object({
    amount: minorUnitsSchema,
    method: z.string().max(80),
    receipt: z.string().max(120).optional(),
    /** `shop`: the payment module said so (A3); `desk`: by hand on a receipt (A16); `cash-desk`: paid here (E22). */
    source: z.enum(['shop', 'desk', 'cash-desk']).optional(),
  }),
)
/** Looked up at the gateway by a person (A4). */
export const paymentVerified = event('payment-verified', z.object({ receipt: z.string().max(120) }))
export const paymentFailed = event('payment-failed', z.object({ reason: textSchema }))
/** The provider has given the money back. Only the endpoint states it, with the provider's reference. */
export const paymentRefunded = event(
  'payment-refunded',
  z.object({ amount: minorUnitsSchema, reference: z.string().max(120), reason: textSchema }),
)
