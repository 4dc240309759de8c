import { expect, test } from 'vitest'
import type { Product } from './product.ts'
import { freePieces, productsShown, stockCsv, toOrder } from './stock-list.ts'

const product = (sku: string, overrides: Partial<Product> = {}): Product => ({
  sku,
  name: `Product ${sku}`,
  barcodes: [{ code: `200000${sku}`, quantity: 1 }],
  location: 'warehouse',
  onHand: 10,
  reserved: 4,
  missing: 0,
  onOrder: 0,
  returnable: true,
  ...overrides,
})
const shown = (products: readonly Product[], view: 'all' | 'replenish', search = '') =>
  productsShown(products, view, search).map(({ sku }) => sku)

test('C5: free is what is on hand and not set aside', () => {
  expect(freePieces(product('1'))).toBe(6)
})

test('C15 E20: what orders miss is to be ordered, less what is on its way', () => {
  expect(toOrder(product('1', { onHand: 4, missing: 5, onOrder: 2 }))).toBe(3)
  expect(toOrder(product('1', { missing: 5, onOrder: 9 }))).toBe(0)
  expect(toOrder(product('1', { onHand: 2, reserved: 4 }))).toBe(2)
})

test('C15: the replenishment list has what is missing and what is on its way, the biggest lack first', () => {
  const list = [product('1'), product('2', { missing: 1 }), product('3', { onOrder: 4 }), product('4', { missing: 8 })]
  expect(shown(list, 'replenish')).toEqual(['4', '2', '3'])
  expect(shown(list, 'all')).toEqual(['4', '2', '1', '3'])
})

test('the search finds by a part of the name, the SKU or a barcode, whatever the letters', () => {
  const list = [product('71053', { name: 'Beyaz Fener' }), product('85123A', { name: 'Świecznik' })]
  expect(shown(list, 'all', 'fener')).toEqual(['71053'])
  expect(shown(list, 'all', 'swiecznik')).toEqual(['85123A'])
  expect(shown(list, 'all', '20000071053')).toEqual(['71053'])
  expect(shown(list, 'all', 'nothing')).toEqual([])
})

test('the file has a heading and a row for every product', () => {
  const t = ((key: string) => key) as unknown as Parameters<typeof stockCsv>[1]
  const [heading, row, ...more] = stockCsv([product('1', { name: 'Tin' })], t)
  expect([heading?.length, row?.length, more]).toEqual([row?.length, heading?.length, []])
  expect(row).toEqual(expect.arrayContaining(['1', 'Tin', 10, 4, 6, 0]))
})
