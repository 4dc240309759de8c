import type { FieldState, LegalPaper, LegalPaperKind } from '../legal-rules.ts'

export const invoices: readonly LegalPaperKind[] = ['invoice', 'credit-note']
export const everyPaper: readonly LegalPaperKind[] = ['invoice', 'credit-note', 'waybill']

export const isThere = (text: string | undefined): text is string => text !== undefined && text.trim() !== ''

/** Has to be there and, where its form is known, to have it. */
export function wanted(text: string | undefined, isRight: (text: string) => boolean = () => true): FieldState {
  if (!isThere(text)) return 'missing'
  return isRight(text) ? 'found' : 'invalid'
}

/** May be absent; when it is there it must be right. */
export function ifGiven(text: string | undefined, isRight: (text: string) => boolean): FieldState {
  return isThere(text) ? wanted(text, isRight) : 'not-asked'
}

export const all = (found: boolean, otherwise: 'missing' | 'invalid' = 'missing'): FieldState =>
  found ? 'found' : otherwise

/** Who pays: on a waybill without a payer it is who receives. */
export function buyerOf(data: LegalPaper) {
  if (data.kind !== 'waybill') return { address: data.billTo, taxId: data.customerTaxId, ...data.buyer }
  return data.payer ?? { address: data.shipTo, ...data.recipient }
}
