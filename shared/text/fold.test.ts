import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldDigits, nationalDigits } from './fold.ts'

describe('field guide §2.9: these are one text for the search', () => {
  test.each([
    ['Arabic ye and Persian ye', 'علي', 'علی'],
    ['alef maqsura and Persian ye', 'مصطفى', 'مصطفی'],
    ['Arabic kaf and Persian kaf', 'كتاب', 'کتاب'],
    ['te marbuta and he', 'فاطمة', 'فاطمه'],
    ['hamza on alef', 'أحمد', 'احمد'],
    ['he with hamza, written in one or in two', 'خانۀ ما', 'خانه ما'],
    ['hamza on its own', 'جزء', 'جز'],
    ['hamza on ye and on waw', 'رئیس مؤمن', 'رییس مومن'],
    ['with and without ZWNJ', 'می‌خواهم', 'میخواهم'],
    ['tashkeel', 'مُحَمَّد', 'محمد'],
    ['Persian digits', 'سفارش ۱۲۳۴', 'سفارش 1234'],
    ['Arabic digits', '٤٥٦', '456'],
    ['Ё and Е', 'Фёдор Ёлкин', 'федор елкин'],
    ['Polish diacritics', 'Łódź, Żółć', 'lodz, zolc'],
    ['Turkish diacritics', 'Şişli Çağlayan Gümüş', 'sisli caglayan gumus'],
    ['dotted and dotless I', 'İZMİR ISPARTA ılık', 'izmir isparta ilik'],
    ['NFC and NFD', 'Zażółć'.normalize('NFD'), 'Zażółć'.normalize('NFC')],
    ['space and no-break space', 'Jan\u00a0 Kowalski ', 'jan kowalski'],
  ])('%s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other))
  })
})

test('case does not depend on the locale of the machine: SKUs with I stay findable', () => {
  expect(fold('MINI-INK-I')).toBe('mini-ink-i')
})

test('different words stay different', () => {
  expect(fold('Kowal')).not.toBe(fold('Kowalski'))
  expect(fold('کتاب')).not.toBe(fold('کباب'))
  expect(fold('й')).not.toBe('')
})

test('folding twice changes nothing, and case never matters (seed 99)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { seed: 99, numRuns: 1000 },
  )
})

test('telephone numbers are compared by their digits', () => {
  expect(foldDigits('+98 ۹۱۲ ۳۴۵ ۶۷۸۹')).toBe('989123456789')
  expect(foldDigits('+48 512-345-678')).toBe('48512345678')
  expect(foldDigits('')).toBe('')
})

/** Letters that people and keyboards exchange; the first is how the search keeps them. */
const alike = [
  'یيىئ',
  'کك',
  'هةۀ',
  'اأإآ',
  'وؤ',
  'її',
  'еёЁЕ',
  'iİIı',
  'lłŁ',
  'sşśŞ',
  'cçćÇ',
  'gğĞ',
  'oöóø',
  'zżźŻ',
  'uü',
  '1۱١',
  '9۹٩',
]

test('whichever of the letters that are alike is typed, the same is found (seed 2026)', () => {
  const letter = fc
    .constantFrom(...alike)
    .chain((group) => fc.tuple(fc.constantFrom(...group), fc.constantFrom(...group)))
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 20 }), fc.boolean(), (pairs, apart) => {
      const [one, other] = [0, 1].map((side) => pairs.map((pair) => pair[side] ?? '').join(''))
      const written = apart ? other?.normalize('NFD').split('').join('\u200c') : other
      expect(fold(written ?? '')).toBe(fold(one ?? ''))
    }),
    { seed: 2026, numRuns: 500 },
  )
})

test.each([
  ['989123456789', '9123456789'],
  ['00989123456789', '9123456789'],
  ['09123456789', '9123456789'],
  ['905321234567', '5321234567'],
  ['48512345678', '512345678'],
  ['89161234567', '9161234567'],
  ['3531234567', '3531234567'],
])('a telephone number within its country: %s', (digits, national) => {
  expect(nationalDigits(digits)).toBe(national)
})
