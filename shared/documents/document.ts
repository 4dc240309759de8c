import { z } from 'zod'
import { documentKindSchema } from '../order/events/packing-events.ts'
import { addressSchema, languageSchema, minorUnitsSchema } from '../order/intake.ts'

/** Paper and label sizes in millimetres. 4×6 in, 100×150 and A6 are three different media (field-guide §2.1). */
export const media = {
  invoice: { widthMm: 210, heightMm: 297, pwg: 'iso_a4_210x297mm' },
  waybill: { widthMm: 210, heightMm: 297, pwg: 'iso_a4_210x297mm' },
  label: { widthMm: 100, heightMm: 150, pwg: 'om_small-photo_100x150mm' },
} as const

const common = {
  language: languageSchema,
  orderId: z.string(),
  orderNumber: z.string(),
  seller: z.object({
    address: addressSchema,
    taxId: z.string(),
    taxOffice: z.string().optional(),
    email: z.string().optional(),
    web: z.string().optional(),
  }),
  shipTo: addressSchema,
  /** The day on the paper, YYYY-MM-DD, by the station's clock. */
  issuedOn: z.iso.date(),
  /** 1 for the first; a higher one prints REPRINT and this number. */
  copy: z.int().min(1),
}

export const documentLineSchema = z.object({
  sku: z.string(),
  name: z.string(),
  quantity: z.int(),
  unitPrice: minorUnitsSchema,
  total: minorUnitsSchema,
  taxRate: z.int(),
  weightGrams: z.int(),
})

export const invoiceDataSchema = z.object({
  ...common,
  kind: z.literal('invoice'),
  number: z.string(),
  currency: z.string(),
  billTo: addressSchema,
  customerTaxId: z.string().optional(),
  placedAt: z.string(),
  lines: z.array(documentLineSchema),
  totals: z.object({
    goods: minorUnitsSchema,
    shipping: minorUnitsSchema,
    discount: minorUnitsSchema,
    tax: minorUnitsSchema,
    total: minorUnitsSchema,
  }),
  paymentName: z.string(),
  paid: z.boolean(),
})

const parcelSchema = z.object({
  number: z.int(),
  weightGrams: z.int(),
  sscc: z.string(),
  trackingNumber: z.string().optional(),
})

const carriage = {
  carrierName: z.string(),
  service: z.string(),
  pickUpPoint: z.string().optional(),
  /** Minor units to collect at the door; 0 when nothing is due. */
  dueOnDelivery: minorUnitsSchema,
  currency: z.string(),
  parcelCount: z.int(),
  /** The day promised to the customer (E23), YYYY-MM-DD, and the hours (E26). */
  promised: z.iso.date().optional(),
  window: z.object({ from: z.string(), to: z.string() }).optional(),
}

export const waybillDataSchema = z.object({
  ...common,
  ...carriage,
  kind: z.literal('waybill'),
  number: z.string(),
  lines: z.array(documentLineSchema.pick({ sku: true, name: true, quantity: true, weightGrams: true })),
  parcels: z.array(parcelSchema),
})

export const labelDataSchema = z.object({
  ...common,
  ...carriage,
  kind: z.literal('label'),
  parcel: parcelSchema,
  /** What the carrier's person should know: "please no plastic filling". */
  deliveryNote: z.string().optional(),
})

/** Everything that a paper shows. The main process prints what it is handed and knows no orders. */
export const documentDataSchema = z.discriminatedUnion('kind', [invoiceDataSchema, waybillDataSchema, labelDataSchema])
export type DocumentData = z.infer<typeof documentDataSchema>
export type InvoiceData = z.infer<typeof invoiceDataSchema>
export type WaybillData = z.infer<typeof waybillDataSchema>
export type LabelData = z.infer<typeof labelDataSchema>
export { documentKindSchema }
