import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localPhone, readPhone } from './phone.ts'

describe('E5 A8: telephone numbers in the form of their country', () => {
  test.each([
    ['IR', '۰۹۱۲ ۳۴۵ ۶۷۸۹', '0912 345 6789', '+989123456789'],
    ['IR', '٠٩١٢٣٤٥٦٧٨٩', '0912 345 6789', '+989123456789'],
    ['IR', '+98 912 345 6789', '0912 345 6789', '+989123456789'],
    ['IR', '02122334455', '021 2233 4455', '+982122334455'],
    ['TR', '5321234567', '0532 123 45 67', '+905321234567'],
    ['PL', '0048 512345678', '512 345 678', '+48512345678'],
    ['RU', '89123456789', '8 (912) 345-67-89', '+79123456789'],
    ['DE', '030 1234567', '030 1234567', '+49301234567'],
  ])('%s %s', (country, written, local, dial) => {
    expect(readPhone(written, country)).toEqual({ valid: true, local, dial })
  })

  test('E5: too short, too long or no number at all is not valid', () => {
    for (const [country, written] of [
      ['IR', '0912345'],
      ['TR', '0532 123 45 678'],
      ['PL', '12 34'],
      ['RU', '8912345'],
    ] as const)
      expect(readPhone(written, country)?.valid).toBe(false)
    expect(readPhone('call my brother', 'PL')).toBeUndefined()
    expect(readPhone('', 'PL')).toBeUndefined()
  })

  test('a number from abroad keeps its country code', () => {
    expect(localPhone('+49 30 1234567', 'PL')).toBe('+49 30 1234567')
  })

  test('whatever was written, reading it is total, and the local form is the same number', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('IR', 'TR', 'PL', 'RU', 'ZZ'), (written, country) => {
        const phone = readPhone(written, country)
        if (phone?.valid) expect(readPhone(phone.local, country)?.dial).toBe(phone.dial)
      }),
      { seed: 20_261_121, numRuns: 500 },
    )
  })
})
