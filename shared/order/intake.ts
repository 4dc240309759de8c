import { z } from 'zod'
import { orderFileSchema } from './order-file.ts'
import { taxReferenceSchema } from './tax-reference.ts'

/** Languages that Packdesk speaks, to its people and on paper. */
export const languageSchema = z.enum(['en', 'tr', 'pl', 'ru', 'fa'])
export type Language = z.infer<typeof languageSchema>

/** An amount in the currency's minor unit (pence, kuruş, grosz, kopeck; rial has none, so whole rials). */
export const minorUnitsSchema = z.int()

export const addressSchema = z.object({
  name: z.string(),
  company: z.string().optional(),
  street: z.string(),
  city: z.string(),
  region: z.string().optional(),
  postcode: z.string(),
  /** ISO 3166-1 alpha-2, upper case. */
  country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1), such as PL'),
  phone: z.string().optional(),
})
export type Address = z.infer<typeof addressSchema>

export const orderLineSchema = z.object({
  id: z.string().min(1),
  sku: z.string(),
  name: z.string(),
  /** Pieces. Zero is information only; a negative quantity is expected back and never packed. */
  quantity: z.int(),
  /** False for lines that are money only: postage, discounts, fees. */
  goods: z.boolean(),
  unitPrice: minorUnitsSchema,
  /** What the customer pays for the line, tax included. */
  total: minorUnitsSchema,
  /** Tax rate in basis points: 2300 is 23 %. */
  taxRate: z.int().min(0),
  /** Codes as printed on the piece, digits kept as text (leading zeros count). */
  barcodes: z.array(z.string().min(1)),
  weightGrams: z.int().min(0),
  bin: z.string().optional(),
  /** Codes of outer packs, each with the pieces in it: one scan counts them all. */
  packs: z.array(z.object({ code: z.string().min(1), quantity: z.int().min(2) })).optional(),
  /** Made or bought for this customer only. */
  madeToOrder: z.boolean().optional(),
  /** False where the shop's policy takes none back (B17). */
  returnable: z.boolean().optional(),
  /** Unit of measure in the shop's words; absent: pieces. */
  unit: z.string().max(20).optional(),
})
export type OrderLine = z.infer<typeof orderLineSchema>

export const paymentMethodSchema = z.enum(['online', 'transfer', 'cash-on-delivery', 'pay-at-desk'])

export const paymentTermsSchema = z.object({
  method: paymentMethodSchema,
  /** What the shop calls it: "PayTR", "درگاه سامان". */
  name: z.string(),
  /** True where the shop itself saw the money before the order reached us. */
  paid: z.boolean(),
  receipt: z.string().optional(),
  /** Where the customer can pay this order. */
  link: z.url().max(500).optional(),
})

export const shippingChoiceSchema = z.object({
  /** Id of a carrier in the shop's profile. */
  carrier: z.string().min(1),
  service: z.string(),
  pickUpPoint: z.string().optional(),
  /** When the courier is expected, local to the address. */
  window: z.object({ from: z.string().max(5), to: z.string().max(5) }).optional(),
})

/** What the shop said about an order. It is never edited; a revision is a whole new intake. */
export const intakeSchema = z.object({
  number: z.string().min(1),
  /** Not an order yet: a quotation, or one whose price the shop must confirm first. */
  draft: z.enum(['quotation', 'price-to-confirm']).optional(),
  /** The order that this one replaces goods of (an exchange). */
  replaces: z.object({ orderId: z.string(), number: z.string() }).optional(),
  placedAt: z.iso.datetime({ offset: true }),
  language: languageSchema,
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'three capital letters (ISO 4217), such as PLN'),
  customer: z.object({
    name: z.string(),
    phone: z.string().optional(),
    email: z.string().optional(),
    taxId: z.string().optional(),
    taxOffice: z.string().optional(),
    /** Iranian national id, where the tax id is the economic code. */
    nationalId: z.string().optional(),
    kpp: z.string().optional(),
    /** How the customer wants to hear from the shop; absent: as the status says. */
    prefers: z.enum(['email', 'sms']).optional(),
  }),
  shipTo: addressSchema,
  billTo: addressSchema.optional(),
  lines: z.array(orderLineSchema),
  totals: z.object({
    goods: minorUnitsSchema,
    shipping: minorUnitsSchema,
    discount: minorUnitsSchema,
    tax: minorUnitsSchema,
    /** What the customer pays for everything. */
    total: minorUnitsSchema,
  }),
  payment: paymentTermsSchema,
  shipping: shippingChoiceSchema,
  customerNote: z.string().optional(),
  /** A gift: no paper in the parcel may show a price. */
  gift: z.boolean().optional(),
  /** When the parcel must leave the house. */
  shipBy: z.iso.datetime({ offset: true }),
  /** The day promised to the customer, YYYY-MM-DD. */
  promisedDate: z.iso.date().optional(),
  /** Papers that the shop made itself. */
  files: z.array(orderFileSchema).max(40).optional(),
  /** Electronic documents of the shop's own system. */
  taxReferences: z.array(taxReferenceSchema).max(10).optional(),
  /** Words that an invoice without tax, under reverse charge or the margin scheme must carry. */
  taxNote: z.string().max(300).optional(),
})
export type Intake = z.infer<typeof intakeSchema>
