import type { PaperWords } from '../locales/documents/paper-words.ts'
import type { DocumentLine } from './data/common-data.ts'
import type { InvoiceData } from './document.ts'
import { shared } from './tax-sums.ts'

/**
 * What a bill lists: the goods, and postage as the service that it is, with price and rate (directive 2006/112, art. 226 (6),
 * (8); art. 106e of the Polish act; VUK 230). It follows the goods' rates, one line for each, as the tax table spreads it. The lines, less
 * the discount, make the total; where the shop counts without tax they could not, and postage stays a row of the totals.
 */
export function billLines({ lines, totals }: Pick<InvoiceData, 'lines' | 'totals'>, words: PaperWords): DocumentLine[] {
  const { shipping, discount, total } = totals
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  if (shipping <= 0 || goods + shipping - Math.abs(discount) !== total) return [...lines]
  const rates = [...new Set(lines.map((line) => line.taxRate))].sort((a, b) => b - a)
  const parts = shared(
    shipping,
    rates.map((rate) => lines.reduce((sum, line) => sum + (line.taxRate === rate ? line.total : 0), 0)),
  )
  const postage = rates.flatMap((taxRate, index): DocumentLine[] => {
    const part = parts[index] ?? 0
    if (part === 0) return []
    return [{ sku: '', name: words.shipping, quantity: 1, unitPrice: part, total: part, taxRate, weightGrams: 0 }]
  })
  return [...lines, ...postage]
}
