import { z } from 'zod'
import { languageSchema, paymentMethodSchema } from '#shared/order/intake.ts'

const text = z.string().default('')
const whole = (name: string) =>
  z
    .string()
    .regex(/^-?\d{1,12}$/, `expected a whole number, such as ${name}`)
    .transform(Number)
const flag = z
  .enum(['', 'yes', 'no', 'true', 'false', '1', '0'], 'expected yes or no')
  .default('')
  .transform((value) => value === 'yes' || value === 'true' || value === '1')
const filled = z.string().min(1, 'expected text')

/** The columns of one row: the order's, and one order line's. Amounts stay text until the currency is known. */
export const csvRowSchema = z.object({
  order_id: filled,
  source: text,
  number: text,
  placed_at: filled,
  language: languageSchema,
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected three capital letters, such as PLN'),
  customer_name: filled,
  customer_phone: text,
  customer_email: text,
  tax_id: text,
  company: text,
  street: filled,
  city: filled,
  region: text,
  postcode: text,
  country: z.string().regex(/^[A-Z]{2}$/, 'expected two capital letters, such as PL'),
  payment_method: paymentMethodSchema,
  payment_name: text,
  paid: flag,
  carrier: filled,
  service: text,
  pick_up_point: text,
  ship_by: filled,
  promised_date: text,
  customer_note: text,
  draft: z.enum(['', 'quotation', 'price-to-confirm'], 'expected quotation or price-to-confirm').default(''),
  prefers: z.enum(['', 'email', 'sms'], 'expected email or sms').default(''),
  receipt: text,
  payment_link: text,
  window_from: text,
  window_to: text,
  gift: flag,
  shipping: text,
  discount: text,
  line_id: text,
  sku: text,
  name: filled,
  quantity: whole('2'),
  goods: text.pipe(z.enum(['', 'yes', 'no', 'true', 'false', '1', '0'], 'expected yes or no')),
  unit_price: filled,
  line_total: text,
  tax_rate: z
    .string()
    .regex(/^(\d{1,3}(\.\d{1,2})?)?$/, 'expected percent, such as 23 or 8.5')
    .default(''),
  barcodes: text,
  weight_grams: z
    .string()
    .regex(/^\d{0,8}$/, 'expected whole grams, such as 250')
    .default(''),
  bin: text,
  packs: z
    .string()
    .regex(/^([^|*]+\*\d{1,6}(\||$))*$/, 'expected codes with the pieces in them, such as 15901234123454*12')
    .default(''),
  made_to_order: flag,
  returnable: text.pipe(z.enum(['', 'yes', 'no', 'true', 'false', '1', '0'], 'expected yes or no')),
})
export type CsvRow = z.infer<typeof csvRowSchema>

/** Without these in the first line a file cannot be read. */
export const requiredColumns = [
  'order_id',
  'placed_at',
  'language',
  'currency',
  'customer_name',
  'street',
  'city',
  'country',
  'payment_method',
  'carrier',
  'ship_by',
  'name',
  'quantity',
  'unit_price',
] as const satisfies readonly (keyof CsvRow)[]
