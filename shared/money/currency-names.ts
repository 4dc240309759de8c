import type { Language } from '../order/intake.ts'

/** A currency's name as it is declined after a number: by plural category, `other` where a category has no own form. */
export interface CurrencyName {
  readonly forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }
  readonly feminine?: boolean
  /** The hundredth part, where the language's people write it out. */
  readonly minor?: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }
}

const same = (other: string): CurrencyName => ({ forms: { other } })

/** Names on papers of the language's own country, and of what is sold abroad. Everything else is named by ICU. */
const names: Readonly<Record<Language, Readonly<Record<string, CurrencyName>>>> = {
  en: {
    GBP: { forms: { one: 'pound', other: 'pounds' }, minor: { one: 'penny', other: 'pence' } },
    USD: { forms: { one: 'US dollar', other: 'US dollars' }, minor: { one: 'cent', other: 'cents' } },
    EUR: { forms: { one: 'euro', other: 'euros' }, minor: { one: 'cent', other: 'cents' } },
    TRY: same('Turkish lira'),
  },
  tr: {
    TRY: { forms: { other: 'Türk lirası' }, minor: { other: 'kuruş' } },
    EUR: { forms: { other: 'euro' }, minor: { other: 'sent' } },
    USD: { forms: { other: 'ABD doları' }, minor: { other: 'sent' } },
    GBP: { forms: { other: 'İngiliz sterlini' }, minor: { other: 'peni' } },
  },
  pl: {
    PLN: { forms: { one: 'złoty', few: 'złote', other: 'złotych' } },
    EUR: same('euro'),
    TRY: { forms: { one: 'lira turecka', few: 'liry tureckie', other: 'lir tureckich' }, feminine: true },
  },
  ru: {
    RUB: {
      forms: { one: 'рубль', few: 'рубля', other: 'рублей' },
      minor: { one: 'копейка', few: 'копейки', other: 'копеек' },
    },
    EUR: same('евро'),
    TRY: { forms: { one: 'турецкая лира', few: 'турецкие лиры', other: 'турецких лир' }, feminine: true },
  },
  fa: { IRR: same('ریال'), EUR: same('یورو'), USD: same('دلار'), TRY: same('لیر') },
}

/** The name of a currency for amounts in words; for codes that nobody knows, the code itself. */
export function currencyName(currency: string, language: Language): CurrencyName {
  const known = names[language][currency]
  if (known !== undefined) return known
  if (!/^[A-Z]{3}$/.test(currency)) return same(currency)
  const inWords = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  })
  const rules = new Intl.PluralRules(language)
  const form = (count: number) =>
    inWords.formatToParts(count).find((part) => part.type === 'currency')?.value ?? currency
  const samples = [1, 2, 5].map((count) => [rules.select(count), form(count)] as const)
  return { forms: { ...Object.fromEntries(samples), other: form(5) } }
}
