import { z } from 'zod'
import { numberFormatSchema } from '../numbers/number-format.ts'
import { languageSchema } from '../order/intake.ts'
import { labelSchema } from './label.ts'
import { sellerSchema } from './seller.ts'
import { shopProcedureSchema } from './shop-procedure.ts'

export type { Label } from './label.ts'
export type { ShopRules } from './shop-rules.ts'

export const operatorSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string(),
  /** The barcode on the person's badge. */
  badge: z.string().min(1),
  team: z.string().optional(),
})
export type Operator = z.infer<typeof operatorSchema>

export const carrierSchema = z.object({
  id: z.string().min(1),
  name: labelSchema,
  service: z.string(),
  /** How tracking numbers come about: from a leased pool, or not at all. */
  tracking: numberFormatSchema.nullable(),
  trackingUrl: z.string().optional(),
  /** How the customer follows a parcel of this carrier (A14). */
  trackingHelp: labelSchema.optional(),
  /** The customer fetches it here: nothing is handed to anybody else. */
  pickUp: z.boolean().optional(),
  /** Who it is in law; Turkish papers name the carrier's tax number. */
  taxId: z.string().max(20).optional(),
  /** Hours from handover to the door, for the estimated arrival. */
  transitHours: z.number().positive().optional(),
})
export type Carrier = z.infer<typeof carrierSchema>

export const boxSchema = z.object({
  id: z.string().min(1),
  name: labelSchema,
  sizeMm: z.tuple([z.int(), z.int(), z.int()]),
  tareGrams: z.int().min(0),
})

/** Who the shop is, and how it works (`procedure`). Served by the endpoint, kept at the station for offline starts. */
export const shopProfileSchema = z.object({
  id: z.string().min(1).max(60),
  name: z.string(),
  language: languageSchema,
  seller: sellerSchema,
  operators: z.array(operatorSchema),
  carriers: z.array(carrierSchema),
  boxes: z.array(boxSchema),
  procedure: shopProcedureSchema,
  numbers: z.object({
    invoice: numberFormatSchema,
    sscc: numberFormatSchema,
    /** Absent: a waybill is known by its first tracking number, else by the order's. */
    waybill: numberFormatSchema.optional(),
    /** Absent: this shop writes its credit notes elsewhere. */
    creditNote: numberFormatSchema.optional(),
  }),
})
export type ShopProfile = z.infer<typeof shopProfileSchema>
