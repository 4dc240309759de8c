import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isEuVat,
  isInn,
  isIranianEconomicCode,
  isIranianLegalId,
  isIranianNationalId,
  isNip,
  isTckn,
  isVkn,
} from './tax-ids.ts'

const seed = 20261122
const ids = {
  NIP: { is: isNip, right: ['5260250274', '526-025-02-74', 'PL 526 025 02 74'], length: 10, checks: 1, blind: [] },
  VKN: { is: isVkn, right: ['7750409379', '775 040 9379'], length: 10, checks: 1, blind: [] },
  TCKN: { is: isTckn, right: ['10000000146'], length: 11, checks: 2, blind: [] },
  // Remainder 10 is written as 0: the one change that these sums cannot see.
  'ИНН of an organisation': { is: isInn, right: ['7707083893'], length: 10, checks: 1, blind: ['0'] },
  'ИНН of a person': { is: isInn, right: ['500100732259'], length: 12, checks: 2, blind: ['0'] },
  'کد ملی': { is: isIranianNationalId, right: ['0499370899', '۰۴۹۹۳۷۰۸۹۹'], length: 10, checks: 1, blind: ['1'] },
  'شناسه ملی': { is: isIranianLegalId, right: ['10380284790'], length: 11, checks: 1, blind: ['0'] },
} as const

const digitAt = (text: string, index: number, digit: string) => text.slice(0, index) + digit + text.slice(index + 1)

describe.each(Object.entries(ids))('C9: %s', (_, { is, right, length, checks, blind }) => {
  test('takes real ones, as people write them', () => {
    for (const id of right) expect(is(id), id).toBe(true)
    for (const wrong of ['', 'abc', '12', '0'.repeat(length + 1), `${right[0]}1`]) expect(is(wrong), wrong).toBe(false)
  })

  test('finds one wrong digit', () => {
    const tails = Array.from({ length: 10 ** checks }, (_, tail) => String(tail).padStart(checks, '0'))
    let checked = 0
    fc.assert(
      fc.property(
        fc.stringMatching(new RegExp(`^[1-9]\\d{${length - checks - 1}}$`)),
        fc.nat(length - 1),
        fc.integer({ min: 1, max: 9 }),
        (start, at, by) => {
          const id = tails.map((tail) => start + tail).find((candidate) => is(candidate))
          if (id === undefined) return
          if ([...id.slice(-checks)].some((check) => (blind as readonly string[]).includes(check))) return
          checked += 1
          expect(is(digitAt(id, at, String((Number(id[at]) + by) % 10))), `${id} at ${at}`).toBe(false)
        },
      ),
      { seed, numRuns: 1000 },
    )
    expect(checked).toBeGreaterThan(500)
  })
})

test('C9: EU VAT numbers have the shape of their country', () => {
  for (const right of ['DE123456789', 'ATU12345678', 'NL123456789B01', 'PL5260250274', 'FR12345678901', 'EL123456789'])
    expect(isEuVat(right), right).toBe(true)
  for (const wrong of ['DE12345678', 'PL5260250275', 'US123456789', '123456789', '', 'GR123456789', '__proto__'])
    expect(isEuVat(wrong), wrong).toBe(false)
})

test('C9: an economic code is a number of its own or a national id', () => {
  expect(['411111111111', '10380284790', '0499370899'].map(isIranianEconomicCode)).toEqual([true, true, true])
  expect(['41111', '10380284791'].map(isIranianEconomicCode)).toEqual([false, false])
})
