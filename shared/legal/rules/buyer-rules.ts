import { readPostcode } from '../../validation/postcode.ts'
import type { LegalPaper, LegalRule } from '../legal-rules.ts'
import {
  euCountries,
  isEuVat,
  isInn,
  isIranianEconomicCode,
  isIranianLegalId,
  isIranianNationalId,
  isNip,
  isTckn,
  isVkn,
} from '../tax-ids.ts'
import { all, buyerOf, everyPaper, ifGiven, invoices, isThere, wanted } from './field-state.ts'

const isCompany = (data: LegalPaper) => isThere(buyerOf(data).address.company)

/** Without tax to another country of the Union the buyer accounts for it: its number has to be on the invoice. */
function isIntraUnion(data: LegalPaper): boolean {
  if (data.kind === 'waybill') return false
  const [from, to] = [data.seller.address.country, data.billTo.country]
  const untaxed = data.totals.tax === 0 && data.totals.total > 0
  return untaxed && from !== to && euCountries.has(from) && euCountries.has(to)
}

/** Who buys. What the customer is called and where it lives is mended at the desk; its numbers come from the shop. */
export const buyerRules: readonly LegalRule[] = [
  {
    field: 'buyer-name',
    where: 'customer',
    kinds: invoices,
    state: (data) => {
      const { company, name } = buyerOf(data).address
      return wanted(company ?? name)
    },
  },
  {
    field: 'buyer-address',
    where: 'customer',
    kinds: invoices,
    state: (data) => {
      const { street, city } = buyerOf(data).address
      return all(isThere(street) && isThere(city))
    },
  },
  {
    field: 'buyer-postcode',
    where: 'customer',
    kinds: invoices,
    countries: ['IR'],
    state: (data) => {
      const { postcode, country } = buyerOf(data).address
      return wanted(postcode, (text) => readPostcode(text, country).ok)
    },
  },
  {
    field: 'buyer-phone',
    where: 'customer',
    kinds: invoices,
    countries: ['IR'],
    state: (data) => wanted(buyerOf(data).address.phone ?? data.shipTo.phone),
  },
  {
    field: 'buyer-tax-id',
    where: 'order',
    kinds: invoices,
    state: (data) => {
      const { taxId } = buyerOf(data)
      const country = data.seller.address.country
      if (isIntraUnion(data)) return wanted(taxId, isEuVat)
      if (!euCountries.has(country)) return 'not-asked'
      return ifGiven(taxId, (text) => (buyerOf(data).address.country === 'PL' ? isNip(text) : true))
    },
  },
  {
    field: 'buyer-tax-id',
    where: 'order',
    kinds: everyPaper,
    countries: ['TR'],
    state: (data) => {
      const { taxId } = buyerOf(data)
      const isRight = (text: string) => isVkn(text) || isTckn(text)
      return isCompany(data) ? wanted(taxId, isRight) : ifGiven(taxId, isRight)
    },
  },
  {
    field: 'buyer-tax-id',
    where: 'order',
    kinds: everyPaper,
    countries: ['RU'],
    state: (data) => (isCompany(data) ? wanted(buyerOf(data).taxId, isInn) : ifGiven(buyerOf(data).taxId, isInn)),
  },
  {
    field: 'buyer-tax-id',
    where: 'order',
    kinds: invoices,
    countries: ['IR'],
    state: (data) => {
      const { taxId, nationalId } = buyerOf(data)
      if (!isCompany(data) && isThere(nationalId)) return ifGiven(taxId, isIranianEconomicCode)
      return isCompany(data) ? wanted(taxId, isIranianEconomicCode) : ifGiven(taxId, isIranianEconomicCode)
    },
  },
  {
    field: 'buyer-tax-office',
    where: 'order',
    kinds: everyPaper,
    countries: ['TR'],
    // A person's identity number belongs to no office.
    state: (data) => {
      const { taxId, taxOffice } = buyerOf(data)
      return isThere(taxId) && isVkn(taxId) ? wanted(taxOffice) : 'not-asked'
    },
  },
  {
    field: 'buyer-national-id',
    where: 'order',
    kinds: invoices,
    countries: ['IR'],
    state: (data) => ifGiven(buyerOf(data).nationalId, (text) => isIranianNationalId(text) || isIranianLegalId(text)),
  },
]
