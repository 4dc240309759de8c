import type { Language } from '../order/intake.ts'

/**
 * Digits of the minor unit that are not two. ISO 4217, kept here because ICU's table differs between versions;
 * IRR departs from it on purpose: ISO gives it two digits that no shop has used for decades (intake.ts: whole rials).
 */
const digitsByCurrency: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF IRR ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
}

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  tr: 'tr-TR',
  pl: 'pl-PL',
  ru: 'ru-RU',
  fa: 'fa-IR',
}

/** How many digits of an amount in minor units stand behind the decimal point: 2 for PLN, 0 for IRR, 3 for KWD. */
export function minorDigits(currency: string): number {
  return Object.hasOwn(digitsByCurrency, currency) ? (digitsByCurrency[currency] ?? 2) : 2
}

/** Minor units as an exact decimal, without going through a fraction: 1205 PLN is "12.05". */
export function decimalText(minor: number, currency: string): `${number}` {
  const digits = minorDigits(currency)
  const padded = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = padded.slice(0, padded.length - digits)
  const text = digits === 0 ? whole : `${whole}.${padded.slice(-digits)}`
  return (minor < 0 ? `-${text}` : text) as `${number}`
}

/**
 * An amount as the reader of that language writes it: "12,05 zł", "۱٬۲۰۵ ریال". Total: a currency that is not
 * three letters is written behind the number as it is.
 */
export function formatMoney(minor: number, currency: string, language: Language): string {
  const locale = locales[language]
  const digits = minorDigits(currency)
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  const amount = decimalText(minor, currency)
  const known = /^[A-Z]{3}$/.test(currency)
  if (known && language !== 'fa')
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...fraction }).format(amount)
  // The Persian pattern of ICU puts the currency first behind a direction mark; on Persian paper it follows the number.
  const plain = new Intl.NumberFormat(locale, fraction).format(amount)
  // Its own direction mark would turn the currency round as well; isolated, the sign stays on the left of its number alone.
  const number = minor < 0 ? `\u2066${plain.replace('\u200e', '')}\u2069` : plain
  return `${number}\u00a0${known ? currencySign(currency, locale) : currency}`
}

function currencySign(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0)
  return parts.find((part) => part.type === 'currency')?.value ?? currency
}
