import { type BarSource, encodeBars, type Symbology } from './barcode/bars.ts'
import { dotsOf, dotsPerModule, quietModulesOf } from './barcode/module-width.ts'
import { type PrintedSymbology, printedSymbology, scannedText } from './barcode/symbology.ts'
import { testCodes } from './calibration.tsx'
import { commandRoomMm } from './command-sheet.tsx'
import { stopRoomMm } from './courier-sheet.tsx'
import type { TaxReferenceData } from './data/common-data.ts'
import type { DrawnData } from './document.ts'
import { parcelRoomMm } from './handover-sheet.tsx'
import { labelRoomMm, qrDots, qrRoomMm, ssccDots, trackingDots } from './label/label-layout.ts'
import { articleCode, articleRoomMm } from './pick-list.tsx'
import { parcelCode } from './sheets/parcel-code.ts'
import { orderRoomMm } from './sheets/pick-orders.tsx'
import { headRoomMm } from './sheets/sheet-head.tsx'
import { toteDots } from './tote-label.tsx'
import { verificationCodesOf, verificationRoomMm } from './verification-codes.ts'

export interface PaperBarcode {
  readonly symbology: PrintedSymbology
  /** What a scanner gives. */
  readonly text: string
  /** Of 0.125 mm per module: below three (EAN-13: four), which only a label has, worn prints are not read any more. */
  readonly dots: number
}

interface PlacedCode {
  readonly symbology: Symbology
  readonly code: string
  readonly roomMm: number
  readonly dots?: readonly number[]
}

/** Room for the order number on invoice, credit note and waybill, and for a parcel's tracking number on the waybill. */
const tradeHeadRoomMm = 72
const tradeParcelRoomMm = 84

/** The barcodes that a paper carries, each once. Codes without bars (too long, letters no scanner knows) are not among them. */
export function barcodesOf(data: DrawnData, bars: BarSource = encodeBars): PaperBarcode[] {
  const found = new Map<string, PaperBarcode>()
  for (const { symbology, code, roomMm, dots } of placedCodes(data)) {
    const drawn = bars(symbology, code)
    const width = drawn && dotsPerModule(drawn.modules, roomMm, dots ?? dotsOf[symbology], quietModulesOf[symbology])
    if (width === undefined) continue
    const barcode = { symbology: printedSymbology(symbology), text: scannedText(symbology, code), dots: width }
    found.set(`${barcode.symbology} ${barcode.text}`, barcode)
  }
  return [...found.values()]
}

const code128 = (code: string | undefined, roomMm: number, dots = dotsOf.code128): PlacedCode[] =>
  code === undefined || code === '' ? [] : [{ symbology: 'code128', code, roomMm, dots }]

const provingCodes = (electronic: TaxReferenceData | undefined): PlacedCode[] =>
  verificationCodesOf(electronic).map(({ code }) => ({ symbology: 'qr', code, roomMm: verificationRoomMm }))

function placedCodes(data: DrawnData): PlacedCode[] {
  switch (data.kind) {
    case 'invoice':
    case 'credit-note':
      return [...code128(data.orderNumber, tradeHeadRoomMm), ...provingCodes(data.electronic)]
    case 'waybill':
      return [
        ...code128(data.orderNumber, tradeHeadRoomMm),
        ...provingCodes(data.electronic),
        ...data.parcels.flatMap((parcel) => code128(parcel.trackingNumber, tradeParcelRoomMm)),
      ]
    case 'label':
      return [
        ...code128(data.parcel.trackingNumber, labelRoomMm, trackingDots),
        { symbology: 'sscc', code: data.parcel.sscc, roomMm: labelRoomMm, dots: ssccDots },
        { symbology: 'qr', code: data.qr ?? '', roomMm: qrRoomMm, dots: qrDots },
      ]
    case 'tote-label':
      return [{ symbology: 'code128', code: data.code, roomMm: labelRoomMm, dots: toteDots }]
    case 'packing-slip':
      return code128(data.orderNumber, headRoomMm)
    case 'return-slip':
      return code128(data.returnNumber, headRoomMm)
    case 'pick-list':
      return [
        ...data.orders.flatMap((order) => code128(order.number, data.orders.length === 1 ? headRoomMm : orderRoomMm)),
        ...data.lines.map((line) => ({ ...articleCode(line), roomMm: articleRoomMm })),
      ]
    case 'handover-sheet':
      return [
        ...code128(data.number, headRoomMm),
        ...data.parcels.flatMap((parcel) => {
          const code = parcelCode(parcel)
          return code === undefined ? [] : [{ ...code, roomMm: parcelRoomMm }]
        }),
      ]
    case 'courier-sheet':
      return data.stops.flatMap((stop) => code128(stop.orderNumber, stopRoomMm))
    case 'command-sheet':
      return [
        ...data.commands.flatMap(({ code }) => code128(code, commandRoomMm)),
        ...data.people.flatMap(({ badge }) => code128(badge, commandRoomMm)),
      ]
    case 'calibration':
      return testCodes.map(({ code, dots }) => ({ symbology: 'code128', code, roomMm: 90, dots }))
  }
}
