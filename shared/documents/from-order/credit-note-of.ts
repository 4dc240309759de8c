import type { OrderView } from '../../order/order.ts'
import type { ShopProfile } from '../../shop/shop-profile.ts'
import type { DocumentLine } from '../data/common-data.ts'
import type { CreditNoteData, InvoiceData } from '../document.ts'
import { taxInside, taxSums } from '../tax-sums.ts'
import { invoiceOf } from './invoice-of.ts'
import { linePart } from './lines-of.ts'
import { commonOf, keptTaxReference, type PaperRequest, taxReferenceOf } from './paper-request.ts'

type Snapshot = Omit<CreditNoteData, 'copy'>

export interface Credited {
  readonly reason: string
  /** Pieces given back, by order line; absent: the pieces that came back, or the whole invoice where none did. */
  readonly lines?: readonly { readonly lineId: string; readonly quantity: number }[]
}

function creditedPieces(order: OrderView, credited: Credited): readonly { lineId: string; quantity: number }[] {
  if (credited.lines !== undefined) return credited.lines
  return order.lines.flatMap((line) => (line.returned > 0 ? [{ lineId: line.id, quantity: line.returned }] : []))
}

function creditedLines(order: OrderView, invoice: InvoiceData, credited: Credited): DocumentLine[] {
  return creditedPieces(order, credited).flatMap(({ lineId, quantity }) => {
    const index = order.intake.lines.findIndex((line) => line.id === lineId || lineId.startsWith(`${line.id}~`))
    const sku = order.intake.lines[index]?.sku
    // The invoice has the order's lines in the order's order, unless the shop has revised it since.
    const billed =
      invoice.lines[index]?.sku === sku ? invoice.lines[index] : invoice.lines.find((line) => line.sku === sku)
    const pieces = Math.min(quantity, billed?.quantity ?? 0)
    return billed === undefined || pieces <= 0 ? [] : [linePart(billed, pieces)]
  })
}

/** Totals of a part: its share of the invoice's discount goes with it, postage stays paid. */
function partTotals(lines: readonly DocumentLine[], invoice: InvoiceData): InvoiceData['totals'] {
  const gross = lines.reduce((sum, line) => sum + line.total, 0)
  const all = invoice.lines.reduce((sum, line) => sum + line.total, 0)
  const share = all === 0 ? 0 : Math.round((Math.abs(invoice.totals.discount) * gross) / all)
  const total = gross - share
  const rates = taxSums(lines, { tax: 0, total })
  const tax = invoice.totals.tax === 0 ? 0 : rates.reduce((sum, row) => sum + taxInside(row.gross, row.rate), 0)
  return { goods: gross, shipping: 0, discount: share, tax, total }
}

/**
 * What stands on a credit note from the moment its number is taken. Undefined where there is nothing to take back: no
 * invoice, or none of the pieces stands on it.
 */
export function creditNoteSnapshot(
  order: OrderView,
  shop: ShopProfile,
  number: string,
  issuedOn: string,
  credited: Credited,
): Snapshot | undefined {
  const invoice = invoiceOf({ order, shop, issuedOn, copy: 1 })
  if (invoice === undefined) return undefined
  const whole = creditedPieces(order, credited).length === 0
  const lines = whole ? invoice.lines : creditedLines(order, invoice, credited)
  if (lines.length === 0) return undefined
  const totals = whole ? invoice.totals : partTotals(lines, invoice)
  const { copy: _, ...common } = commonOf({ order, shop, issuedOn, copy: 1 })
  const { currency, billTo, shipTo, customerTaxId, buyer, taxNote } = invoice
  return {
    ...common,
    shipTo,
    currency,
    billTo,
    customerTaxId,
    buyer,
    taxNote,
    kind: 'credit-note',
    number,
    lines,
    totals,
    taxes: [...taxSums(lines, totals)],
    electronic: taxReferenceOf(order, 'credit-note'),
    corrects: { number: invoice.number, issuedOn: invoice.issuedOn },
    reason: credited.reason,
  }
}

/** A credit note of an order as it was issued, the last one unless a number is given; undefined while there is none. */
export function creditNoteOf(
  { order, copy }: Pick<PaperRequest, 'order' | 'copy'>,
  number?: string,
): CreditNoteData | undefined {
  const issued = order.issued.findLast(
    (paper) =>
      paper.kind === 'credit-note' && paper.void === undefined && (number === undefined || paper.number === number),
  )
  if (issued?.kind !== 'credit-note') return undefined
  const { snapshot } = issued
  return { ...snapshot, electronic: keptTaxReference(snapshot.electronic, taxReferenceOf(order, 'credit-note')), copy }
}
