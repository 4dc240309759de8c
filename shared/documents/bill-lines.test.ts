import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperWords } from '../locales/documents/paper-words.ts'
import { billLines } from './bill-lines.ts'
import type { DocumentLine } from './data/common-data.ts'

const line = (total: number, taxRate: number): DocumentLine => ({
  sku: 'A',
  name: 'Lantern',
  quantity: 1,
  unitPrice: total,
  total,
  taxRate,
  weightGrams: 0,
})
const words = paperWords.pl
const sum = (lines: readonly DocumentLine[]) => lines.reduce((all, { total }) => all + total, 0)

test('C9: postage is a line of the bill with its rate; of two rates each bears its share', () => {
  const lines = [line(10_000, 2300), line(5_000, 800)]
  const bill = billLines(
    { lines, totals: { goods: 15_000, shipping: 1_500, discount: 0, tax: 2_500, total: 16_500 } },
    words,
  )
  expect(bill.slice(2).map(({ name, total, taxRate }) => [name, total, taxRate])).toEqual([
    ['Dostawa', 1_000, 2300],
    ['Dostawa', 500, 800],
  ])
})

test('without postage, and where the shop counts without tax, the lines are the goods alone', () => {
  const lines = [line(12_300, 2300)]
  const free = { goods: 12_300, shipping: 0, discount: 0, tax: 2_300, total: 12_300 }
  expect(billLines({ lines, totals: free }, words)).toEqual(lines)
  const net = { goods: 10_000, shipping: 1_000, discount: 0, tax: 2_530, total: 13_530 }
  expect(billLines({ lines, totals: net }, words)).toEqual(lines)
})

test('C9: the lines, less the discount, are always the total', () => {
  const amount = fc.integer({ min: 0, max: 9_999_999 })
  const goods = fc.array(fc.tuple(amount, fc.constantFrom(0, 500, 800, 2000, 2300)), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(goods, amount, fc.nat(500), (sold, shipping, discount) => {
      const lines = sold.map(([total, rate]) => line(total, rate))
      const total = sum(lines) + shipping - discount
      const totals = { goods: sum(lines), shipping, discount, tax: 0, total }
      expect(sum(billLines({ lines, totals }, words)) - discount).toBe(total)
    }),
    { seed: 20261122 },
  )
})
