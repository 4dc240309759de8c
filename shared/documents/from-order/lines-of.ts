import { paperWords } from '../../locales/documents/paper-words.ts'
import type { OrderLine } from '../../order/intake.ts'
import type { OrderView } from '../../order/order.ts'
import type { DocumentLine } from '../data/common-data.ts'
import type { InvoiceData } from '../document.ts'
import { taxInside } from '../tax-sums.ts'

export function documentLine(line: OrderLine): DocumentLine {
  const { sku, name, quantity, unitPrice, total, taxRate, weightGrams, unit } = line
  return { sku, name, quantity, unitPrice, total, taxRate, weightGrams, ...(unit === undefined ? {} : { unit }) }
}

/** A line of some of a line's pieces; its total is their share of what the customer pays for it. */
export function linePart(line: DocumentLine, quantity: number): DocumentLine {
  const total = line.quantity === 0 ? 0 : Math.round((line.total * quantity) / line.quantity)
  return { ...line, quantity, total }
}

/** Pieces of a line that the customer does not get and nothing else instead. */
function notDelivered(order: OrderView, line: OrderLine): number {
  const shortage = order.shortages.find((each) => each.lineId === line.id)
  if (shortage === undefined || (shortage.way !== 'cancel-line' && shortage.way !== 'substitute')) return 0
  const instead = order.lines.filter((other) => other.id.startsWith(`${line.id}~`))
  const replaced = instead.reduce((sum, other) => sum + other.ordered, 0)
  return Math.max(0, Math.min(shortage.quantity, line.quantity) - replaced)
}

/** The lines that take back what was given up: nobody pays for it, and the customer sees why the total is lower. */
function takenBack(order: OrderView): DocumentLine[] {
  const { intake, payment } = order
  const missing = intake.totals.total - payment.total
  if (missing <= 0) return []
  const prefix = paperWords[intake.language].notDelivered
  const lines = intake.lines.flatMap((line) => {
    const pieces = notDelivered(order, line)
    if (pieces === 0) return []
    const part = linePart(documentLine(line), pieces)
    return [{ ...part, name: `${prefix}: ${line.name}`, quantity: -pieces, total: -part.total }]
  })
  const found = -lines.reduce((sum, line) => sum + line.total, 0)
  if (found === missing) return lines
  // The amount owed is the reducer's word; where the lines do not explain it to the penny, one row says it all.
  const taxRate = Math.max(0, ...intake.lines.map((line) => line.taxRate))
  return [{ sku: '', name: prefix, quantity: -1, unitPrice: missing, total: -missing, taxRate, weightGrams: 0 }]
}

/** Lines and totals of an invoice: what was ordered, less what was given up. */
export function billedOf(order: OrderView): Pick<InvoiceData, 'lines' | 'totals'> {
  const { intake } = order
  const less = takenBack(order)
  const gross = less.reduce((sum, line) => sum + line.total, 0)
  const tax = intake.totals.tax === 0 ? 0 : less.reduce((sum, line) => sum + taxInside(line.total, line.taxRate), 0)
  const { goods, shipping, discount } = intake.totals
  const pricesWithTax = goods + shipping - Math.abs(discount) === intake.totals.total
  return {
    lines: [...intake.lines.map(documentLine), ...less],
    totals: {
      ...intake.totals,
      goods: goods + (pricesWithTax ? gross : gross - tax),
      tax: intake.totals.tax + tax,
      total: intake.totals.total + gross,
    },
  }
}
