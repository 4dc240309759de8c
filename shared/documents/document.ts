import { z } from 'zod'
import { creditNoteDataSchema, invoiceDataSchema } from './data/invoice-data.ts'
import {
  calibrationDataSchema,
  commandSheetDataSchema,
  courierSheetDataSchema,
  handoverSheetDataSchema,
} from './data/sheet-data.ts'
import { labelDataSchema, waybillDataSchema } from './data/shipping-data.ts'
import { shopFileDataSchema } from './data/shop-file-data.ts'
import {
  packingSlipDataSchema,
  pickListDataSchema,
  returnSlipDataSchema,
  toteLabelDataSchema,
} from './data/slip-data.ts'
import type { DocumentKind } from './document-kind.ts'

export type { CreditNoteData, InvoiceData } from './data/invoice-data.ts'
export type { CalibrationData, CommandSheetData, CourierSheetData, HandoverSheetData } from './data/sheet-data.ts'
export type { LabelData, WaybillData } from './data/shipping-data.ts'
export type { ShopFileData } from './data/shop-file-data.ts'
export type { PackingSlipData, PickListData, ReturnSlipData, ToteLabelData } from './data/slip-data.ts'

/** Everything that a paper shows. The main process prints what it is handed and knows no orders. */
export const documentDataSchema = z.discriminatedUnion('kind', [
  invoiceDataSchema,
  creditNoteDataSchema,
  waybillDataSchema,
  packingSlipDataSchema,
  labelDataSchema,
  pickListDataSchema,
  returnSlipDataSchema,
  toteLabelDataSchema,
  handoverSheetDataSchema,
  courierSheetDataSchema,
  commandSheetDataSchema,
  calibrationDataSchema,
  shopFileDataSchema,
])
export type DocumentData = z.infer<typeof documentDataSchema>
/** What Packdesk draws itself. */
export type DrawnData = Exclude<DocumentData, { kind: 'shop-file' }>

/** A file of the shop's is printed as what it is. */
export function kindOf(data: DocumentData): DocumentKind {
  return data.kind === 'shop-file' ? data.file.kind : data.kind
}
