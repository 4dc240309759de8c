import { z } from 'zod'

/**
 * What tells apart the statuses that a shop may have within one stage, known without the shop's rules:
 * how it was paid, what kind of draft or return it is.
 */
export const statusCueSchema = z.enum([
  '',
  'quotation',
  'price',
  'paid-online',
  'paid-remote',
  'paid-here',
  'unpaid',
  'payment-failed',
  'return',
  'exchange',
  'refunded',
])
export type StatusCue = z.infer<typeof statusCueSchema>

/** Lists that an order can be in whatever its stage. */
export const orderFlagSchema = z.enum([
  'unseen',
  'problem',
  'task',
  'mandatory-task',
  'short',
  'message-asks',
  'message-failed',
  'return-waits',
  'verify',
  'not-reserved',
  'risk',
])
export type OrderFlag = z.infer<typeof orderFlagSchema>

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
  /** The shop's status that was set in this stage; empty: the stage's own. */
  status: z.string(),
  cue: statusCueSchema,
  flags: z.array(orderFlagSchema),
  /** Who has it: operator, bench or team, in this order; empty when nobody. */
  assignee: z.string(),
  tote: z.string(),
  /** The last entry of the history, by its writer's clock. */
  touchedAt: z.string(),
  /** When the customer last heard from the shop. */
  contactedAt: z.string(),
  /** Day promised to the customer, YYYY-MM-DD; empty when none. */
  promised: z.string(),
  placedAt: z.string(),
  /** Folded text that the search looks in: number, name, phone, SKUs, tracking numbers. */
  search: z.string(),
})
export type OrderSummary = z.infer<typeof orderSummarySchema>
