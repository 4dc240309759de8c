import type { ReactElement } from 'react'
import type { Bars } from './bars.ts'
import { dotMm, dotsPerModule, quietModules } from './module-width.ts'

export interface BarcodeProps {
  readonly bars: Bars
  readonly heightMm: number
  /** Width that the place on the paper offers, quiet zones included. */
  readonly roomMm: number
  /** Dots per module to try, widest first. */
  readonly dots?: readonly number[]
}

/** True when the bars can be printed readably in the room. */
export function barcodeFits(bars: Bars, roomMm: number, dots?: readonly number[]): boolean {
  return dotsPerModule(bars.modules, roomMm, dots) !== undefined
}

/** Bars as an inline path: stays vector, and prints 3.8 times faster than an image (facts-printing §1). */
export function Barcode({ bars, heightMm, roomMm, dots }: BarcodeProps): ReactElement | null {
  const width = dotsPerModule(bars.modules, roomMm, dots)
  if (width === undefined) return null
  const modules = bars.modules + 2 * quietModules
  return (
    <svg
      className="bars"
      viewBox={`${-quietModules} 0 ${modules} 1`}
      preserveAspectRatio="none"
      shapeRendering="crispEdges"
      style={{ width: `${modules * width * dotMm}mm`, height: `${heightMm}mm` }}
      aria-hidden="true"
    >
      <path d={bars.path} fill="#000" />
    </svg>
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
