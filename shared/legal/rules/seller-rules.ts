import { readPostcode } from '../../validation/postcode.ts'
import type { LegalRule } from '../legal-rules.ts'
import {
  euCountries,
  isEuVat,
  isGbVat,
  isInn,
  isIranianEconomicCode,
  isIranianLegalId,
  isIranianNationalId,
  isNip,
  isOrganisationInn,
  isTckn,
  isVkn,
} from '../tax-ids.ts'
import { all, everyPaper, invoices, isThere, wanted } from './field-state.ts'

/** The seller's own number, in the form of its country. Elsewhere it has to be there. */
function isSellersTaxId(country: string): (text: string) => boolean {
  const forms: Readonly<Record<string, (text: string) => boolean>> = {
    PL: isNip,
    TR: (text) => isVkn(text) || isTckn(text),
    RU: isInn,
    IR: isIranianEconomicCode,
    GB: isGbVat,
  }
  const form = Object.hasOwn(forms, country) ? forms[country] : undefined
  // Some shops leave the country out: DE 123456789 is written 123456789 too.
  const euForm = (text: string) => isEuVat(text) || isEuVat(`${country === 'GR' ? 'EL' : country}${text}`)
  return form ?? (euCountries.has(country) ? euForm : () => true)
}

/** Who sells: all of it is in the shop's profile. */
export const sellerRules: readonly LegalRule[] = [
  {
    field: 'seller-name',
    where: 'shop',
    kinds: everyPaper,
    state: ({ seller }) => wanted(seller.address.company ?? seller.address.name),
  },
  {
    field: 'seller-address',
    where: 'shop',
    kinds: everyPaper,
    state: ({ seller: { address } }) => all(isThere(address.street) && isThere(address.city)),
  },
  {
    field: 'seller-postcode',
    where: 'shop',
    kinds: invoices,
    countries: ['IR', 'PL'],
    state: ({ seller: { address } }) => wanted(address.postcode, (text) => readPostcode(text, address.country).ok),
  },
  {
    field: 'seller-tax-id',
    where: 'shop',
    kinds: invoices,
    state: ({ seller }) => wanted(seller.taxId, isSellersTaxId(seller.address.country)),
  },
  {
    field: 'seller-tax-id',
    where: 'shop',
    kinds: ['waybill'],
    countries: ['TR', 'RU'],
    state: ({ seller }) => wanted(seller.taxId, isSellersTaxId(seller.address.country)),
  },
  {
    field: 'seller-tax-office',
    where: 'shop',
    kinds: everyPaper,
    countries: ['TR'],
    state: ({ seller }) => wanted(seller.taxOffice),
  },
  {
    field: 'seller-national-id',
    where: 'shop',
    kinds: invoices,
    countries: ['IR'],
    // Today's economic code is the national id itself.
    state: ({ seller }) =>
      isIranianLegalId(seller.taxId) || isIranianNationalId(seller.taxId)
        ? 'found'
        : wanted(seller.nationalId, (text) => isIranianLegalId(text) || isIranianNationalId(text)),
  },
  {
    field: 'seller-phone',
    where: 'shop',
    kinds: invoices,
    countries: ['IR'],
    state: ({ seller }) => wanted(seller.address.phone),
  },
  {
    field: 'seller-phone',
    where: 'shop',
    kinds: ['waybill'],
    countries: ['RU'],
    state: ({ seller }) => wanted(seller.address.phone),
  },
  {
    field: 'seller-kpp',
    where: 'shop',
    kinds: invoices,
    countries: ['RU'],
    // People in business have none.
    state: ({ seller }) =>
      isOrganisationInn(seller.taxId) ? wanted(seller.kpp, (text) => /^\d{4}[A-Z\d]{2}\d{3}$/.test(text)) : 'not-asked',
  },
  {
    field: 'seller-okpo',
    where: 'shop',
    kinds: ['waybill'],
    countries: ['RU'],
    state: ({ seller }) => wanted(seller.okpo, (text) => /^(\d{8}|\d{10})$/.test(text)),
  },
  {
    field: 'seller-bank',
    where: 'shop',
    kinds: ['waybill'],
    countries: ['RU'],
    state: ({ seller: { bank } }) => {
      if (bank === undefined || !isThere(bank.account) || !isThere(bank.code)) return 'missing'
      return all(/^\d{20}$/.test(bank.account.replace(/\s/g, '')) && /^\d{9}$/.test(bank.code), 'invalid')
    },
  },
  {
    field: 'seller-web',
    where: 'shop',
    kinds: ['invoice'],
    countries: ['TR'],
    state: ({ seller }) => wanted(seller.web),
  },
]
