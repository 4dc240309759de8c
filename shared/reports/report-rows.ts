import type { CsvCell } from '../csv/to-csv.ts'
import type { Report } from './make-report.ts'

/** What a spreadsheet calls things: the screen's language, from whoever has the words. */
export interface ReportNames {
  readonly columns: readonly [section: string, name: string, measure: string, value: string]
  readonly section: (
    name: 'totals' | 'statuses' | 'people' | 'hours' | 'mishaps' | 'cancellations' | 'returns',
  ) => string
  readonly measure: (
    name:
      | 'orders'
      | 'parcels'
      | 'pieces'
      | 'median'
      | 'p90'
      | 'packMedian'
      | 'packP90'
      | 'stays'
      | 'now'
      | 'count'
      | 'quantity',
  ) => string
  readonly status: (entry: Report['statuses'][number]) => string
  readonly person: (operator: string) => string
  readonly hour: (hour: number) => string
  readonly mishap: (name: Report['mishaps'][number]['name']) => string
  readonly cancellation: (code: string) => string
}

/** One number per row, times in whole seconds: a spreadsheet can turn that into any table. */
export function reportRows(report: Report, names: ReportNames): CsvCell[][] {
  const { section, measure } = names
  const rows: CsvCell[][] = [[...names.columns]]
  const add = (part: string, name: string, what: string, value: number | undefined) =>
    rows.push([part, name, what, value ?? ''])
  const seconds = (ms: number | undefined) => (ms === undefined ? undefined : Math.round(ms / 1000))
  const totals = section('totals')
  add(totals, '', measure('orders'), report.orders)
  add(totals, '', measure('parcels'), report.parcels)
  add(totals, '', measure('pieces'), report.pieces)
  add(totals, '', measure('packMedian'), seconds(report.medianPackMs))
  add(totals, '', measure('packP90'), seconds(report.p90PackMs))
  for (const entry of report.statuses) {
    const [part, name] = [section('statuses'), names.status(entry)]
    add(part, name, measure('stays'), entry.count)
    add(part, name, measure('median'), seconds(entry.medianMs))
    add(part, name, measure('p90'), seconds(entry.p90Ms))
    add(part, name, measure('now'), entry.now)
  }
  for (const entry of report.people) {
    const [part, name] = [section('people'), names.person(entry.operator)]
    add(part, name, measure('orders'), entry.orders)
    add(part, name, measure('parcels'), entry.parcels)
    add(part, name, measure('pieces'), entry.pieces)
    add(part, name, measure('packMedian'), seconds(entry.medianPackMs))
  }
  for (const entry of report.hours) {
    add(section('hours'), names.hour(entry.hour), measure('orders'), entry.orders)
    add(section('hours'), names.hour(entry.hour), measure('pieces'), entry.pieces)
  }
  for (const entry of report.mishaps) {
    add(section('mishaps'), names.mishap(entry.name), measure('count'), entry.count)
    add(section('mishaps'), names.mishap(entry.name), measure('quantity'), entry.quantity)
  }
  for (const entry of report.cancellations)
    add(section('cancellations'), names.cancellation(entry.name), measure('count'), entry.count)
  for (const entry of report.returns) add(section('returns'), entry.name, measure('count'), entry.count)
  return rows
}
