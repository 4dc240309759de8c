import { expect, test } from 'vitest'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { awaitedGoods, openShortages, waysOut } from './shortage-entries.ts'

const fold = (events: Parameters<typeof reduceOrder>[2]) => reduceOrder(anOrderId, anIntake(), events)
const stock = (missing: number, expected?: string) =>
  aStation('shop').fact('stock-reserved', {
    lines: [
      { lineId: 'line-1', reserved: 2 - missing, missing, location: 'warehouse', ...(expected ? { expected } : {}) },
    ],
  })

test('C5 E20: what the stock lacks is a shortage before anybody went to the shelf', () => {
  expect(openShortages(fold([stock(1)]))).toMatchObject([{ quantity: 1, reason: 'missing', asked: false }])
  expect(openShortages(fold([stock(0)]))).toEqual([])
  expect(awaitedGoods(fold([stock(1, '2026-02-01')]))).toMatchObject([{ expected: '2026-02-01' }])
})

test('C6 C15: a damaged piece may be replaced; a missing one may not; a decision ends it', () => {
  const st = aStation('ST1')
  const damaged = st.fact('line-short', { lineId: 'line-1', quantity: 1, reason: 'damaged' })
  const [entry] = openShortages(fold([damaged]))
  expect(entry && waysOut(entry)).toEqual([
    'replace',
    'replenish',
    'substitute',
    'tell-customer',
    'partial',
    'cancel-line',
  ])
  const [missing] = openShortages(fold([stock(2)]))
  expect(missing && waysOut(missing)).not.toContain('replace')
  for (const way of ['replace', 'replenish', 'partial', 'cancel-line'] as const)
    expect(
      openShortages(fold([damaged, st.fact('shortage-resolved', { lineId: 'line-1', quantity: 1, way })])),
    ).toEqual([])
})

test('C15: asking the customer decides nothing yet', () => {
  const st = aStation('ST1')
  const asked = fold([
    st.fact('line-short', { lineId: 'line-1', quantity: 1, reason: 'missing' }),
    st.fact('shortage-resolved', { lineId: 'line-1', quantity: 1, way: 'tell-customer' }),
  ])
  expect(openShortages(asked)).toMatchObject([{ asked: true }])
})

test('C15 E20: what was ordered is awaited until it arrives', () => {
  const st = aStation('ST1')
  const ordered = st.fact('shortage-resolved', {
    lineId: 'line-1',
    quantity: 1,
    way: 'replenish',
    expected: '2026-02-03',
  })
  expect(awaitedGoods(fold([ordered]))).toMatchObject([{ line: { id: 'line-1' }, expected: '2026-02-03' }])
  expect(awaitedGoods(fold([ordered, st.fact('goods-arrived', { lineId: 'line-1' })]))).toEqual([])
})
