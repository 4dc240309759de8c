import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const rowSchema = z.object({
  InvoiceNo: z.string().min(1),
  StockCode: z.string().min(1),
  Description: z.string(),
  Quantity: z.coerce.number().int(),
  UnitPrice: z.coerce.number(),
})

export interface SourceLine {
  readonly sku: string
  readonly quantity: number
  /** Pounds; may be zero or negative. */
  readonly pounds: number
}

export interface SourceData {
  /** Invoice number → its lines, in the order of the file. */
  readonly invoices: ReadonlyMap<string, readonly SourceLine[]>
  /** SKU → the name it has most often. */
  readonly names: ReadonlyMap<string, string>
}

/** Reads the UCI "Online Retail" lines (gzipped CSV). SKUs are upper case: the file has both 85123A and 85123a. */
export async function readSourceData(file: string): Promise<SourceData> {
  const text = gunzipSync(await readFile(file)).toString('utf8')
  const rows = z.array(rowSchema).parse(parse(text, { columns: true, relax_quotes: true }))
  const invoices = new Map<string, SourceLine[]>()
  const counts = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const sku = row.StockCode.trim().toUpperCase()
    const lines = invoices.get(row.InvoiceNo) ?? []
    lines.push({ sku, quantity: row.Quantity, pounds: row.UnitPrice })
    invoices.set(row.InvoiceNo, lines)
    const name = row.Description.trim().replace(/\s+/g, ' ')
    // Names in small letters are remarks of the stock-taking ("damaged", "check?"), not products.
    if (name === '' || !/[A-Z]{3}/.test(name)) continue
    const known = counts.get(sku) ?? new Map<string, number>()
    counts.set(sku, known.set(name, (known.get(name) ?? 0) + 1))
  }
  const names = [...counts].map(([sku, known]) => [sku, mostFrequent(known)] as const)
  return { invoices, names: new Map(names) }
}

function mostFrequent(known: ReadonlyMap<string, number>): string {
  return [...known].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''
}
