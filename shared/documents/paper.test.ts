import { describe, expect, test } from 'vitest'
import { encodeBars } from './barcode/bars.ts'
import { createPaper } from './paper.ts'

const paper = (language: 'en' | 'tr' | 'pl' | 'ru' | 'fa') => createPaper(language, encodeBars, 'a4')

describe('how a paper writes things', () => {
  test.each([
    ['en', '21 November 2026'],
    ['tr', '21 Kasım 2026'],
    ['pl', '21 listopada 2026'],
    ['ru', '21 ноября 2026 г.'],
    ['fa', '۳۰ آبان ۱۴۰۵'],
  ] as const)('a day in %s', (language, text) => {
    expect(paper(language).day('2026-11-21')).toBe(text)
    expect(paper(language).day('2026-11-21T23:59:00+03:30')).toBe(text)
  })

  test('what is no day is left out instead of printing "Invalid Date"', () => {
    expect(paper('en').day('soon')).toBe('')
    expect(paper('en').day('2026-13-45')).toBe('')
  })

  test('weights, quantities and rates in Persian digits', () => {
    expect(paper('fa').weight(2350)).toBe('۲٫۳۵\u00a0کیلوگرم')
    expect(paper('fa').number(1200)).toBe('۱٬۲۰۰')
    expect(paper('fa').percent(900)).toMatch(/^۹/)
    expect(paper('pl').weight(1005)).toBe('1,005\u00a0kg')
    expect(paper('tr').percent(2000)).toBe('%20')
  })
})
