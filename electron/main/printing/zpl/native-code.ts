import type { CodePlace } from '../../shell.ts'
import { code128Field } from './code128-field.ts'
import { encodeField } from './encode-field.ts'

/** The page lays its bars out in dots of 203 dpi, an eighth of a millimetre each. */
const pageDotsPerInch = 203.2

/** Start C, FNC1, ten pairs, check and stop. */
const ssccModules = 14 * 11 + 2
const ean13Modules = 95

/**
 * Whole dots per module on this head: the nearest to what the page chose, so that the bars keep their size. Growing to
 * the next whole dot takes from the quiet zones, which have room for it up to a module and a half at each side.
 */
export function headDots(pageDots: number, modules: number, dpi: number): number {
  const exact = (pageDots * dpi) / pageDotsPerInch
  const nearest = Math.max(1, Math.round(exact))
  const takenAtEachSide = ((nearest - exact) * modules) / 2 / nearest
  return takenAtEachSide <= 1.5 ? nearest : Math.max(1, Math.floor(exact))
}

/** A barcode as the printer's own, its middle where the page's bars had theirs. */
export function nativeCode(place: CodePlace, dpi: number): string {
  const middle = place.x + place.width / 2
  const linear = (modules: number, bars: (height: number) => string, data: string) => {
    const dots = fitting(headDots(place.dots, modules, dpi), modules, place)
    const x = Math.max(0, Math.round(middle - (modules * dots) / 2))
    return `^FO${x},${place.y}^BY${dots},2,${place.height}${bars(place.height)}${field(data)}`
  }
  if (place.symbology === 'qr') return qr(place, dpi)
  if (place.symbology === 'gs1-128' || place.symbology === 'sscc')
    return linear(ssccModules, (height) => `^BCN,${height},N,N,N,D`, `(00)${ssccDigits(place.code)}`)
  if (place.symbology === 'ean13')
    // The printer adds the check digit itself.
    return linear(ean13Modules, (height) => `^BEN,${height},N,N`, place.code.slice(0, 12))
  const { mode, data, modules } = code128Field(place.code)
  return linear(modules, (height) => `^BCN,${height},N,N,N,${mode}`, data)
}

/** Bars that the printer encodes longer than the page did become thinner before they become wider than their place. */
function fitting(dots: number, modules: number, place: CodePlace): number {
  const room = place.width + 3 * dots
  const fits = Math.min(dots, Math.floor(room / modules))
  if (fits < 2 && fits < dots)
    throw new Error(`The barcode ${place.code} has no room in this printer’s own bars. Print the label as a PDF.`)
  return fits
}

const field = (data: string) => `^FH_^FD${encodeField(data)}^FS`

function ssccDigits(code: string): string {
  const digits = /^(?:\(00\)|00)?(\d{18})$/.exec(code)?.[1]
  if (digits === undefined) throw new Error('The label’s SSCC is not 18 digits long. Print the label as a PDF.')
  return digits
}

/**
 * A QR code sinks by the height that the last ^BY left in the printer; one dot is pinned and taken back. Medium error
 * correction, the printer's own choice of mode.
 */
function qr(place: CodePlace, dpi: number): string {
  const modules = Math.max(21, Math.round(place.width / ((place.dots * dpi) / pageDotsPerInch)))
  const dots = Math.min(10, headDots(place.dots, modules, dpi))
  const shift = (modules * dots - place.width) / 2
  const x = Math.max(0, Math.round(place.x - shift))
  const y = Math.max(1, Math.round(place.y - shift))
  return `^FO${x},${y - 1}^BY${dots},2,1^BQN,2,${dots}^FH_^FDMA,${encodeField(place.code)}^FS`
}
