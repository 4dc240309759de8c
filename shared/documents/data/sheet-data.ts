import { z } from 'zod'
import { minorUnitsSchema } from '../../order/intake.ts'
import { mediaNameSchema } from '../media.ts'
import { commonData, currencyDataSchema } from './common-data.ts'

/** What one carrier fetches in one go; never changed after it was made: later parcels go on a new sheet (C10). */
export const handoverSheetDataSchema = z.object({
  ...commonData,
  kind: z.literal('handover-sheet'),
  /** Carrier, day and running number: scanned to find it again. */
  number: z.string(),
  carrierName: z.string(),
  stationName: z.string(),
  at: z.string(),
  parcels: z.array(
    z.object({
      orderNumber: z.string(),
      recipient: z.string(),
      city: z.string(),
      postcode: z.string(),
      trackingNumber: z.string().optional(),
      sscc: z.string(),
      weightGrams: z.int(),
      /** Minor units, on the order's first parcel only; 0 when nothing is due. */
      dueOnDelivery: minorUnitsSchema,
      currency: currencyDataSchema,
    }),
  ),
})
export type HandoverSheetData = z.infer<typeof handoverSheetDataSchema>

/** The tour of a courier of the house: who, where, when, what to collect, what to hand over (E14, E25). */
export const courierSheetDataSchema = z.object({
  ...commonData,
  kind: z.literal('courier-sheet'),
  carrierName: z.string(),
  courier: z.string().optional(),
  stops: z.array(
    z.object({
      orderNumber: z.string(),
      name: z.string(),
      phone: z.string(),
      street: z.string(),
      city: z.string(),
      promised: z.iso.date().optional(),
      window: z.object({ from: z.string(), to: z.string() }).optional(),
      parcels: z.int(),
      /** Minor units to collect; 0 when nothing is due. */
      collect: minorUnitsSchema,
      currency: currencyDataSchema,
      /** Papers to hand over. */
      documents: z.array(z.string()),
      notes: z.array(z.string()),
    }),
  ),
})
export type CourierSheetData = z.infer<typeof courierSheetDataSchema>

/** Command barcodes to hang at the bench, and badges of its people. */
export const commandSheetDataSchema = z.object({
  ...commonData,
  kind: z.literal('command-sheet'),
  commands: z.array(z.object({ code: z.string(), text: z.string() })),
  people: z.array(z.object({ name: z.string(), badge: z.string() })),
})
export type CommandSheetData = z.infer<typeof commandSheetDataSchema>

/** Rulers, grey steps and bars of one to four dots: shows whether a printer prints true to size. */
export const calibrationDataSchema = z.object({
  ...commonData,
  kind: z.literal('calibration'),
  printer: z.string(),
  stationName: z.string(),
  media: mediaNameSchema,
  at: z.string(),
})
export type CalibrationData = z.infer<typeof calibrationDataSchema>
