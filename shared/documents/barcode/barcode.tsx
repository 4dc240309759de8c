import type { ReactElement } from 'react'
import type { Bars } from './bars.ts'
import { dotMm, dotsOf, dotsPerModule, onDots, quietModulesOf } from './module-width.ts'
import { printedSymbology, type Symbology, scannedText } from './symbology.ts'

export interface BarcodeProps {
  readonly symbology: Symbology
  readonly code: string
  readonly bars: Bars
  /** Of the bars; a QR code is as high as it is wide. */
  readonly heightMm: number
  /** Width that the place on the paper offers, quiet zones included. */
  readonly roomMm: number
  /** Dots per module to try, widest first. */
  readonly dots?: readonly number[]
  /** Stands in the middle of so many millimetres, its first bar on a whole dot. Absent: the style places it. */
  readonly centredInMm?: number
}

/** True when the bars can be printed readably in the room. */
export function barcodeFits(
  bars: Bars,
  roomMm: number,
  dots?: readonly number[],
  symbology: Symbology = 'code128',
): boolean {
  return dotsPerModule(bars.modules, roomMm, dots ?? dotsOf[symbology], quietModulesOf[symbology]) !== undefined
}

/**
 * Bars as an inline path: stays vector, and prints 3.8 times faster than an image (facts-printing §1). The svg is the
 * bars alone, the quiet zones are the frame's: whoever measures the svg knows where the first bar begins.
 */
export function Barcode({
  symbology,
  code,
  bars,
  heightMm,
  roomMm,
  dots,
  centredInMm,
}: BarcodeProps): ReactElement | null {
  const quiet = quietModulesOf[symbology]
  const width = dotsPerModule(bars.modules, roomMm, dots ?? dotsOf[symbology], quiet)
  if (width === undefined) return null
  const moduleMm = width * dotMm
  const square = bars.rows > 1
  const frameMm = (bars.modules + 2 * quiet) * moduleMm
  const place = centredInMm === undefined ? {} : { marginLeft: `${onDots((centredInMm - frameMm) / 2)}mm` }
  return (
    <div className="bars" style={{ padding: `${square ? quiet * moduleMm : 0}mm ${quiet * moduleMm}mm`, ...place }}>
      <svg
        data-code={scannedText(symbology, code)}
        data-symbology={printedSymbology(symbology)}
        data-dots={width}
        viewBox={`0 0 ${bars.modules} ${bars.rows}`}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
        style={{
          display: 'block',
          width: `${bars.modules * moduleMm}mm`,
          height: `${square ? bars.rows * moduleMm : heightMm}mm`,
        }}
        aria-hidden="true"
      >
        <path d={bars.path} fill="#000" />
      </svg>
    </div>
  )
}

/** A code as people compare it: in groups of four from the left, which scanners never see. */
export function grouped(code: string): string {
  const s10 = /^([A-Z]{2})(\d{3})(\d{3})(\d{3})([A-Z]{2})$/.exec(code)
  if (s10 !== null) return s10.slice(1).join(' ')
  return /^[A-Z0-9]{9,}$/i.test(code) ? (code.match(/.{1,4}/g) ?? [code]).join(' ') : code
}

/** Human-readable text of an SSCC: (00) extension, company and serial, check digit. */
export function ssccText(sscc: string): string {
  return `(00) ${sscc.slice(0, 1)} ${sscc.slice(1, 8)} ${sscc.slice(8, 17)} ${sscc.slice(17)}`
}
