import { describe, expect, test } from 'vitest'
import { encodeBars } from './barcode/bars.ts'
import { hoursText, momentText } from './day-and-hours.ts'
import { createPaper } from './paper.ts'

const english = createPaper('en', encodeBars, 'a4')
const persian = createPaper('fa', encodeBars, 'a4')

describe('days and hours on paper', () => {
  test('hours in the digits of the language; in Persian with a word between them', () => {
    expect(hoursText(english, { from: '14:00', to: '18:00' })).toBe('14:00–18:00')
    expect(hoursText(persian, { from: '14:00', to: '18:00' })).toBe('۱۴:۰۰ تا ۱۸:۰۰')
  })

  test('a moment by the clock of this machine, its day too', () => {
    const local = new Date(2026, 10, 21, 0, 5)
    expect(momentText(english, local.toISOString())).toBe('21 November 2026 00:05')
    expect(momentText(persian, local.toISOString())).toBe('۳۰ آبان ۱۴۰۵ ۰۰:۰۵')
  })

  test('a day alone has no time, and what is no moment is left out', () => {
    expect(momentText(english, '2026-11-21')).toBe('21 November 2026')
    for (const text of ['', 'soon', '2026-13-45T10:00:00Z']) expect(momentText(english, text)).toBe('')
  })
})
