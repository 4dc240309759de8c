// The default export: the named `raw` of the ES module is a symbology of that name, not the function.
import bwip from 'bwip-js/generic'
import { isGs1Number } from '../../numbers/check-digits.ts'

/** Code 128 for order, waybill and tracking numbers; GS1-128 with AI (00) for an SSCC. */
export type Symbology = 'code128' | 'sscc'

export interface Bars {
  /** Width of the symbol in modules, without quiet zones. */
  readonly modules: number
  /** SVG path of the bars, one unit per module, one unit high. */
  readonly path: string
}

/** Gives the bars of a text, or undefined when the symbology cannot carry it. */
export type BarSource = (symbology: Symbology, text: string) => Bars | undefined

/** Encodes without a cache. ASCII only: other characters read differently on other scanners. */
export function encodeBars(symbology: Symbology, text: string): Bars | undefined {
  if (symbology === 'sscc' ? !(text.length === 18 && isGs1Number(text)) : !/^[\x20-\x7e]{1,48}$/.test(text))
    return undefined
  const [symbol] =
    symbology === 'sscc' ? bwip.raw({ bcid: 'gs1-128', text: `(00)${text}` }) : bwip.raw({ bcid: 'code128', text })
  if (symbol === undefined || !('sbs' in symbol)) return undefined
  const widths: readonly number[] = symbol.sbs
  let at = 0
  let path = ''
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) path += `M${at} 0h${width}v1h-${width}z`
    at += width
  }
  return { modules: at, path }
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
