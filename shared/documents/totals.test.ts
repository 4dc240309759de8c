import { expect, test } from 'vitest'
import { totalRows } from './totals.ts'

const words = (totals: Parameters<typeof totalRows>[0]) => totalRows(totals).map((row) => `${row.word} ${row.minor}`)

test('prices with tax: the tax is named as included', () => {
  expect(words({ goods: 12300, shipping: 1500, discount: 800, tax: 2430, total: 13000 })).toEqual([
    'goods 12300',
    'shipping 1500',
    'discount -800',
    'taxIncluded 2430',
  ])
})

test('prices without tax: the tax is a row of the sum', () => {
  expect(words({ goods: 10000, shipping: 0, discount: 0, tax: 2300, total: 12300 })).toEqual([
    'goods 10000',
    'tax 2300',
  ])
})

test('a discount that the shop wrote as a negative number is still taken off', () => {
  expect(words({ goods: 1000, shipping: 0, discount: -100, tax: 0, total: 900 })).toEqual([
    'goods 1000',
    'discount -100',
  ])
})
