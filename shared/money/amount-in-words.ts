import { toCardinal as english } from 'n2words/en-GB'
import { toCardinal as polish } from 'n2words/pl-PL'
import { toCardinal as russian } from 'n2words/ru-RU'
import { toCardinal as turkish } from 'n2words/tr-TR'
import type { Language } from '../order/intake.ts'
import { type CurrencyName, currencyName } from './currency-names.ts'
import { minorDigits } from './money.ts'
import { persianNumberWords } from './persian-number-words.ts'

const gender = (feminine: boolean) => ({ gender: feminine ? ('feminine' as const) : ('masculine' as const) })

const cardinal: Readonly<Record<Language, (value: number, feminine: boolean) => string>> = {
  en: (value) => english(value),
  tr: (value) => turkish(value),
  pl: (value, feminine) => polish(value, gender(feminine)),
  ru: (value, feminine) => russian(value, gender(feminine)),
  fa: (value) => persianNumberWords(value),
}

const minus: Readonly<Record<Language, string>> = { en: 'minus', tr: 'eksi', pl: 'minus', ru: 'минус', fa: 'منفی' }
const and: Readonly<Record<Language, string>> = { en: ' and ', tr: ' ', pl: ' ', ru: ' ', fa: ' و ' }

function declined(forms: CurrencyName['forms'], value: number, language: Language): string {
  return forms[new Intl.PluralRules(language).select(value)] ?? forms.other
}

/**
 * The part behind the point as papers write it: in words in English and Turkish, kopecks in digits in Russian ("56
 * копеек", two digits even for nought), else as hundredths ("56/100").
 */
function fraction(value: number, digits: number, name: CurrencyName, language: Language): string {
  if (digits === 0) return ''
  const written = String(value).padStart(digits, '0')
  if (name.minor !== undefined && digits === 2) {
    const unit = declined(name.minor, value, language)
    if (language === 'ru') return `${written} ${unit}`
    return value === 0 ? '' : `${cardinal[language](value, false)} ${unit}`
  }
  if (value === 0 && language !== 'pl' && language !== 'ru') return ''
  const hundredths = `${written}/1${'0'.repeat(digits)}`
  return language === 'fa' ? hundredths.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit) : hundredths
}

/** An amount in minor units as it is written out on papers: "Tysiąc dwieście trzydzieści cztery złote 56/100". */
export function amountInWords(minor: number, currency: string, language: Language): string {
  const digits = minorDigits(currency)
  const scale = 10 ** digits
  const name = currencyName(currency, language)
  const whole = Math.floor(Math.abs(minor) / scale)
  const parts = fraction(Math.abs(minor) % scale, digits, name, language)
  const words = [
    minor < 0 ? `${minus[language]} ` : '',
    `${cardinal[language](whole, name.feminine ?? false)} ${declined(name.forms, whole, language)}`,
    parts === '' ? '' : `${and[language]}${parts}`,
  ].join('')
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
}
