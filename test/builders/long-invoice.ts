import type { InvoiceData } from '#shared/documents/document.ts'
import { anInvoice } from './document-data.ts'

/** An invoice of many lines, which takes several pages. */
export function aLongInvoice(
  language: InvoiceData['language'],
  lines: number,
  changes: Partial<InvoiceData> = {},
): InvoiceData {
  const invoice = anInvoice(language, changes)
  return {
    ...invoice,
    lines: Array.from({ length: lines }, (_, index) => ({
      ...(invoice.lines[index % invoice.lines.length] ?? invoice.lines[0]),
      sku: `SKU-${index}`,
    })) as InvoiceData['lines'],
  }
}
