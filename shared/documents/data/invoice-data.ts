import { z } from 'zod'
import { addressSchema } from '../../order/intake.ts'
import {
  commonData,
  currencyDataSchema,
  documentLineSchema,
  partyDataSchema,
  taxReferenceDataSchema,
  taxSumSchema,
  totalsDataSchema,
} from './common-data.ts'

const billing = {
  ...commonData,
  shipTo: addressSchema,
  number: z.string(),
  currency: currencyDataSchema,
  billTo: addressSchema,
  customerTaxId: z.string().optional(),
  /** The buyer's other ids. */
  buyer: partyDataSchema.omit({ address: true, taxId: true }).optional(),
  lines: z.array(documentLineSchema),
  totals: totalsDataSchema,
  /** One sum per rate, highest rate first; absent on papers of older journals. */
  taxes: z.array(taxSumSchema).optional(),
  /** The electronic document that this paper shows; without it, where the law wants one, it says what it is not. */
  electronic: taxReferenceDataSchema.optional(),
  /** Why no tax, reverse charge, margin scheme: the wording that the law asks for. */
  taxNote: z.string().optional(),
}

export const invoiceDataSchema = z.object({
  ...billing,
  kind: z.literal('invoice'),
  placedAt: z.string(),
  /** When the goods leave, YYYY-MM-DD. */
  suppliedOn: z.iso.date().optional(),
  paymentName: z.string(),
  paid: z.boolean(),
  /** Who carries it: Turkish internet sales name the carrier. */
  carrierName: z.string().optional(),
})
export type InvoiceData = z.infer<typeof invoiceDataSchema>

/** Takes back an invoice or a part of it; quantities and amounts are what is given back, positive. */
export const creditNoteDataSchema = z.object({
  ...billing,
  kind: z.literal('credit-note'),
  corrects: z.object({ number: z.string(), issuedOn: z.iso.date().optional() }),
  reason: z.string(),
})
export type CreditNoteData = z.infer<typeof creditNoteDataSchema>
