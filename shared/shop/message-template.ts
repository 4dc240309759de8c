import { z } from 'zod'
import { labelSchema } from './label.ts'

export const placeholders = [
  'order',
  'customer',
  'shop',
  'shop_phone',
  'status',
  'items',
  'total',
  'due',
  'availability',
  'payment_method',
  'payment_link',
  'bank_account',
  'carrier',
  'tracking',
  'tracking_url',
  'tracking_help',
  'eta',
  'promise_date',
  'window',
  'return_policy',
  'status_page',
  'cart_link',
] as const
export const placeholderSchema = z.enum(placeholders)
export type Placeholder = z.infer<typeof placeholderSchema>

/** Text with {placeholders}. A line whose placeholder is empty is left out, unless it is `required`. */
export const messageTemplateSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'small letters, digits and hyphens'),
  name: labelSchema,
  subject: labelSchema,
  text: labelSchema,
  /** Without these the message is not sent; tracking counts only where the carrier has it. */
  required: z.array(placeholderSchema),
})
export type MessageTemplate = z.infer<typeof messageTemplateSchema>

/** What is told without a status: the template, and whether it goes out by itself. */
export const occasions = [
  'order-received',
  'payment-received',
  'payment-reminder',
  'payment-link',
  'cart-reminder',
  'courier-soon',
  'rescheduled',
  'return-received',
  'refunded',
  'review',
] as const
export const occasionSchema = z.enum(occasions)
export type Occasion = z.infer<typeof occasionSchema>
export const occasionRuleSchema = z.object({
  template: z.string(),
  email: z.boolean(),
  sms: z.boolean(),
  /** Hours to wait first; 0: at once. */
  afterHours: z.number().min(0),
})
