import { z } from 'zod'
import { intakeSchema } from '../intake.ts'
import { stageSchema } from '../stage.ts'
import { event, textSchema } from './envelope.ts'

/**
 * What stands between an order and the bench, decided once by the shop's rules when the order comes in, so that
 * an order means the same at every station and after every change of the rules:
 *
 *   check          a person goes through the checklist (E1, E5)
 *   confirm        nothing is reserved until a person confirms (B15)
 *   prepayment     no assembly before the money is here, not even for cash on delivery (E13, E22)
 *   verify         a person looks the payment up at the gateway first (A4)
 *   call           the customer is called once the payment is accepted (A9)
 */
export const gateSchema = z.enum(['check', 'confirm', 'prepayment', 'verify', 'call'])
export type Gate = z.infer<typeof gateSchema>

export const assigneeSchema = z.object({
  team: z.string().max(60).optional(),
  operator: z.string().max(60).optional(),
  bench: z.string().max(60).optional(),
})
export type Assignee = z.infer<typeof assigneeSchema>

export const orderReceived = event(
  'order-received',
  z.object({
    gates: z.array(gateSchema).optional(),
    /** The shop's default status of new orders (D13), and the stage that it lasts for. */
    status: z.object({ id: z.string().max(60), stage: stageSchema }).optional(),
    assignee: assigneeSchema.optional(),
    /** The customer fetches it here: packed means ready for pick-up. */
    pickUp: z.boolean().optional(),
    /** Address of the page where the customer sees the status. */
    page: z.url().max(500).optional(),
    /** Unpaid and costly to send: confirm before packing (E18). */
    risk: z.boolean().optional(),
  }),
)
export const orderRevised = event('order-revised', z.object({ intake: intakeSchema }))

/** Why orders end without leaving: a list, so that the shop can learn from it (E11). */
export const cancelCodeSchema = z.enum([
  'changed-mind',
  'not-paid',
  'found-cheaper',
  'delivery-too-long',
  'out-of-stock',
  'wrong-address',
  'not-reached',
  'duplicate',
  'suspicious',
  'other',
])
export type CancelCode = z.infer<typeof cancelCodeSchema>

export const orderCancelled = event(
  'order-cancelled',
  z.object({ by: z.enum(['shop', 'desk']), reason: textSchema, code: cancelCodeSchema.optional() }),
)
