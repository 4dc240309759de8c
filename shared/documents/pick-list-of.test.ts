import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake } from '#test/builders/order-builder.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { pickListOf } from './pick-list-of.ts'

const order = (number: string, ...lines: ReturnType<typeof aLine>[]) =>
  reduceOrder(number, anIntake({ number, lines }), [])
const listOf = (...orders: ReturnType<typeof order>[]) =>
  pickListOf({
    orders,
    shop: aShop('any'),
    stationName: 'Bench 1',
    language: 'en',
    issuedOn: '2026-01-05',
    copy: 1,
  })

test('B11: one round goes along the bins, numbers by their value, goods without a bin last', () => {
  const list = listOf(
    order('A', aLine({ id: '1', sku: 'X', bin: 'A-10' }), aLine({ id: '2', sku: 'Y', bin: 'A-2' })),
    order('B', aLine({ id: '1', sku: 'X', bin: 'A-10', quantity: 5 }), {
      ...aLine({ id: '2', sku: 'Z' }),
      bin: undefined,
    }),
  )
  expect(list.lines.map(({ bin, sku }) => `${bin} ${sku}`)).toEqual(['A-2 Y', 'A-10 X', ' Z'])
  expect(list.lines[1]?.pieces).toEqual([
    { order: 'A', quantity: 2 },
    { order: 'B', quantity: 5 },
  ])
})

test('what is packed already and what is no goods is not fetched', () => {
  const bench = aStation('ST1', { orderId: 'A' })
  const half = reduceOrder('A', anIntake({ number: 'A', lines: [aLine(), aLine({ id: 'post', goods: false })] }), [
    bench.opened(),
    bench.packed('line-1', 1),
  ])
  expect(listOf(half).lines.map(({ pieces }) => pieces)).toEqual([[{ order: 'A', quantity: 1 }]])
})
