import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { LineView, OrderView } from '#shared/order/order.ts'

type Resolved = Extract<FactDraft, { type: 'shortage-resolved' }>['data']
export type ShortageWay = Resolved['way']

/** A line with too few good pieces about which nobody has decided. */
export interface ShortageEntry {
  readonly line: LineView
  readonly quantity: number
  readonly reason: 'missing' | 'damaged'
  /** The customer was asked; the answer is still to be acted on. */
  readonly asked: boolean
}

/** What waits for a decision: said by a person at the shelf, or known from the stock before anybody went there. */
export function openShortages(order: OrderView): ShortageEntry[] {
  return order.lines.flatMap((line): ShortageEntry[] => {
    const said = order.shortages.find((entry) => entry.lineId === line.id)
    if (said !== undefined) {
      if (said.way !== undefined && said.way !== 'tell-customer') return []
      const quantity = line.open > 0 ? Math.min(said.quantity, line.open) : said.quantity
      return [{ line, quantity, reason: said.reason, asked: said.way === 'tell-customer' }]
    }
    const missing = Math.min(line.stock?.missing ?? 0, line.open)
    return missing > 0 ? [{ line, quantity: missing, reason: 'missing', asked: false }] : []
  })
}

/** C15: the ways out. Pieces that turned up or were replaced after all need no other. */
export function waysOut(entry: ShortageEntry): ShortageWay[] {
  if (entry.line.open === 0) return ['replace']
  const ways: ShortageWay[] = ['replenish', 'substitute', 'tell-customer', 'partial', 'cancel-line']
  return entry.reason === 'damaged' ? ['replace', ...ways] : ways
}

/** Goods that are awaited: the order goes on when they arrive. */
export function awaitedGoods(order: OrderView): { readonly line: LineView; readonly expected: string | undefined }[] {
  return order.lines.flatMap((line) => {
    const said = order.shortages.find((entry) => entry.lineId === line.id)
    if (said !== undefined) {
      const awaited = (said.way === 'replenish' || said.way === 'partial') && !said.arrived
      return awaited ? [{ line, expected: said.expected ?? line.stock?.expected }] : []
    }
    const missing = line.open > 0 && (line.stock?.missing ?? 0) > 0
    return missing && line.stock?.expected !== undefined ? [{ line, expected: line.stock.expected }] : []
  })
}
