import { z } from 'zod'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const money = z.string().regex(/^-?\d+(\.\d+)?$/, 'expected an amount such as "12.90"')
const taxes = z.array(z.object({ id: z.int(), total: text })).default([])
const meta = z.array(z.object({ display_key: z.unknown(), display_value: z.unknown() }).partial()).default([])
const gmt = z.iso.datetime({ local: true }).nullable()

const addressSchema = z.object({
  first_name: text,
  last_name: text,
  company: text,
  address_1: text,
  address_2: text,
  city: text,
  state: text,
  postcode: text,
  country: text,
  phone: text,
  email: text,
})
export type WooAddress = z.infer<typeof addressSchema>

/** The part of a WooCommerce REST v3 order that a packing desk needs, as 11.0 and 7.9 serve it. */
export const wooOrderSchema = z.object({
  id: z.int().min(1),
  number: text,
  status: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  date_created_gmt: z.iso.datetime({ local: true }),
  date_paid_gmt: gmt.optional(),
  discount_total: money,
  discount_tax: money,
  shipping_total: money,
  shipping_tax: money,
  total: money,
  total_tax: money,
  billing: addressSchema,
  shipping: addressSchema,
  payment_method: text,
  payment_method_title: text,
  transaction_id: text,
  /** Where the customer can pay; WooCommerce serves it for every order. */
  payment_url: text,
  customer_note: text,
  line_items: z.array(
    z.object({
      id: z.int(),
      name: text,
      quantity: z.int(),
      subtotal: money,
      subtotal_tax: money,
      total: money,
      total_tax: money,
      taxes,
      meta_data: meta,
      /** null: the product was deleted. */
      sku: text,
      global_unique_id: text,
    }),
  ),
  tax_lines: z.array(z.object({ rate_id: z.int(), rate_percent: z.number().nullish() })).default([]),
  shipping_lines: z.array(z.object({ method_title: text, method_id: text })).default([]),
  fee_lines: z.array(z.object({ id: z.int(), name: text, total: money, total_tax: money, taxes })).default([]),
  refunds: z.array(z.object({ id: z.int().optional(), reason: text, total: text })).default([]),
})
export type WooOrder = z.infer<typeof wooOrderSchema>
