import type { Intake, OrderLine } from '#shared/order/intake.ts'
import type { Market } from './markets.ts'
import { barcodeOf, binOf, gramsOf, isGoods, productName } from './product.ts'
import type { Random } from './seeded-random.ts'
import type { Selected } from './select-invoices.ts'
import type { SourceLine } from './source-data.ts'

/** A line's pieces: the wholesaler's dozens become what one household orders, except where big numbers are the point. */
function quantityOf(line: SourceLine, { shape, lines }: Selected, random: Random): number {
  if (!isGoods(line.sku) || line.quantity < 0 || shape === 'bulk') return line.quantity
  if (shape === 'pleasant')
    return lines.length === 3 ? random.between(3, 4) : random.between(2, lines.length === 4 ? 3 : 2)
  const most = shape === 'long' ? 3 : random.pick([1, 1, 2, 2, 3, 4, 6])
  return Math.min(line.quantity, most)
}

export function sampleLines(
  selected: Selected,
  market: Market,
  names: ReadonlyMap<string, string>,
  random: Random,
): OrderLine[] {
  return selected.lines.map((line, index) => {
    const goods = isGoods(line.sku)
    const name = productName(line.sku, names.get(line.sku) ?? line.sku)
    const quantity = quantityOf(line, selected, random)
    const unitPrice = convert(line.pounds, market)
    return {
      id: `line-${index + 1}`,
      sku: line.sku,
      name,
      quantity,
      goods,
      unitPrice,
      total: unitPrice * quantity,
      taxRate: market.taxRate,
      barcodes: goods ? [barcodeOf(line.sku)] : [],
      weightGrams: goods ? gramsOf(name) : 0,
      ...(goods && { bin: binOf(line.sku) }),
    }
  })
}

/** Pounds in the market's minor units, on its price step; a price that is not zero stays so. */
function convert(pounds: number, { perPound, step }: Market): number {
  if (pounds === 0) return 0
  const steps = Math.max(1, Math.round((Math.abs(pounds) * perPound) / step))
  return Math.sign(pounds) * steps * step
}

const carriage = new Set(['POST', 'DOT', 'C2'])

/** goods + shipping − discount = total; tax is the part of the total that is tax. Postage lines count as goods. */
export function sampleTotals(lines: readonly OrderLine[], market: Market, random: Random): Intake['totals'] {
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const charged = goods > 0 && !lines.some((line) => carriage.has(line.sku))
  const shipping = charged ? market.shipping : 0
  const discount = goods > 0 && random.chance(0.06) ? Math.round(goods / 10 / market.step) * market.step : 0
  const total = goods + shipping - discount
  return { goods, shipping, discount, tax: Math.round((total * market.taxRate) / (10_000 + market.taxRate)), total }
}
