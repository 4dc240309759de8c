import { grouped, ssccText } from '../barcode/barcode.tsx'
import type { Symbology } from '../barcode/bars.ts'

export interface ParcelCode {
  readonly symbology: Symbology
  readonly code: string
  /** As people read it. */
  readonly text: string
}

/** The code that a carrier scans on a parcel: its own number, else the SSCC. Undefined where it has neither. */
export function parcelCode(parcel: {
  readonly trackingNumber?: string | undefined
  readonly sscc: string
}): ParcelCode | undefined {
  const { trackingNumber = '', sscc } = parcel
  if (trackingNumber !== '') return { symbology: 'code128', code: trackingNumber, text: grouped(trackingNumber) }
  return sscc === '' ? undefined : { symbology: 'sscc', code: sscc, text: ssccText(sscc) }
}
