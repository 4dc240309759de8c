import { z } from 'zod'
import { addressSchema, minorUnitsSchema } from '../../order/intake.ts'
import { commonData, currencyDataSchema } from './common-data.ts'

/** Lies in the parcel. A gift's has no prices at all, nor anything that leads to one. */
export const packingSlipDataSchema = z.object({
  ...commonData,
  kind: z.literal('packing-slip'),
  shipTo: addressSchema,
  placedAt: z.string(),
  carrierName: z.string(),
  gift: z.boolean(),
  giftMessage: z.string().optional(),
  currency: currencyDataSchema,
  lines: z.array(
    z.object({
      sku: z.string(),
      name: z.string(),
      ordered: z.int(),
      packed: z.int(),
      /** In which parcels, 1, 2, …; empty where there is only one. */
      parcels: z.array(z.int()),
      /** Absent on a gift. */
      total: minorUnitsSchema.optional(),
    }),
  ),
  /** Absent on a gift. */
  total: minorUnitsSchema.optional(),
  parcelCount: z.int(),
})
export type PackingSlipData = z.infer<typeof packingSlipDataSchema>

/** For one order or a round through the shelves; lines in the order of the bins. */
export const pickListDataSchema = z.object({
  ...commonData,
  kind: z.literal('pick-list'),
  stationName: z.string(),
  orders: z.array(
    z.object({
      number: z.string(),
      shipBy: z.string(),
      carrierName: z.string(),
      tote: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
  lines: z.array(
    z.object({
      bin: z.string(),
      sku: z.string(),
      name: z.string(),
      barcode: z.string(),
      /** Per order number, pieces; several for a round. */
      pieces: z.array(z.object({ order: z.string(), quantity: z.int() })),
    }),
  ),
})
export type PickListData = z.infer<typeof pickListDataSchema>

/** Lies in the parcel or goes to who wants to send something back. */
export const returnSlipDataSchema = z.object({
  ...commonData,
  kind: z.literal('return-slip'),
  customer: addressSchema,
  /** Scanned when the parcel comes back. */
  returnNumber: z.string(),
  /** Last day, YYYY-MM-DD; absent: no limit. */
  until: z.iso.date().optional(),
  policy: z.string(),
  reason: z.string().optional(),
  lines: z.array(z.object({ sku: z.string(), name: z.string(), quantity: z.int() })),
})
export type ReturnSlipData = z.infer<typeof returnSlipDataSchema>

export const toteLabelDataSchema = z.object({
  ...commonData,
  kind: z.literal('tote-label'),
  /** What is scanned: the tote's code. */
  code: z.string(),
  carrierName: z.string(),
  shipBy: z.string(),
  pieces: z.int(),
  assignee: z.string().optional(),
})
export type ToteLabelData = z.infer<typeof toteLabelDataSchema>
