import type { BarSource } from '#shared/documents/barcode/bars.ts'
import { barcodesOf } from '#shared/documents/barcodes-of.ts'
import type { DocumentData } from '#shared/documents/document.ts'

/** Encoding every code of every job would take seconds; a code that came out without its bars is scanned by nobody. */
const unencoded: BarSource = () => ({ modules: 1, rows: 1, path: '' })

/** The barcodes of a paper, as a scanner gives them. On the shop's own label it is the number that came with it. */
export function codesOnPaper(document: DocumentData): string[] {
  if (document.kind === 'shop-file') return document.file.trackingNumber ? [document.file.trackingNumber] : []
  const codes = barcodesOf(document, unencoded).map(({ text }) => text)
  return [...new Set(codes.filter((code) => code !== ''))]
}
