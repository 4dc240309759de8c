import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalText, formatMoney, minorDigits } from './money.ts'

test.each([
  ['PLN', 2],
  ['TRY', 2],
  ['IRR', 0],
  ['JPY', 0],
  ['KWD', 3],
  ['XXX', 2],
  ['constructor', 2],
])('minor digits of %s are %i', (currency, digits) => {
  expect(minorDigits(currency)).toBe(digits)
})

test.each([
  [123456, 'PLN', 'pl', '1234,56\u00a0zł'],
  [1234567890, 'PLN', 'pl', '12\u00a0345\u00a0678,90\u00a0zł'],
  [5, 'TRY', 'tr', '₺0,05'],
  [-1999, 'GBP', 'en', '-£19.99'],
  [250000, 'RUB', 'ru', '2\u00a0500,00\u00a0₽'],
  [1234567, 'IRR', 'fa', '۱٬۲۳۴٬۵۶۷\u00a0ریال'],
  [-1234567, 'IRR', 'fa', '\u2066−۱٬۲۳۴٬۵۶۷\u2069\u00a0ریال'],
  [1050, 'EUR', 'fa', '۱۰٫۵۰\u00a0€'],
  [1234, 'KWD', 'en', 'KWD\u00a01.234'],
] as const)('%i %s in %s is %s', (minor, currency, language, text) => {
  expect(formatMoney(minor, currency, language)).toBe(text)
})

test('an amount near the largest safe integer keeps its last digit', () => {
  expect(formatMoney(9007199254740991, 'GBP', 'en')).toBe('£90,071,992,547,409.91')
})

test('a currency that is no ISO code is written as it is and does not throw', () => {
  expect(formatMoney(1200, 'złoty <b>', 'pl')).toBe('12,00\u00a0złoty <b>')
})

test('decimal text gives the minor units back for every amount and currency', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.constantFrom('PLN', 'IRR', 'KWD'), (minor, currency) => {
      const text = decimalText(minor, currency)
      expect(Number(text.replace('.', '')) + 0).toBe(minor + 0)
      expect(text.split('.')[1]?.length ?? 0).toBe(minorDigits(currency))
    }),
    { seed: 4217, numRuns: 500 },
  )
})
