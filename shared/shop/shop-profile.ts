import { z } from 'zod'
import { numberFormatSchema } from '../numbers/number-format.ts'
import { addressSchema, languageSchema } from '../order/intake.ts'

/** A name in each language the shop uses; `en` is the fallback. */
export const labelSchema = z.object({ en: z.string() }).catchall(z.string())
export type Label = z.infer<typeof labelSchema>

export const operatorSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string(),
  /** The barcode on the person's badge. */
  badge: z.string().min(1),
})
export type Operator = z.infer<typeof operatorSchema>

export const carrierSchema = z.object({
  id: z.string().min(1),
  name: labelSchema,
  service: z.string(),
  /** How tracking numbers come about: from a leased pool, or not at all. */
  tracking: numberFormatSchema.nullable(),
  trackingUrl: z.string().optional(),
})
export type Carrier = z.infer<typeof carrierSchema>

export const boxSchema = z.object({
  id: z.string().min(1),
  name: labelSchema,
  sizeMm: z.tuple([z.int(), z.int(), z.int()]),
  tareGrams: z.int().min(0),
})

export const shopRulesSchema = z.object({
  packBeforeCashOnDelivery: z.boolean(),
  /** Carrier id → a parcel may leave only with a tracking number. */
  trackingRequired: z.record(z.string(), z.boolean()),
})
export type ShopRules = z.infer<typeof shopRulesSchema>

/** Who the shop is and how it works. Served by the endpoint, kept at the station for offline starts. */
export const shopProfileSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string(),
  language: languageSchema,
  seller: z.object({
    address: addressSchema,
    taxId: z.string(),
    taxOffice: z.string().optional(),
    email: z.string().optional(),
    web: z.string().optional(),
  }),
  operators: z.array(operatorSchema),
  carriers: z.array(carrierSchema),
  boxes: z.array(boxSchema),
  rules: shopRulesSchema,
  numbers: z.object({ invoice: numberFormatSchema, sscc: numberFormatSchema }),
})
export type ShopProfile = z.infer<typeof shopProfileSchema>
