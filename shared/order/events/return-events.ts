import { z } from 'zod'
import { event, lineIdSchema, textSchema } from './envelope.ts'

export const returnIdSchema = z.string().min(1).max(100)
const returnData = z.object({
  returnId: returnIdSchema,
  lines: z.array(z.object({ lineId: lineIdSchema, quantity: z.int().min(1) })).min(1),
  reason: textSchema.min(1),
  wants: z.enum(['refund', 'exchange']),
})

/** The customer's own request, by the shop's form (B16). */
export const returnRequested = event('return-requested', returnData)
/** Begun at the desk without a request: only with a reason. */
export const returnStarted = event('return-started', returnData)
export const returnRefused = event('return-refused', z.object({ returnId: returnIdSchema, reason: textSchema.min(1) }))
export const returnReceived = event(
  'return-received',
  z.object({
    returnId: returnIdSchema,
    lineId: lineIdSchema,
    quantity: z.int().min(1),
    condition: z.enum(['good', 'damaged']),
    code: z.string().max(200),
  }),
)
/** The replacement's own order (C18). Only the endpoint states it: it has made that order. */
export const exchangeOrdered = event(
  'exchange-ordered',
  z.object({ returnId: returnIdSchema, orderId: z.string().min(1).max(120), number: z.string().max(60) }),
)
