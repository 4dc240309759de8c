import type { Intake, OrderLine } from '#shared/order/intake.ts'
import type { CsvRow } from './csv-columns.ts'
import { minorUnits } from './money.ts'

/** A number with its file line, so that a complaint can point at it. */
export class CsvFault extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(message)
    this.line = line
  }
}

export interface NumberedRow {
  readonly line: number
  readonly row: CsvRow
}

function amount({ line, row }: NumberedRow, column: 'shipping' | 'discount' | 'unit_price' | 'line_total'): number {
  try {
    return minorUnits(row[column] || '0', row.currency)
  } catch (error) {
    throw new CsvFault(line, `${column}: ${error instanceof Error ? error.message : error}`)
  }
}

const no: ReadonlySet<string> = new Set(['no', 'false', '0'])

/** "15901234123454*12|…" */
function packsOf(text: string): { code: string; quantity: number }[] {
  return text.split('|').flatMap((part) => {
    const [code = '', quantity = ''] = part.split('*')
    return code.trim() === '' ? [] : [{ code: code.trim(), quantity: Number(quantity) }]
  })
}

function orderLine(numbered: NumberedRow, index: number): OrderLine {
  const { row } = numbered
  const unitPrice = amount(numbered, 'unit_price')
  return {
    id: row.line_id || String(index + 1),
    sku: row.sku,
    name: row.name,
    quantity: row.quantity,
    goods: !no.has(row.goods),
    unitPrice,
    total: row.line_total === '' ? unitPrice * row.quantity : amount(numbered, 'line_total'),
    taxRate: Math.round(Number(row.tax_rate || '0') * 100),
    barcodes: row.barcodes.split('|').flatMap((code) => code.trim() || []),
    weightGrams: Number(row.weight_grams || '0'),
    ...(row.bin ? { bin: row.bin } : {}),
    ...(row.packs ? { packs: packsOf(row.packs) } : {}),
    ...(row.made_to_order ? { madeToOrder: true } : {}),
    ...(no.has(row.returnable) ? { returnable: false } : {}),
  }
}

function includedTax(total: number, rate: number): number {
  return Math.round((total * rate) / (10_000 + rate))
}

const optional = <K extends string>(key: K, value: string) => (value === '' ? {} : { [key]: value })

/** The rows of one order as what the shop said. The order's own columns are read from its first row. */
export function csvIntake(rows: readonly [NumberedRow, ...NumberedRow[]]): Record<keyof Intake, unknown> | object {
  const [first] = rows
  const { row } = first
  const lines = rows.map(orderLine)
  const shipping = amount(first, 'shipping')
  const discount = amount(first, 'discount')
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  return {
    number: row.number || row.order_id,
    ...optional('draft', row.draft),
    placedAt: row.placed_at,
    language: row.language,
    currency: row.currency,
    customer: {
      name: row.customer_name,
      ...optional('phone', row.customer_phone),
      ...optional('email', row.customer_email),
      ...optional('taxId', row.tax_id),
      ...optional('prefers', row.prefers),
    },
    shipTo: {
      name: row.customer_name,
      ...optional('company', row.company),
      street: row.street,
      city: row.city,
      ...optional('region', row.region),
      postcode: row.postcode,
      country: row.country,
      ...optional('phone', row.customer_phone),
    },
    lines,
    totals: {
      goods,
      shipping,
      discount,
      tax: lines.reduce((sum, line) => sum + includedTax(line.total, line.taxRate), 0),
      total: goods + shipping - discount,
    },
    payment: {
      method: row.payment_method,
      name: row.payment_name || row.payment_method,
      paid: row.paid,
      ...optional('receipt', row.receipt),
      ...optional('link', row.payment_link),
    },
    shipping: {
      carrier: row.carrier,
      service: row.service,
      ...optional('pickUpPoint', row.pick_up_point),
      ...(row.window_from && row.window_to ? { window: { from: row.window_from, to: row.window_to } } : {}),
    },
    ...optional('customerNote', row.customer_note),
    ...(row.gift ? { gift: true } : {}),
    shipBy: row.ship_by,
    ...optional('promisedDate', row.promised_date),
  }
}
