import type { LegalPaper, LegalRule } from '../legal-rules.ts'
import { euCountries, isIranianTaxReference, isTurkishDocumentNumber } from '../tax-ids.ts'
import { all, everyPaper, ifGiven, invoices, isThere, wanted } from './field-state.ts'

const linesOf = (data: LegalPaper): readonly { name: string; quantity: number }[] => data.lines

/** What the papers say about themselves and what was sold. */
export const contentRules: readonly LegalRule[] = [
  { field: 'number', where: 'station', kinds: everyPaper, state: ({ number }) => wanted(number) },
  { field: 'issued-on', where: 'station', kinds: everyPaper, state: ({ issuedOn }) => wanted(issuedOn) },
  { field: 'lines', where: 'order', kinds: everyPaper, state: ({ lines }) => all(lines.length > 0) },
  {
    field: 'line-names',
    where: 'order',
    kinds: everyPaper,
    state: (data) => all(linesOf(data).every(({ name }) => isThere(name))),
  },
  {
    field: 'quantities',
    where: 'order',
    kinds: everyPaper,
    state: (data) => all(linesOf(data).some(({ quantity }) => quantity !== 0)),
  },
  {
    field: 'unit-prices',
    where: 'order',
    kinds: invoices,
    // A gift or a sample costs nothing, but then nothing is charged for it either.
    state: (data) =>
      data.kind === 'waybill'
        ? 'not-asked'
        : all(
            data.lines.every((line) => line.unitPrice !== 0 || line.total === 0),
            'invalid',
          ),
  },
  {
    field: 'tax-rates',
    where: 'order',
    kinds: invoices,
    state: (data) => (data.kind === 'waybill' ? 'not-asked' : all(data.lines.every((line) => line.taxRate >= 0))),
  },
  {
    field: 'tax-sums',
    where: 'order',
    kinds: invoices,
    state: (data) => {
      // Papers of earlier programs say the tax in one sum.
      if (data.kind === 'waybill' || data.taxes === undefined) return 'not-asked'
      const sum = (pick: 'tax' | 'gross') => (data.taxes ?? []).reduce((total, entry) => total + entry[pick], 0)
      if (data.taxes.length === 0) return all(data.totals.total === 0)
      return all(sum('gross') === data.totals.total && sum('tax') === data.totals.tax, 'invalid')
    },
  },
  {
    field: 'total',
    where: 'order',
    kinds: invoices,
    state: (data) => (data.kind === 'waybill' ? 'not-asked' : all(data.totals.total >= 0, 'invalid')),
  },
  {
    field: 'tax-note',
    where: 'order',
    kinds: invoices,
    countries: [...euCountries, 'GB'],
    // Exempt, reverse charge, margin scheme: an invoice without tax has to say why.
    state: (data) => {
      if (data.kind === 'waybill' || data.totals.total === 0) return 'not-asked'
      return data.totals.tax === 0 ? wanted(data.taxNote) : 'not-asked'
    },
  },
  {
    field: 'payment',
    where: 'order',
    kinds: ['invoice'],
    countries: ['TR'],
    state: (data) => (data.kind === 'invoice' ? wanted(data.paymentName) : 'not-asked'),
  },
  {
    field: 'carrier',
    where: 'shop',
    kinds: ['invoice'],
    countries: ['TR'],
    state: (data) => (data.kind === 'invoice' ? wanted(data.carrierName) : 'not-asked'),
  },
  {
    field: 'supplied-on',
    where: 'station',
    kinds: ['invoice'],
    countries: ['TR'],
    state: (data) => (data.kind === 'invoice' ? wanted(data.suppliedOn) : 'not-asked'),
  },
  {
    field: 'corrected-invoice',
    where: 'station',
    kinds: ['credit-note'],
    state: (data) => (data.kind === 'credit-note' ? wanted(data.corrects.number) : 'not-asked'),
  },
  {
    field: 'reason',
    where: 'station',
    kinds: ['credit-note'],
    state: (data) => (data.kind === 'credit-note' ? wanted(data.reason) : 'not-asked'),
  },
  {
    field: 'electronic-number',
    where: 'order',
    kinds: everyPaper,
    countries: ['TR', 'IR'],
    state: ({ electronic, seller }) =>
      ifGiven(electronic?.number, seller.address.country === 'IR' ? isIranianTaxReference : isTurkishDocumentNumber),
  },
]
