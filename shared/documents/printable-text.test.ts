import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printable, printableCode, printableRanges } from './printable-text.ts'

describe('text on paper (S17)', () => {
  test.each([
    ['Zażółć gęślą jaźń', 'Zażółć gęślą jaźń'],
    ['İstanbul ığdır', 'İstanbul ığdır'],
    ['علی‌رضا کوچهٔ ۱۲', 'علی‌رضا کوچهٔ ۱۲'],
    ['Ёлкин № 5', 'Ёлкин № 5'],
    ['a\u202eGNP.exe', 'aGNP.exe'],
    ['line one\r\n\tline two', 'line one line two'],
    ['gift 🎁👨‍👩‍👧 box', 'gift box'],
    ['Ａ４ 𝐁𝐨𝐥𝐝', 'A4 Bold'],
    ['王 shop', '\ufffd shop'],
    ['ṩ', 'ṩ'],
    ['☎ 12', '12'],
    ['   ', ''],
  ])('%j becomes %j', (given, expected) => {
    expect(printable(given, 60)).toBe(expected)
  })

  test('a stack of marks: what makes a letter stays, the rest goes, Arabic vowel signs up to two', () => {
    expect(printable(`Z${'\u0301\u0303'.repeat(50)}lgo`, 40)).toBe('Źlgo')
    expect(printable(`م${'\u064e'.repeat(50)}ن`, 40)).toBe('م\u064e\u064eن')
    expect(printable('a\u064b \u064bb\ufe7e\u200cc', 40)).toBe('a b c')
  })

  test('what is cut shows that it was cut, at the limit', () => {
    expect(printable('x'.repeat(10_000), 10)).toBe('xxxxxxxxx…')
  })

  test('any text becomes covered characters within the limit, and cleaning twice changes nothing', () => {
    const covered = (text: string) =>
      [...text].every((letter) => {
        const point = letter.codePointAt(0) ?? 0
        return printableRanges.some(([first, last]) => point >= first && point <= last)
      })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 80 }), (text, limit) => {
        const once = printable(text, limit)
        expect(covered(once)).toBe(true)
        expect([...once].length).toBeLessThanOrEqual(limit)
      }),
      { seed: 17, numRuns: 2000 },
    )
    // Two seconds alone; a machine that builds beside it takes more than the usual five.
  }, 30_000)

  test('codes lose what nobody sees, and none of their letters', () => {
    expect(printableCode(' FV/ST1/2026/000123\u202e\u0007 ', 40)).toBe('FV/ST1/2026/000123')
    for (const number of ['ТД/ST1/2026/000002', 'FŁ/2026/7', 'ف-۱۲۳', '(00) 3 4607123 000000002 2'])
      expect(printableCode(number, 40)).toBe(number)
  })
})
