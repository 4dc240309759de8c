import type { DrawnData } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import type { Language } from '#shared/order/intake.ts'
import { aCreditNote, anInvoice, aWaybill } from '../builders/document-data.ts'
import {
  aCalibration,
  aCommandSheet,
  aCourierSheet,
  aFullLabel,
  aHandoverSheet,
  aPackingSlip,
  aPickList,
  aReturnSlip,
  aToteLabel,
} from '../builders/sheet-data.ts'

/** A document of every kind; the calibration page for this medium. */
export function everyPaper(language: Language, media: MediaName = 'a4'): readonly DrawnData[] {
  return [
    anInvoice(language),
    aCreditNote(language),
    aWaybill(language),
    aFullLabel(language),
    aPackingSlip(language),
    aPickList(language),
    aReturnSlip(language),
    aToteLabel(language),
    aHandoverSheet(language),
    aCourierSheet(language),
    aCommandSheet(language),
    aCalibration(language, { media }),
  ]
}
