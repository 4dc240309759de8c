import type { BenchResult } from './bench.ts'

const columns: readonly (readonly [title: string, of: (result: BenchResult) => string])[] = [
  ['bench', ({ name }) => name],
  ['ours ms', ({ medianMs }) => medianMs.toFixed(1)],
  ['peer ms', ({ peerMedianMs }) => peerMedianMs.toFixed(1)],
  ['ratio', ({ ratio }) => ratio.toFixed(2)],
  ['spread', ({ samples }) => `${Math.min(...samples).toFixed(2)}–${Math.max(...samples).toFixed(2)}`],
  ['at most', ({ atMost }) => atMost?.toFixed(1) ?? '–'],
  ['', ({ ok }) => (ok ? 'ok' : 'MISSED')],
  ['against', ({ against }) => against],
]

export function table(results: readonly BenchResult[]): string {
  const rows = [columns.map(([title]) => title), ...results.map((result) => columns.map(([, of]) => of(result)))]
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
