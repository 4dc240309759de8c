import { z } from 'zod'
import { addressSchema, minorUnitsSchema } from '../../order/intake.ts'
import {
  carriageData,
  commonData,
  documentLineSchema,
  parcelDataSchema,
  partyDataSchema,
  taxReferenceDataSchema,
  taxSumSchema,
} from './common-data.ts'

/** The national form of the paper that travels with the goods, by the seller's country. */
export const waybillFormSchema = z.enum([
  'delivery-note',
  'sevk-irsaliyesi',
  'list-przewozowy',
  'tovarnaya-nakladnaya',
  'havale',
])
export type WaybillForm = z.infer<typeof waybillFormSchema>

const waybillLineSchema = documentLineSchema
  .pick({ sku: true, name: true, quantity: true, weightGrams: true, unit: true })
  .extend({
    /** Only where the form wants prices (товарная накладная). */
    unitPrice: minorUnitsSchema.optional(),
    total: minorUnitsSchema.optional(),
    taxRate: z.int().optional(),
  })

export const waybillDataSchema = z.object({
  ...commonData,
  ...carriageData,
  kind: z.literal('waybill'),
  shipTo: addressSchema,
  number: z.string(),
  /** Absent on papers of older journals: a delivery note. */
  form: waybillFormSchema.optional(),
  /** When the goods really leave (fiili sevk tarihi), YYYY-MM-DD. */
  dispatchedOn: z.iso.date().optional(),
  /** Who pays, where that is somebody else than who receives. */
  payer: partyDataSchema.optional(),
  /** The recipient's ids. */
  recipient: partyDataSchema.omit({ address: true }).optional(),
  /** What it is delivered under: "order 1042 of 20.11.2026". */
  basis: z.string().optional(),
  /** The person who hands it over. */
  preparedBy: z.string().optional(),
  lines: z.array(waybillLineSchema),
  taxes: z.array(taxSumSchema).optional(),
  total: minorUnitsSchema.optional(),
  parcels: z.array(parcelDataSchema),
  electronic: taxReferenceDataSchema.optional(),
})
export type WaybillData = z.infer<typeof waybillDataSchema>

export const labelDataSchema = z.object({
  ...commonData,
  ...carriageData,
  kind: z.literal('label'),
  shipTo: addressSchema,
  parcel: parcelDataSchema,
  /** What the carrier's person should know: "please no plastic filling". */
  deliveryNote: z.string().optional(),
  /** What the QR code holds: the tracking page, else nothing. */
  qr: z.string().optional(),
})
export type LabelData = z.infer<typeof labelDataSchema>
