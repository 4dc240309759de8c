import { isGoods } from './product.ts'
import type { Random } from './seeded-random.ts'
import type { SourceData, SourceLine } from './source-data.ts'

/** Why an invoice is in the sample; it decides how its quantities are treated. */
export type Shape =
  | 'pleasant'
  | 'small'
  | 'one-piece'
  | 'bulk'
  | 'long'
  | 'money-lines'
  | 'repeated'
  | 'free'
  | 'return'

export interface Selected {
  readonly invoice: string
  readonly shape: Shape
  readonly lines: readonly SourceLine[]
}

const goodsOf = (lines: readonly SourceLine[]) => lines.filter((line) => isGoods(line.sku))
const pieces = (lines: readonly SourceLine[]) => goodsOf(lines).reduce((sum, line) => sum + line.quantity, 0)
const carries = (lines: readonly SourceLine[], sku: string) => lines.some((line) => line.sku === sku)
const repeats = (lines: readonly SourceLine[]) => new Set(lines.map((line) => line.sku)).size < lines.length
const within = (count: number, min: number, max: number) => count >= min && count <= max

/** How many of each kind; the first rule that an invoice fits and that is not full takes it. */
function rules(total: number): readonly [Shape, number, (lines: readonly SourceLine[]) => boolean][] {
  const withMoney = (sku: string) => (lines: readonly SourceLine[]) =>
    carries(lines, sku) && within(lines.length, 2, 9) && goodsOf(lines).length > 0
  const special: [Shape, number, (lines: readonly SourceLine[]) => boolean][] = [
    ['long', 1, (lines) => within(lines.length, 201, 230)],
    ['long', 1, (lines) => within(lines.length, 80, 110)],
    ['money-lines', 5, withMoney('POST')],
    ['money-lines', 3, (lines) => carries(lines, 'DOT') && within(lines.length, 2, 30)],
    ['money-lines', 3, withMoney('M')],
    ['money-lines', 1, (lines) => carries(lines, 'BANK CHARGES') && lines.length <= 9],
    ['money-lines', 2, withMoney('C2')],
    ['free', 6, (lines) => within(lines.length, 2, 12) && goodsOf(lines).some((line) => line.pounds === 0)],
    ['repeated', 10, (lines) => within(lines.length, 3, 10) && repeats(lines)],
    ['bulk', 6, (lines) => within(lines.length, 1, 6) && lines.some((line) => within(line.quantity, 144, 2400))],
    ['one-piece', 26, (lines) => lines.length === 1 && pieces(lines) === 1],
    ['pleasant', 4, (lines) => within(lines.length, 3, 5) && !repeats(lines) && lines.every((l) => l.pounds > 0.8)],
    ['small', 28, (lines) => lines.length === 1 && pieces(lines) > 1],
  ]
  const taken = special.reduce((sum, [, count]) => sum + count, 0)
  return [...special, ['small', total - taken - 12, (lines) => within(lines.length, 2, 8) && goodsOf(lines).length > 0]]
}

/** About `total` invoices of every shape that a packing desk meets, in a shuffled order that the seed decides. */
export function selectInvoices({ invoices, names }: SourceData, total: number, random: Random): Selected[] {
  const named = (lines: readonly SourceLine[]) => lines.every((line) => !isGoods(line.sku) || names.has(line.sku))
  const usable = [...invoices].filter(([, lines]) => named(lines))
  const shuffled = shuffle(usable, random)
  const open = rules(total).map(([shape, count, fits]) => ({ shape, left: count, fits }))
  const chosen: Selected[] = []
  // Discounts (D) stand on credit notes only.
  const returns = { goods: 10, discounts: 2 }
  for (const [invoice, lines] of shuffled) {
    if (invoice.startsWith('C')) {
      const kind = carries(lines, 'D') ? 'discounts' : 'goods'
      if (returns[kind] === 0 || lines.length > 4 || lines.some((line) => line.quantity < -60)) continue
      returns[kind] -= 1
      chosen.push({ invoice, shape: 'return', lines })
      continue
    }
    const ordered = goodsOf(lines).every((line) => line.quantity > 0) && lines.every((line) => line.pounds < 400)
    if (!/^\d/.test(invoice) || !ordered) continue
    const rule = open.find((candidate) => candidate.left > 0 && candidate.fits(lines))
    if (rule === undefined) continue
    rule.left -= 1
    chosen.push({ invoice, shape: rule.shape, lines })
  }
  const missing = open.filter((rule) => rule.left > 0).map((rule) => `${rule.left} × ${rule.shape}`)
  if (missing.length > 0) throw new Error(`the source data has too few invoices of these shapes: ${missing.join(', ')}`)
  return chosen
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
