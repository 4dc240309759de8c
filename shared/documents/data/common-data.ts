import { z } from 'zod'
import { addressSchema, languageSchema, minorUnitsSchema } from '../../order/intake.ts'
import { verificationCodes } from '../../order/tax-reference.ts'
import { sellerSchema } from '../../shop/seller.ts'

/** What every paper carries. Papers of no single order have empty order fields. */
export const commonData = {
  language: languageSchema,
  orderId: z.string(),
  orderNumber: z.string(),
  seller: sellerSchema,
  /** The day on the paper, YYYY-MM-DD, by the station's clock. */
  issuedOn: z.iso.date(),
  /** 1 for the first; a higher one prints REPRINT and this number. */
  copy: z.int().min(1),
}

/** Who buys, pays or receives, with what the papers of the country name. */
export const partyDataSchema = z.object({
  address: addressSchema,
  taxId: z.string().optional(),
  taxOffice: z.string().optional(),
  nationalId: z.string().optional(),
  kpp: z.string().optional(),
})

/** The reference of an electronic document (KSeF, e-Arşiv, e-İrsaliye, 22 characters in Iran). */
export const taxReferenceDataSchema = z.object({
  system: z.string(),
  /** Absent while KSeF has not numbered an invoice that was issued offline. */
  number: z.string().optional(),
  at: z.string().optional(),
  ...verificationCodes,
})
export type TaxReferenceData = z.infer<typeof taxReferenceDataSchema>

export const documentLineSchema = z.object({
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  /** Tax included, as the shop charges it. */
  unitPrice: minorUnitsSchema,
  total: minorUnitsSchema,
  /** Basis points: 2300 is 23 %. */
  taxRate: z.int(),
  weightGrams: z.int(),
  /** Unit of measure in the shop's words; absent: pieces. */
  unit: z.string().optional(),
})
export type DocumentLine = z.infer<typeof documentLineSchema>

/** ISO 4217, as the intake has it: papers write a currency that they do not know as it is. */
export const currencyDataSchema = z.string().regex(/^[A-Z]{3}$/)

/** Sums of one tax rate, postage and discount spread over the rates. `net + tax = gross`. Minor units. */
export const taxSumSchema = z.object({
  rate: z.int(),
  net: minorUnitsSchema,
  tax: minorUnitsSchema,
  gross: minorUnitsSchema,
})
export type TaxSum = z.infer<typeof taxSumSchema>

export const totalsDataSchema = z.object({
  goods: minorUnitsSchema,
  shipping: minorUnitsSchema,
  discount: minorUnitsSchema,
  tax: minorUnitsSchema,
  total: minorUnitsSchema,
})

export const parcelDataSchema = z.object({
  number: z.int(),
  weightGrams: z.int(),
  sscc: z.string(),
  trackingNumber: z.string().optional(),
})

export const carriageData = {
  carrierName: z.string(),
  service: z.string(),
  pickUpPoint: z.string().optional(),
  /** Minor units to collect at the door; 0 when nothing is due. */
  dueOnDelivery: minorUnitsSchema,
  currency: currencyDataSchema,
  parcelCount: z.int(),
  /** The day promised to the customer (E23), YYYY-MM-DD, and the hours (E26). */
  promised: z.iso.date().optional(),
  window: z.object({ from: z.string(), to: z.string() }).optional(),
}
