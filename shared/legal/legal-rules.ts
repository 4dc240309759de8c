import type { CreditNoteData, InvoiceData, WaybillData } from '../documents/document.ts'
import { buyerRules } from './rules/buyer-rules.ts'
import { contentRules } from './rules/content-rules.ts'
import { sellerRules } from './rules/seller-rules.ts'
import { waybillRules } from './rules/waybill-rules.ts'

export type LegalPaper = InvoiceData | CreditNoteData | WaybillData
export type LegalPaperKind = LegalPaper['kind']

export const legalFieldNames = [
  'number',
  'issued-on',
  'seller-name',
  'seller-address',
  'seller-postcode',
  'seller-tax-id',
  'seller-tax-office',
  'seller-national-id',
  'seller-phone',
  'seller-kpp',
  'seller-okpo',
  'seller-bank',
  'seller-web',
  'buyer-name',
  'buyer-address',
  'buyer-postcode',
  'buyer-phone',
  'buyer-tax-id',
  'buyer-tax-office',
  'buyer-national-id',
  'lines',
  'line-names',
  'quantities',
  'unit-prices',
  'tax-rates',
  'tax-sums',
  'total',
  'tax-note',
  'payment',
  'carrier',
  'supplied-on',
  'corrected-invoice',
  'reason',
  'recipient-name',
  'recipient-address',
  'dispatched-on',
  'weights',
  'parcels',
  'basis',
  'electronic-number',
] as const
export type LegalField = (typeof legalFieldNames)[number]

/** `not-asked`: this paper does not need it. */
export type FieldState = 'found' | 'missing' | 'invalid' | 'not-asked'

/** One field that the papers of some countries must carry. Without `countries`: everywhere. */
export interface LegalRule {
  readonly field: LegalField
  readonly where: 'shop' | 'order' | 'customer' | 'station'
  readonly kinds: readonly LegalPaperKind[]
  readonly countries?: readonly string[]
  readonly state: (data: LegalPaper) => FieldState
}

/**
 * What the papers of a country must name, after the seller's country: the VAT directive's article 226 for everybody, and what
 * Poland (art. 106e, Prawo przewozowe art. 38), Turkey (VUK 230, 253, internet sales), Russia (ТОРГ-12, УПД) and Iran add.
 * Marks of a tax office's own system are not asked for: without them the paper says itself that it is not the tax document.
 */
export const legalRules: readonly LegalRule[] = [...contentRules, ...sellerRules, ...buyerRules, ...waybillRules]
