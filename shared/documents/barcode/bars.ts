// The default export: the named `raw` of the ES module is a symbology of that name, not the function.
import bwip from 'bwip-js/generic'
import { canCarry, type Symbology } from './symbology.ts'

export type { Symbology } from './symbology.ts'

export interface Bars {
  /** Width of the symbol in modules, without quiet zones. */
  readonly modules: number
  /** Height in modules: 1 for bars, which are stretched to any height; as many as `modules` for a QR code. */
  readonly rows: number
  /** SVG path, one unit per module. */
  readonly path: string
}

/** Gives the bars of a text, or undefined when the symbology cannot carry it. */
export type BarSource = (symbology: Symbology, text: string) => Bars | undefined

/** Encodes without a cache. */
export function encodeBars(symbology: Symbology, text: string): Bars | undefined {
  if (!canCarry(symbology, text)) return undefined
  const [symbol] = rawSymbol(symbology, text)
  if (symbol === undefined) return undefined
  if ('pixs' in symbol) return squares(symbol.pixs, symbol.pixx, symbol.pixy)
  return 'sbs' in symbol ? stripes(symbol.sbs) : undefined
}

function rawSymbol(symbology: Symbology, text: string) {
  switch (symbology) {
    case 'sscc':
      return bwip.raw({ bcid: 'gs1-128', text: `(00)${text}` })
    case 'qr':
      return bwip.raw('qrcode', text, 'eclevel=M')
    default:
      return bwip.raw({ bcid: symbology, text })
  }
}

/** Widths of bars and spaces in turn, a bar first. */
function stripes(widths: readonly number[]): Bars {
  let at = 0
  let path = ''
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) path += `M${at} 0h${width}v1h-${width}z`
    at += width
  }
  return { modules: at, rows: 1, path }
}

/** Dark modules of a square symbol; neighbours in a row are one piece, so that no hairline is left between them. */
function squares(pixels: readonly number[], width: number, height: number): Bars {
  let path = ''
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; ) {
      let end = x
      while (end < width && pixels[y * width + end] === 1) end++
      if (end > x) path += `M${x} ${y}h${end - x}v1h-${end - x}z`
      x = end + 1
    }
  return { modules: width, rows: height, path }
}

/** A source that remembers what it encoded: encoding is a good part of making a label. The owner keeps the cache. */
export function rememberedBars(limit = 2000): BarSource {
  const known = new Map<string, Bars | undefined>()
  return (symbology, text) => {
    const key = `${symbology} ${text}`
    if (known.has(key)) return known.get(key)
    const oldest = known.keys().next()
    if (known.size >= limit && !oldest.done) known.delete(oldest.value)
    const bars = encodeBars(symbology, text)
    known.set(key, bars)
    return bars
  }
}
