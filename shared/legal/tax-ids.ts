import { asciiDigits } from '../validation/ascii-digits.ts'

/** What a person may write between the digits: "526-025-02-74", "526 025 02 74"; Persian digits count. */
const bare = (text: string) => asciiDigits(text).replace(/[\s.\-\u2010-\u2015\u200c\u200e\u200f]/g, '')

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}

/** Polish NIP, with or without the country: weights 6 5 7 2 3 4 5 6 7 modulo 11, where 10 is never given out. */
export function isNip(text: string): boolean {
  const digits = bare(text).replace(/^PL/i, '')
  return /^\d{10}$/.test(digits) && weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === Number(digits[9])
}

/** Turkish VKN of ten digits: each is shifted by its place, doubled as often as places follow it, and taken modulo 9. */
export function isVkn(text: string): boolean {
  const digits = bare(text)
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => {
    const shifted = (Number(digit) + 9 - index) % 10
    return total + (shifted === 9 ? 9 : (shifted * 2 ** (9 - index)) % 9)
  }, 0)
  return (10 - (sum % 10)) % 10 === Number(digits[9])
}

/** Turkish identity number (TCKN) of eleven digits with two check digits. */
export function isTckn(text: string): boolean {
  const digits = bare(text)
  if (!/^[1-9]\d{10}$/.test(digits)) return false
  const tenth = weighted(digits, [7, -1, 7, -1, 7, -1, 7, -1, 7])
  const eleventh = weighted(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  return ((tenth % 10) + 10) % 10 === Number(digits[9]) && eleventh % 10 === Number(digits[10])
}

const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const
const innCheck = (digits: string, places: number) => (weighted(digits, innWeights.slice(-places)) % 11) % 10

/** Russian ИНН: ten digits of an organisation, twelve of a person. */
export function isInn(text: string): boolean {
  const digits = bare(text)
  if (/^\d{10}$/.test(digits)) return innCheck(digits, 9) === Number(digits[9])
  if (!/^\d{12}$/.test(digits)) return false
  return innCheck(digits, 10) === Number(digits[10]) && innCheck(digits, 11) === Number(digits[11])
}

export const isOrganisationInn = (text: string): boolean => bare(text).length === 10 && isInn(text)

/** Iranian national id of a person (کد ملی), ten digits. Ten equal digits pass the sum and are nobody's. */
export function isIranianNationalId(text: string): boolean {
  const digits = bare(text)
  if (!/^\d{10}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false
  const rest = weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11
  return Number(digits[9]) === (rest < 2 ? rest : 11 - rest)
}

/** Iranian national id of a company (شناسه ملی), eleven digits. */
export function isIranianLegalId(text: string): boolean {
  const digits = bare(text)
  if (!/^\d{11}$/.test(digits)) return false
  const shift = Number(digits[9]) + 2
  const sum = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17].reduce(
    (total, weight, index) => total + weight * (Number(digits[index]) + shift),
    0,
  )
  return (sum % 11) % 10 === Number(digits[10])
}

/** Iranian economic code (کد اقتصادی): twelve digits, or today the national id of the company or person. */
export function isIranianEconomicCode(text: string): boolean {
  return /^(\d{12}|\d{14})$/.test(bare(text)) || isIranianLegalId(text) || isIranianNationalId(text)
}

/** The forms in which the members' VAT numbers are written; Northern Ireland is XI. */
const vatForms: Readonly<Record<string, RegExp>> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^(\d[A-Z\d+*]\d{5}[A-Z]|\d{7}[A-Z]{1,2})$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^[A-Z\d+*]{12}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{12}$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
  XI: /^(\d{9}|\d{12}|(GD|HA)\d{3})$/,
}

/** Countries of the European Union, by ISO 3166-1; Greece writes its VAT numbers with EL. */
export const euCountries: ReadonlySet<string> = new Set([
  ...Object.keys(vatForms).filter((prefix) => prefix !== 'EL' && prefix !== 'XI'),
  'GR',
])

/** The shape of an EU VAT number with its country; whether it is registered only VIES knows. Polish ones are checked. */
export function isEuVat(text: string): boolean {
  const written = bare(text).toUpperCase()
  const [prefix, rest] = [written.slice(0, 2), written.slice(2)]
  const form = Object.hasOwn(vatForms, prefix) ? vatForms[prefix] : undefined
  return form?.test(rest) === true && (prefix !== 'PL' || isNip(rest))
}

/** British VAT number with or without GB: nine or twelve digits. */
export const isGbVat = (text: string): boolean => /^(GB)?(\d{9}|\d{12})$/.test(bare(text).toUpperCase())

/** Iran's 22 characters, and the 16 of a Turkish e-document: three signs, the year, nine digits. */
export const isIranianTaxReference = (text: string): boolean => /^[A-Z\d]{22}$/.test(bare(text).toUpperCase())
export const isTurkishDocumentNumber = (text: string): boolean => /^[A-Z\d]{3}20\d{11}$/.test(bare(text).toUpperCase())
