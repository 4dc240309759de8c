import { barcodeFits } from './barcode/barcode.tsx'
import type { BarSource } from './barcode/bars.ts'
import type { DocumentData } from './document.ts'
import { labelRoomMm, ssccDots, trackingDots } from './label/label-layout.ts'
import { printableCode } from './printable-text.ts'

/**
 * Why a document must not be printed, or undefined. A label whose bars no scanner reads stops at the carrier's belt,
 * so it is refused here; invoice and waybill are read by people and come out with the text alone.
 */
export function unprintable(data: DocumentData, bars: BarSource): string | undefined {
  if (data.kind !== 'label') return undefined
  const order = `order ${printableCode(data.orderNumber, 40)}`
  const { sscc, trackingNumber } = data.parcel
  const ssccBars = bars('sscc', sscc)
  if (sscc !== '' && (ssccBars === undefined || !barcodeFits(ssccBars, labelRoomMm, ssccDots)))
    return `The label of ${order} was not printed: "${printableCode(sscc, 30)}" is no SSCC (18 digits, the last one a check digit).`
  if (trackingNumber === undefined || trackingNumber === '') return undefined
  const trackingBars = bars('code128', trackingNumber)
  if (trackingBars === undefined || !barcodeFits(trackingBars, labelRoomMm, trackingDots))
    return `The label of ${order} was not printed: tracking number "${printableCode(trackingNumber, 60)}" does not fit a Code 128 on 100 mm (letters without accents and digits, about 30).`
  return undefined
}
