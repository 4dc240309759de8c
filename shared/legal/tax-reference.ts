import type { CreditNoteData, InvoiceData, WaybillData } from '../documents/document.ts'

/** The electronic documents that some countries' law wants; the paper is then only a picture of them. */
export type ElectronicSystem = 'ksef' | 'e-arsiv' | 'e-irsaliye' | 'ir-tax'

/**
 * The system whose reference the law of the seller's country wants and the data lacks: the paper then says that it is not
 * the tax document. Polish invoices to a buyer with a NIP (KSeF), Turkish invoices and despatch notes, Iranian invoices.
 * The codes of an invoice that was issued offline are no number: until KSeF gives one, such a buyer has no invoice in hand.
 */
export function missingTaxReference(data: InvoiceData | CreditNoteData | WaybillData): ElectronicSystem | undefined {
  if ((data.electronic?.number ?? '') !== '') return undefined
  const { country } = data.seller.address
  if (data.kind === 'waybill') return country === 'TR' ? 'e-irsaliye' : undefined
  if (country === 'TR') return 'e-arsiv'
  if (country === 'IR') return 'ir-tax'
  return country === 'PL' && (data.customerTaxId ?? '') !== '' ? 'ksef' : undefined
}
