import { type CsvCell, toCsv } from '#shared/csv/to-csv.ts'

/** Saves rows where the browser or Electron puts downloads; `name` without its ending. */
export function saveCsv(name: string, rows: readonly (readonly CsvCell[])[]): void {
  const address = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name.replace(/[^\p{L}\p{N}_-]+/gu, '_')}.csv`
  link.click()
  URL.revokeObjectURL(address)
}
