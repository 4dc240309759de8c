import { z } from 'zod'
import { statusCueSchema } from '../order/order-summary.ts'
import { stageSchema } from '../order/stage.ts'
import { labelSchema } from './label.ts'

/** Colours that a shop may give a status. Red is not among them: it means stop and nothing else. */
export const statusColours = ['grey', 'green', 'teal', 'blue', 'violet', 'amber', 'brown', 'pink'] as const

/**
 * A shop's own word for where an order stands. It hangs on fixed stages; the first one is where setting it by
 * hand leads to. Within a stage the first enabled status whose cue fits names the order, else the first without
 * a cue (status-of.ts).
 */
export const shopStatusSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'small letters, digits and hyphens'),
  label: labelSchema,
  /** What it means, for the tooltip (C19). */
  meaning: labelSchema.optional(),
  stages: z.array(stageSchema).min(1),
  cue: statusCueSchema.exclude(['']).optional(),
  colour: z.enum(statusColours),
  enabled: z.boolean(),
  /** What the customer reads; the label unless it says something else. */
  customer: labelSchema.optional(),
  /** Default switches: who hears of it by which channel. */
  email: z.boolean(),
  sms: z.boolean(),
  /** The message when nothing else was chosen, and the texts a person may choose from (D8). */
  message: z.string().optional(),
  templates: z.array(z.string()),
  /** Hours without an entry in the history after which it is stale (D1); null: never. */
  staleHours: z.number().min(0).nullable(),
})
export type ShopStatus = z.infer<typeof shopStatusSchema>
