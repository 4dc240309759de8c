import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gs1CheckDigit, isGs1Number, s10CheckDigit } from './check-digits.ts'

// Vectors of the field guide §2.2 and §2.3.
test.each([
  ['SSCC', '34012345000000000', 0],
  ['SSCC', '08120120121210212', 4],
  ['EAN-13', '400638133393', 1],
  ['EAN-8', '9638507', 4],
  ['GTIN-14', '1400638133393', 8],
])('%s %s has check digit %i', (_, digits, check) => {
  expect(gs1CheckDigit(digits)).toBe(check)
  expect(isGs1Number(`${digits}${check}`)).toBe(true)
  expect(isGs1Number(`${digits}${(check + 1) % 10}`)).toBe(false)
})

test.each([
  ['47110815', 1],
  ['47312482', 9],
  ['00071761', 8],
  ['00071759', 5],
  ['96633102', 0],
  ['00071758', 1],
])('S10 serial %s has check digit %i', (serial, check) => {
  expect(s10CheckDigit(serial)).toBe(check)
})

test('anything but digits is refused with the text in the message', () => {
  expect(() => gs1CheckDigit('40063813339A')).toThrow('40063813339A')
  expect(() => s10CheckDigit('1234567')).toThrow('1234567')
  expect(isGs1Number('')).toBe(false)
})

test('every single wrong digit is found (seed 41)', () => {
  const wrong = fc.record({
    digits: fc.stringMatching(/^\d{17}$/),
    at: fc.integer({ min: 0, max: 17 }),
    by: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(wrong, ({ digits, at, by }) => {
      const right = `${digits}${gs1CheckDigit(digits)}`
      const changed = [...right].map((digit, index) => (index === at ? (Number(digit) + by) % 10 : digit)).join('')
      expect(isGs1Number(right)).toBe(true)
      expect(isGs1Number(changed)).toBe(false)
    }),
    { seed: 41, numRuns: 300 },
  )
})
