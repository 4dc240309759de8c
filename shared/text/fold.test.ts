import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, foldDigits } from './fold.ts'

describe('field guide §2.9: these are one text for the search', () => {
  test.each([
    ['Arabic ye and Persian ye', 'علي', 'علی'],
    ['alef maqsura and Persian ye', 'مصطفى', 'مصطفی'],
    ['Arabic kaf and Persian kaf', 'كتاب', 'کتاب'],
    ['te marbuta and he', 'فاطمة', 'فاطمه'],
    ['hamza on alef', 'أحمد', 'احمد'],
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
