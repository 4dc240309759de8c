import type { SeriesReport } from '#shared/sync/wire.ts'

const heads = ['series', 'for', 'leased', 'issued', 'void', 'gaps', 'duplicates', 'free', 'left']

const count = (ranges: readonly { from: number; to: number }[]) =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

/** The report as a table, one line per series; below it every gap and every number that was used twice. */
export function numbersTable(series: readonly SeriesReport[]): string[] {
  if (series.length === 0) return ['No numbers were given out yet.']
  const rows = series.map((entry) =>
    [
      entry.series,
      entry.pool,
      count(entry.leased),
      entry.issued,
      entry.void,
      count(entry.gaps),
      entry.duplicates.length,
      entry.reserved,
      entry.left,
    ].map(String),
  )
  const widths = heads.map((head, index) => Math.max(head.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index < 2 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
  const gaps = series.flatMap(({ series: name, gaps }) =>
    gaps.map(({ from, to, station }) => `gap: ${name} ${from}–${to}, given to ${station}, no document was heard of`),
  )
  const twice = series.flatMap(({ duplicates }) =>
    duplicates.map(({ number, orders }) => `used twice: ${number}, orders ${orders.join(', ')}`),
  )
  return [line(heads), ...rows.map(line), ...gaps, ...twice].map((text) => text.trimEnd())
}
