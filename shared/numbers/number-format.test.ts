import { expect, test } from 'vitest'
import { isGs1Number } from './check-digits.ts'
import { capacity, formatNumber, type NumberFormat } from './number-format.ts'

const invoice: NumberFormat = { kind: 'document', prefix: 'FV', digits: 6 }
const s10: NumberFormat = { kind: 's10', service: 'EE', country: 'FR' }
const sscc: NumberFormat = { kind: 'sscc', extension: '3', companyPrefix: '4012345' }
const plain: NumberFormat = { kind: 'plain', prefix: 'YK', digits: 12 }

test('a document number names its series: prefix, station, year, serial', () => {
  expect(formatNumber(invoice, 123, 'ST1/2026')).toBe('FV/ST1/2026/000123')
  expect(formatNumber({ ...invoice, prefix: '' }, 7)).toBe('000007')
})

test('S10 of the field guide: EE471108151FR', () => {
  expect(formatNumber(s10, 47110815)).toBe('EE471108151FR')
})

test('SSCC of the field guide: 340123450000000000', () => {
  expect(formatNumber(sscc, 0)).toBe('340123450000000000')
  expect(isGs1Number(formatNumber(sscc, 123_456_789))).toBe(true)
})

test("a carrier's own number is padded", () => {
  expect(formatNumber(plain, 42)).toBe('YK000000000042')
})

test.each([
  [invoice, 999_999],
  [s10, 99_999_999],
  [sscc, 999_999_999],
  [plain, 999_999_999_999],
])('%o holds %i serials, and the one after it is refused, never cut', (format, last) => {
  expect(capacity(format)).toBe(last)
  expect(formatNumber(format, last)).toContain('9999')
  expect(() => formatNumber(format, last + 1)).toThrow(RangeError)
  expect(() => formatNumber(format, -1)).toThrow(RangeError)
  expect(() => formatNumber(format, 1.5)).toThrow(RangeError)
})
