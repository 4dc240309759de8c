import type { LineView } from '#shared/order/order.ts'
import { gtin14, type ParsedCode } from './parse-code.ts'

export type MatchableLine = Pick<LineView, 'id' | 'sku' | 'barcodes' | 'packs' | 'goods' | 'ordered' | 'open'>

/** `pieces`: how many the scanned code stands for; more than one for the code of an outer pack. */
export type LineMatch =
  | { readonly kind: 'line'; readonly lineId: string; readonly pieces: number }
  /** The article is on the order, and so many pieces of it are not wanted any more. */
  | { readonly kind: 'over'; readonly lineId: string; readonly pieces: number }
  /** Different articles carry this code: a person looks and picks. */
  | { readonly kind: 'ambiguous'; readonly lineIds: readonly string[] }
  | { readonly kind: 'unknown' }

/** Which line of the order a scanned code means. Never picks between two articles. */
export function matchLine(code: ParsedCode, lines: readonly MatchableLine[]): LineMatch {
  const candidates = lines.flatMap((line) => {
    const pieces = line.goods ? piecesOf(line, code) : undefined
    return pieces === undefined ? [] : [{ line, pieces }]
  })
  const [first] = candidates
  if (first === undefined) return { kind: 'unknown' }
  if (new Set(candidates.map(({ line }) => line.sku)).size > 1)
    return { kind: 'ambiguous', lineIds: candidates.map(({ line }) => line.id) }
  const fits = candidates.find(({ line, pieces }) => line.open >= pieces)
  if (fits !== undefined) return { kind: 'line', lineId: fits.line.id, pieces: fits.pieces }
  const over = candidates.find(({ line }) => line.open > 0) ?? candidates.find(({ line }) => line.ordered > 0) ?? first
  return { kind: 'over', lineId: over.line.id, pieces: over.pieces }
}

/** Pieces of the line's article behind this code: 1, or what is in the outer pack; undefined for another article. */
export function piecesOf(line: Pick<LineView, 'sku' | 'barcodes' | 'packs'>, code: ParsedCode): number | undefined {
  if (code.kind === 'command' || code.kind === 'badge') return undefined
  const says = (known: string) => known === code.raw || (code.kind === 'gtin' && gtin14(known) === code.value)
  if (line.sku === code.raw || line.barcodes.some(says)) return 1
  return line.packs.find((pack) => says(pack.code))?.quantity
}
