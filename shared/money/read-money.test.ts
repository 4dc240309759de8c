import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageSchema } from '../order/intake.ts'
import { decimalText, formatMoney } from './money.ts'
import { readMoney } from './read-money.ts'

test.each([
  ['PLN', '1 234,50', 123_450],
  ['PLN', '1234,5', 123_450],
  ['GBP', '1,234.50', 123_450],
  ['GBP', '1,234', 123_400],
  ['PLN', '12', 1200],
  ['TRY', '1.234,50', 123_450],
  ['IRR', '۱٬۲۵۰٬۰۰۰', 1_250_000],
  ['IRR', '1250000', 1_250_000],
  ['KWD', '1.234', 1234],
])('E4: %s "%s"', (currency, written, minor) => {
  expect(readMoney(written, currency)).toBe(minor)
})

test.each([
  ['PLN', ''],
  ['PLN', '-5'],
  ['PLN', '1.23.45'],
  ['PLN', 'a lot'],
  ['IRR', '12,50'],
  ['PLN', '99999999999999999'],
])('E4: %s "%s" is no amount', (currency, written) => {
  expect(readMoney(written, currency)).toBeUndefined()
})

test('E4: whatever the desk writes in any language can be typed back', () => {
  const bare = (shown: string) => shown.replace(/[^\d۰-۹.,٫٬\s]/g, '').replace(/^[\s.]+|[\s.]+$/g, '')
  fc.assert(
    fc.property(
      fc.nat({ max: 10_000_000_000 }),
      fc.constantFrom('PLN', 'TRY', 'RUB', 'IRR', 'GBP'),
      fc.constantFrom(...languageSchema.options),
      (minor, currency, language) => {
        expect(readMoney(decimalText(minor, currency), currency)).toBe(minor)
        expect(readMoney(bare(formatMoney(minor, currency, language)), currency)).toBe(minor)
      },
    ),
    { seed: 20_261_121 },
  )
})
