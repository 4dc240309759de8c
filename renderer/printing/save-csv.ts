import { type CsvCell, toCsv } from '#shared/csv/to-csv.ts'
import { saveFile } from './save-file.ts'

/** Saves rows as a CSV file; `name` without its ending. */
export function saveCsv(name: string, rows: readonly (readonly CsvCell[])[]): void {
  saveFile(`${name.replace(/[^\p{L}\p{N}_-]+/gu, '_')}.csv`, toCsv(rows), 'text/csv;charset=utf-8')
}
