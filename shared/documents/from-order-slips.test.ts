import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import type { OrderEvent } from '../order/event.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { returnSlipOf } from './from-order-slips.ts'

const bench = aStation()
const packed = [bench.packed('line-1', 2), bench.packed('line-2'), bench.closed(), bench.booked()]
const asks = (returnId: string, lineId: string, reason: string) =>
  bench.fact('return-requested', { returnId, lines: [{ lineId, quantity: 1 }], reason, wants: 'refund' })
const shop = aShop('any')
const policies = { en: 'Thirty days, unused.', pl: 'Trzydzieści dni, nieużywane.' }
const lenient = { ...shop, procedure: { ...shop.procedure, returnPolicy: policies } }
const slip = (facts: readonly OrderEvent[], returnId?: string, language: 'en' | 'pl' = 'en') => {
  const order = reduceOrder(anOrderId, anIntake({ language }), facts)
  return returnSlipOf({ order, shop: lenient, issuedOn: '2026-01-05', copy: 1 }, returnId)
}

test('B16: without a return the slip names the order, and the shop’s policy in the order’s language', () => {
  expect(slip(packed)).toMatchObject({ returnNumber: 'LT-1001', policy: policies.en })
  expect(slip(packed, undefined, 'pl')?.policy).toBe(policies.pl)
})

test('B16: each return has a slip with its own number, its lines and its reason', () => {
  const both = [...packed, asks('r-1', 'line-1', 'too small'), asks('r-2', 'line-2', 'broken')]
  expect(slip(both)).toMatchObject({ returnNumber: 'IN/LT-1001/2', reason: 'broken', lines: [{ sku: '85123A' }] })
  expect(slip(both, 'r-1')).toMatchObject({
    returnNumber: 'IN/LT-1001/1',
    reason: 'too small',
    lines: [{ sku: '71053', quantity: 1 }],
  })
  expect(slip(both, 'r-9')).toBeUndefined()
  const refused = [...both, bench.fact('return-refused', { returnId: 'r-1', reason: 'worn' })]
  expect(slip(refused, 'r-1')).toBeUndefined()
})
