import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { sayIssues } from '../server/say-issues.ts'
import { type ProductRecord, productRecordSchema } from '../stock/products.ts'
import { delimiterOf } from './csv.ts'

export type ProductEntry =
  | { readonly kind: 'product'; readonly line: number; readonly product: ProductRecord }
  | { readonly kind: 'broken'; readonly line: number; readonly message: string }

function entryOf(value: unknown, line: number): ProductEntry {
  const parsed = productRecordSchema.safeParse(value)
  return parsed.success
    ? { kind: 'product', line, product: parsed.data }
    : { kind: 'broken', line, message: sayIssues(parsed.error) }
}

/** One product per line, as `productRecordSchema` describes it. */
export function readProductLines(text: string): ProductEntry[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((content, index) => ({ content: content.trim(), line: index + 1 }))
    .filter(({ content }) => content !== '')
    .map(({ content, line }) => {
      try {
        return entryOf(JSON.parse(content), line)
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error
        return { kind: 'broken', line, message: `the whole line: expected JSON (${error.message})` }
      }
    })
}

const recordsSchema = z.array(
  z.object({ record: z.record(z.string(), z.string()), info: z.object({ lines: z.int() }) }),
)
const whole = (text: string | undefined) => (text === undefined || text === '' ? undefined : Number(text))
const given = (text: string | undefined) => (text === '' ? undefined : text)
const no = new Set(['no', 'false', '0'])

/** "5901234123457|1590123412345*12": each code once, those of outer packs with the pieces in them. */
function barcodesOf(text: string): { code: string; quantity: number }[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, code = part, quantity = '1'] = /^(.+)\*(\d{1,6})$/.exec(part) ?? []
      return { code, quantity: Number(quantity) }
    })
}

/** Columns: sku, name, barcodes, location, on_hand, on_order, expected, supplier, returnable; `sku` is needed. */
export function readProductCsv(text: string): ProductEntry[] {
  let rows: z.infer<typeof recordsSchema>
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    const columns = (names: string[]) => names.map((name) => name.toLowerCase())
    rows = recordsSchema.parse(parse(text, { ...options, columns, delimiter: delimiterOf(text) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return [
      { kind: 'broken', line: Number(error.lines ?? 1), message: `the whole file: expected CSV (${error.message})` },
    ]
  }
  if (rows[0] !== undefined && rows[0].record.sku === undefined)
    return [{ kind: 'broken', line: 1, message: 'the first line: expected the column sku' }]
  const entries = rows.map(({ record, info }) =>
    entryOf(
      {
        sku: record.sku,
        name: given(record.name),
        barcodes: barcodesOf(record.barcodes ?? ''),
        location: given(record.location),
        onHand: whole(record.on_hand),
        onOrder: whole(record.on_order),
        expected: given(record.expected),
        supplier: given(record.supplier),
        returnable: !no.has((record.returnable ?? '').toLowerCase()),
      },
      info.lines,
    ),
  )
  return entries.map((entry) => (entry.kind === 'broken' ? { ...entry, message: byColumn(entry.message) } : entry))
}

/** The complaint names the column that the person sees. */
const byColumn = (message: string) => message.replaceAll('onHand', 'on_hand').replaceAll('onOrder', 'on_order')
