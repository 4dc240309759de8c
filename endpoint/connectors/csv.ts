import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { sayIssues } from '../server/say-issues.ts'
import { csvRowSchema, requiredColumns } from './csv-columns.ts'
import { CsvFault, csvIntake, type NumberedRow } from './csv-order.ts'
import { incomingOrderSchema } from './incoming-order.ts'
import type { ReadEntry } from './read-result.ts'

type Broken = Extract<ReadEntry, { kind: 'broken' }>
const broken = (line: number, message: string): Broken => ({ kind: 'broken', line, message })

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }))

/** Commas, semicolons (as spreadsheets save in much of Europe) or tabs: whichever the first line has most of. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/))
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].sort((a, b) => count(b) - count(a))[0] ?? ','
}

interface Group {
  readonly line: number
  readonly rows: NumberedRow[]
  readonly faults: Broken[]
}

/**
 * One row per order line; rows with the same `order_id` (and `source`) are one order. An order of which one row
 * is broken is left out as a whole: packed without that line it would be wrong.
 */
export function readCsv(text: string): ReadEntry[] {
  let parsed: z.infer<typeof recordsSchema>
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    parsed = recordsSchema.parse(parse(text, { ...options, delimiter: delimiterOf(text) }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return [broken(Number(error.lines ?? 1), `the whole file: expected CSV (${error.message})`)]
  }
  const [head, ...records] = parsed
  const columns = head?.record.map((name) => name.toLowerCase()) ?? []
  const missing = requiredColumns.filter((name) => !columns.includes(name))
  if (missing.length > 0) return [broken(1, `the first line: expected the columns ${missing.join(', ')}`)]
  const groups = new Map<string, Group>()
  for (const { record, info } of records) {
    const values = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? '']))
    const key = `${values.source || 'csv'}\n${values.order_id ?? ''}`
    const group = groups.get(key) ?? { line: info.lines, rows: [], faults: [] }
    groups.set(key, group)
    const row = csvRowSchema.safeParse(values)
    if (record.length !== columns.length)
      group.faults.push(broken(info.lines, `the whole row: expected ${columns.length} columns, found ${record.length}`))
    else if (row.success) group.rows.push({ line: info.lines, row: row.data })
    else group.faults.push(broken(info.lines, sayIssues(row.error)))
  }
  return [...groups.values()].flatMap(readGroup)
}

function readGroup({ line, rows, faults }: Group): ReadEntry[] {
  const [first, ...rest] = rows
  if (faults.length > 0 || first === undefined) return faults
  try {
    const intake = csvIntake([first, ...rest])
    const order = incomingOrderSchema.safeParse({
      source: first.row.source || 'csv',
      externalId: first.row.order_id,
      intake,
    })
    return order.success ? [{ kind: 'order', line, order: order.data }] : [broken(line, sayIssues(order.error))]
  } catch (error) {
    if (error instanceof CsvFault) return [broken(error.line, error.message)]
    throw error
  }
}
