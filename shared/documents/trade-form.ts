import type { PaperWords } from '../locales/documents/paper-words.ts'
import type { LineColumn } from './line-columns.tsx'

type Word = { [K in keyof PaperWords]: PaperWords[K] extends string ? K : never }[keyof PaperWords]

/** What invoices and credit notes of a country show beyond those of others (field-guide §2.7). */
export interface TradeForm {
  readonly columns: readonly LineColumn[]
  /** The total is written out. */
  readonly inWords: boolean
  /** Who signs; empty where nobody needs to. */
  readonly signatures: readonly Word[]
  /** Web address, carrier and day of despatch, as invoices of internet sales name them. */
  readonly internetSale: boolean
}

const european: TradeForm = {
  columns: ['quantity', 'unitNet', 'net', 'rate', 'tax', 'gross'],
  inWords: false,
  signatures: [],
  internetSale: false,
}

const forms: Readonly<Record<string, TradeForm>> = {
  PL: { ...european, inWords: true },
  TR: { ...european, columns: ['quantity', 'unitNet', 'rate', 'tax', 'amount'], internetSale: true },
  RU: { ...european, inWords: true, signatures: ['manager', 'accountant'] },
  IR: { ...european, inWords: true, signatures: ['sellerSigns', 'buyerSigns'] },
}

/** The form of the seller's country; the EU's (directive 2006/112, art. 226) where it has none of its own. */
export function tradeForm(country: string): TradeForm {
  return Object.hasOwn(forms, country) ? (forms[country] ?? european) : european
}
