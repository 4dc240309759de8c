import { expect, test } from 'vitest'
import { readPostcode } from './postcode.ts'

test.each([
  ['IR', '1193653471'],
  ['IR', '۱۱۹۳۶۵۳۴۷۱'],
  ['TR', '34710'],
  ['TR', '01100'],
  ['PL', '00-950'],
  ['RU', '101000'],
  ['GB', 'LS1 4QZ'],
  ['FR', '75001'],
])('E5: %s %s is a postcode', (country, written) => {
  expect(readPostcode(written, country).ok).toBe(true)
})

test.each([
  ['IR', '119365347'],
  ['TR', '99999'],
  ['TR', '3471'],
  ['PL', '00950x'],
  ['RU', '10100'],
  ['FR', ' '],
])('E5: %s "%s" is none', (country, written) => {
  expect(readPostcode(written, country).ok).toBe(false)
})

test('E5: the same digits in the wrong form come with the right one', () => {
  expect(readPostcode('00950', 'PL')).toEqual({ ok: false, example: '00-950', suggestion: '00-950' })
  expect(readPostcode('11936-53471', 'IR')).toMatchObject({ ok: false, suggestion: '1193653471' })
  expect(readPostcode('12', 'PL')).toEqual({ ok: false, example: '00-950' })
})

test('Persian digits come back as the carrier reads them', () => {
  expect(readPostcode('۱۱۹۳۶۵۳۴۷۱', 'IR')).toEqual({ ok: true, postcode: '1193653471' })
})
