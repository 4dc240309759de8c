import { type PaperWords, paperWords } from '../locales/documents/paper-words.ts'
import { decimalText, formatMoney, minorDigits } from '../money/money.ts'
import type { Language } from '../order/intake.ts'
import type { BarSource } from './barcode/bars.ts'
import { dayText, paperLocales } from './day-text.ts'
import { type Media, type MediaName, mediaSizes } from './media.ts'

/** How one paper writes things: its language, its direction, its words, numbers, days and bars. */
export interface Paper {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly words: PaperWords
  readonly media: Media & { readonly name: MediaName }
  readonly bars: BarSource
  number(value: number): string
  money(minor: number, currency: string): string
  /** An amount without its currency, for columns. */
  amount(minor: number, currency: string): string
  /** A day, YYYY-MM-DD or the beginning of a date and time: Jalali on Persian paper. Empty for anything else. */
  day(iso: string): string
  /** Kilograms with at least two and at most three decimals. */
  weight(grams: number): string
  /** Basis points as a percentage: 2300 is 23 %. */
  percent(basisPoints: number): string
  country(code: string): string
}

/** A paper in a language, for a medium. */
export function createPaper(language: Language, bars: BarSource, medium: MediaName): Paper {
  const locale = paperLocales[language]
  const words = paperWords[language]
  const numbers = new Intl.NumberFormat(locale)
  const kilograms = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 3 })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const countries = new Intl.DisplayNames(locale, { type: 'region' })
  return {
    language,
    dir: language === 'fa' ? 'rtl' : 'ltr',
    words,
    media: { name: medium, ...mediaSizes[medium] },
    bars,
    number: (value) => numbers.format(value),
    money: (minor, currency) => formatMoney(minor, currency, language),
    amount: (minor, currency) => {
      const digits = minorDigits(currency)
      const fixed = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      return fixed.format(decimalText(minor, currency)).replace('\u200e', '')
    },
    day: (iso) => dayText(language, iso),
    weight: (grams) => `${kilograms.format(grams / 1000)}\u00a0${words.kilogram}`,
    percent: (basisPoints) => percents.format(basisPoints / 10_000).replace('\u200e', ''),
    country: (code) => countries.of(code) ?? code,
  }
}
