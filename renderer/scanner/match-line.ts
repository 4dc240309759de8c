import type { LineView } from '#shared/order/order.ts'
import { gtin14, type ParsedCode } from './parse-code.ts'

export type MatchableLine = Pick<LineView, 'id' | 'sku' | 'barcodes' | 'goods' | 'ordered' | 'open'>

export type LineMatch =
  | { readonly kind: 'line'; readonly lineId: string }
  /** The article is on the order, and no more pieces of it are wanted. */
  | { readonly kind: 'over'; readonly lineId: string }
  /** Different articles carry this code: a person looks and picks. */
  | { readonly kind: 'ambiguous'; readonly lineIds: readonly string[] }
  | { readonly kind: 'unknown' }

/** Which line of the order a scanned code means. Never picks between two articles. */
export function matchLine(code: ParsedCode, lines: readonly MatchableLine[]): LineMatch {
  if (code.kind === 'command' || code.kind === 'badge') return { kind: 'unknown' }
  const candidates = lines.filter((line) => line.goods && carries(line, code))
  const [first] = candidates
  if (first === undefined) return { kind: 'unknown' }
  if (new Set(candidates.map((line) => line.sku)).size > 1)
    return { kind: 'ambiguous', lineIds: candidates.map((line) => line.id) }
  const open = candidates.find((line) => line.open > 0)
  if (open !== undefined) return { kind: 'line', lineId: open.id }
  return { kind: 'over', lineId: (candidates.find((line) => line.ordered > 0) ?? first).id }
}

function carries(line: MatchableLine, code: ParsedCode): boolean {
  if (line.sku === code.raw || line.barcodes.includes(code.raw)) return true
  return code.kind === 'gtin' && line.barcodes.some((barcode) => gtin14(barcode) === code.value)
}
