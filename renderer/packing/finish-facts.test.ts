import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { foldNumbers, type NumberBlock, type NumberPools } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { withDrafts } from '#shared/order/with-drafts.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { aStation, stored } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { type FinishRequest, finishFacts } from './finish-facts.ts'

const now = new Date(2026, 10, 21, 12)
const block = (pool: string, prefix: string, to = 9): NumberBlock => ({
  id: `block-${pool}`,
  pool,
  series: 'ST1/2026',
  format: { kind: 'document', prefix, digits: 4 },
  from: 1,
  to,
})
const blocks = [
  block('invoice', 'FV'),
  block('waybill', 'WZ'),
  { ...block('sscc', ''), series: '', format: { kind: 'sscc', extension: '3', companyPrefix: '4000000' } as const },
  { ...block('tracking:royal-mail', ''), series: '', format: { kind: 's10', service: 'RN', country: 'GB' } as const },
]

function aRequest(rules: Partial<ShopRules> = {}, intake: Partial<Intake> = {}, pools?: NumberPools) {
  const shop = aShop('shop-1')
  const st = aStation('ST1')
  const events: OrderEvent[] = [st.started(), st.opened(), st.packed('line-1', 2)]
  const order = reduceOrder(anOrderId, anIntake(intake), events)
  const request: FinishRequest = {
    order,
    shop: {
      ...shop,
      procedure: { ...shop.procedure, rules: { ...shop.procedure.rules, invoice: 'at-packing', ...rules } },
      numbers: { ...shop.numbers, waybill: { kind: 'document', prefix: 'WZ', digits: 4 } },
    },
    pools: pools ?? foldNumbers(blocks, []),
    measures: () => ({ weightGrams: 900, weightEstimated: true, sizeMm: undefined }),
    newId: () => 'shipment-1',
    now,
  }
  return request
}

function finished(request: FinishRequest) {
  const result = finishFacts(request)
  if (result.outcome !== 'facts') throw new Error(`no ${result.pool}`)
  return { ...result, order: withDrafts(request.order, result.drafts, now.toISOString()) }
}

test('C10: finishing takes every number and what stands on the papers in one act', () => {
  const { drafts, taken, order } = finished(aRequest())
  expect(drafts.map((draft) => draft.type)).toEqual([
    'parcel-closed',
    'shipment-booked',
    'waybill-issued',
    'invoice-issued',
  ])
  expect(taken.map(({ blockId }) => blockId).sort()).toEqual(blocks.map(({ id }) => id).sort())
  const [waybill, invoice] = order.issued
  expect(waybill).toMatchObject({ number: 'WZ/ST1/2026/0001', snapshot: { issuedOn: '2026-11-21' } })
  // The parcel is closed in the same act: the snapshot knows its SSCC and its tracking number.
  expect(waybill?.kind === 'waybill' && waybill.snapshot.parcels).toMatchObject([
    { sscc: order.parcels[0]?.sscc, trackingNumber: order.parcels[0]?.trackingNumber, weightGrams: 900 },
  ])
  expect(invoice).toMatchObject({ number: 'FV/ST1/2026/0001', snapshot: { number: 'FV/ST1/2026/0001' } })
  expect(order.shipments[0]?.waybillNumber).toBe('WZ/ST1/2026/0001')
})

test.each([
  ['a shop whose own system bills', { ownInvoices: false }, {}],
  ['a shop that bills on demand', { invoice: 'on-demand' as const }, {}],
  [
    'an order that brought the shop’s invoice',
    {},
    { files: [{ kind: 'invoice' as const, format: 'pdf' as const, sha256: 'a'.repeat(64), bytes: 3 }] },
  ],
])('C10: %s takes no invoice number here', (_, rules, intake) => {
  const { taken, order } = finished(aRequest(rules, intake))
  expect(order.invoiceNumber).toBeUndefined()
  expect(taken.some(({ blockId }) => blockId === 'block-invoice')).toBe(false)
})

test('P21: an order that was opened again keeps its numbers; a waybill of other parcels is void and replaced', () => {
  const first = finished(aRequest())
  const again = aRequest({}, {}, foldNumbers(blocks, first.taken))
  const same = finished({ ...again, order: first.order })
  expect(same.taken).toEqual([])
  const st = aStation('ST2')
  const grown = reduceOrder(anOrderId, anIntake(), [
    ...stored(first.order.history.map((event, index) => ({ ...event, id: `stored-${index}` }))),
    st.opened('box-2'),
    st.packed('line-1', 1, 'box-2'),
  ])
  const { order, taken } = finished({ ...again, order: grown })
  expect(taken.map(({ blockId }) => blockId).sort()).toEqual([
    'block-sscc',
    'block-tracking:royal-mail',
    'block-waybill',
  ])
  expect(order.issued.filter((paper) => paper.kind === 'waybill')).toMatchObject([
    { number: 'WZ/ST1/2026/0001', void: { reason: 'The parcels were packed anew.' } },
    { number: 'WZ/ST1/2026/0002', void: undefined },
  ])
})

test('P21: where one pool is empty nothing is taken from the others', () => {
  const pools = foldNumbers(
    blocks.filter(({ pool }) => pool !== 'waybill'),
    [],
  )
  expect(finishFacts(aRequest({}, {}, pools))).toEqual({ outcome: 'numbers-out', pool: 'waybill' })
})
