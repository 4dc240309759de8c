import { z } from 'zod'
import { intakeSchema } from '#shared/order/intake.ts'

/** An order id is `source:externalId`: 120 characters, readable in a log. */
export const externalOrderSchema = z.object({
  source: z.string().regex(/^[a-z0-9-]{1,30}$/, 'small letters, digits and hyphens, such as woocommerce'),
  externalId: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'text without control characters'),
})

/** One line of a .jsonl file and the body of POST /v1/intake/orders. */
export const incomingOrderSchema = externalOrderSchema.extend({ intake: intakeSchema })
