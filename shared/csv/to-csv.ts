/** Text that a spreadsheet would take for a formula; a number that we counted ourselves is no text. */
const formula = /^[=+\-@\t\r]/

export type CsvCell = string | number

function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as a file that spreadsheets open: RFC 4180 with a byte order mark, so that names keep their letters. Text
 * from outside is data: a cell that would be read as a formula gets an apostrophe in front.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}
