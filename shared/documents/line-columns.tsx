import type { ReactElement } from 'react'
import type { PaperWords } from '../locales/documents/paper-words.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { taxInside } from './tax-sums.ts'

/** A line as tables show it: invoices and waybills. */
export interface PrintedLine {
  readonly sku: string
  readonly name: string
  readonly quantity: number
  readonly weightGrams: number
  readonly unit?: string | undefined
  readonly unitPrice?: number | undefined
  readonly total?: number | undefined
  readonly taxRate?: number | undefined
}

export interface Column {
  readonly head: (words: PaperWords) => string
  readonly cell: (line: PrintedLine, paper: Paper, currency: string) => ReactElement | string
  /** The amount that runs up over the lines, where the column has one. */
  readonly runs?: (line: PrintedLine) => number
  readonly strong?: boolean
}

const gross = (line: PrintedLine) => line.total ?? 0
const rate = (line: PrintedLine) => line.taxRate ?? 0
const tax = (line: PrintedLine) => taxInside(gross(line), rate(line))
const net = (line: PrintedLine) => gross(line) - tax(line)
const unitNet = (line: PrintedLine) => (line.unitPrice ?? 0) - taxInside(line.unitPrice ?? 0, rate(line))

const money = (of: (line: PrintedLine) => number): Column['cell'] =>
  function amount(line, paper, currency) {
    return <bdi>{paper.amount(of(line), currency)}</bdi>
  }

const columns = {
  quantity: {
    head: (words) => words.quantity,
    cell: (line, paper) => (
      <>
        <b>{paper.number(line.quantity)}</b> <bdi className="unit">{printable(line.unit ?? paper.words.piece, 12)}</bdi>
      </>
    ),
  },
  weight: {
    head: (words) => words.weight,
    cell: (line, paper) => (line.weightGrams > 0 ? paper.weight(line.weightGrams * line.quantity) : ''),
  },
  unitNet: { head: (words) => words.unitNet, cell: money(unitNet) },
  net: { head: (words) => words.net, cell: money(net), runs: net },
  /** The same where a form calls it the line's amount. */
  amount: { head: (words) => words.amount, cell: money(net), runs: net },
  rate: { head: (words) => words.rate, cell: (line, paper) => <bdi>{paper.percent(rate(line))}</bdi> },
  tax: { head: (words) => words.taxSum, cell: money(tax) },
  gross: { head: (words) => words.gross, cell: money(gross), runs: gross },
} as const satisfies Record<string, Column>

export type LineColumn = keyof typeof columns

export const lineColumns: Readonly<Record<LineColumn, Column>> = columns
