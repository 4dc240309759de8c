import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { paperSet } from './paper-set.ts'

const maker = aStation()
const facts = [
  maker.packed('line-1', 2),
  maker.packed('line-2'),
  maker.closed(),
  maker.fact('shipment-booked', {
    shipmentId: 's-1',
    carrier: 'royal-mail',
    service: '',
    parcels: [{ parcelId: 'ST1-box-1' }],
  }),
  maker.fact('invoice-issued', { number: 'FV/ST1/2026/000001' }),
]
const recorded = (kind: DocumentKind, printJobId: string) =>
  maker.fact('document-printed', { kind, printJobId, copy: 1, ...(kind === 'label' ? { parcelId: 'ST1-box-1' } : {}) })

const job = (kind: DocumentKind, printJobId: string, state: 'done' | 'failed' = 'done'): PrintJob => ({
  kind,
  printJobId,
  orderId: anOrderId,
  orderNumber: 'LT-1001',
  copy: 1,
  printer: 'folder',
  media: 'a4',
  codes: [],
  warnings: [],
  seen: false,
  queuedAt: '2026-01-05T09:00:00Z',
  status: state === 'failed' ? { state, why: 'cancelled' } : { state, by: 'folder' },
})

const copies = (history: typeof facts, jobs: readonly PrintJob[]) =>
  paperSet(reduceOrder(anOrderId, anIntake(), history), aShop('any'), '2026-01-05', jobs).map(
    ({ kind, copy, data }) => `${kind} ${copy} ${data.copy}`,
  )

test('P22 a paper that was queued just before the desk ended comes out as a reprint the second time', () => {
  const queued = [job('invoice', 'job-0001'), job('label', 'job-0003')]
  expect(copies(facts, queued)).toEqual(['invoice 2 2', 'waybill 1 1', 'label 2 2'])
})

test('E23 E26: the waybill says the day that was promised last, and the hours', () => {
  const moved = maker.fact('delivery-rescheduled', {
    date: '2026-01-12',
    window: { from: '09:00', to: '11:00' },
    reason: 'not at home',
  })
  const order = reduceOrder(anOrderId, anIntake({ promisedDate: '2026-01-09' }), [...facts, moved])
  const waybill = paperSet(order, aShop('any'), '2026-01-05', []).find(({ kind }) => kind === 'waybill')
  expect(waybill?.data).toMatchObject({ promised: '2026-01-12', window: { from: '09:00', to: '11:00' } })
})

test('P22 what is recorded counts once, and what certainly never came out does not count', () => {
  const history = [...facts, recorded('invoice', 'job-0001')] as typeof facts
  expect(copies(history, [job('invoice', 'job-0001'), job('waybill', 'job-0002', 'failed')])).toEqual([
    'invoice 2 2',
    'waybill 1 1',
    'label 1 1',
  ])
})
