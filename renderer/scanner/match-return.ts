import type { ReturnView } from '#shared/order/care-view.ts'
import type { OrderView } from '#shared/order/order.ts'
import { piecesOf } from './match-line.ts'
import type { ParsedCode } from './parse-code.ts'

export type ReturnMatch =
  | { readonly kind: 'line'; readonly lineId: string; readonly name: string; readonly pieces: number }
  /** More than the customer was sent. */
  | { readonly kind: 'too-many'; readonly name: string }
  /** Two articles carry this code. */
  | { readonly kind: 'ambiguous' }
  /** Not from this order. */
  | { readonly kind: 'unknown' }

/**
 * Which line a scanned piece comes back to: one that was announced before any other of the order, and never more
 * than left the house.
 */
export function matchReturn(order: OrderView, entry: ReturnView, code: ParsedCode): ReturnMatch {
  const announced = new Map(entry.lines.map((line) => [line.lineId, line.quantity - line.received]))
  const candidates = order.lines
    .flatMap((line) => {
      const pieces = line.packed > 0 ? piecesOf(line, code) : undefined
      return pieces === undefined ? [] : [{ line, pieces, awaited: announced.get(line.id) ?? 0 }]
    })
    .sort((a, b) => b.awaited - a.awaited)
  const [first] = candidates
  if (first === undefined) return { kind: 'unknown' }
  if (new Set(candidates.map(({ line }) => line.sku)).size > 1) return { kind: 'ambiguous' }
  const fits = candidates.find(({ line, pieces }) => line.returned + pieces <= line.packed)
  if (fits === undefined) return { kind: 'too-many', name: first.line.name }
  return { kind: 'line', lineId: fits.line.id, name: fits.line.name, pieces: fits.pieces }
}
