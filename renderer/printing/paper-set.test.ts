import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { OrderFile } from '#shared/order/order-file.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { type PaperChoice, paperSet } from './paper-set.ts'

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

const file = (kind: OrderFile['kind'], format: OrderFile['format'], more: Partial<OrderFile> = {}): OrderFile => ({
  kind,
  format,
  sha256: format.padEnd(64, 'a').replace(/[^a-f0-9]/g, '0'),
  bytes: 9,
  ...more,
})
const shopWith = (rules: Partial<ShopRules>): ShopProfile => {
  const shop = aShop('any')
  return { ...shop, procedure: { ...shop.procedure, rules: { ...shop.procedure.rules, ...rules } } }
}
const everything = ['return-slip', 'label', 'packing-slip', 'waybill', 'invoice'] as const
const setOf = (intake: Partial<Intake>, rules: Partial<ShopRules> = {}, choice: PaperChoice = {}) =>
  paperSet(reduceOrder(anOrderId, anIntake(intake), facts), shopWith(rules), '2026-01-05', [], choice)

test('C9: the set comes out in the order that the shop gave it, and each kind once', () => {
  expect(setOf({}, { paperSet: [...everything] }).map(({ kind }) => kind)).toEqual(everything)
  expect(setOf({}, { paperSet: ['label', 'label'] }).map(({ kind }) => kind)).toEqual(['label'])
})

test('C9: the shop’s own invoice and bought label go before what is made here', () => {
  const files = [file('label', 'pdf', { parcel: 1 }), file('invoice', 'pdf', { number: 'F-7' })]
  expect(setOf({ files }).map(({ kind, data }) => `${kind} ${data.kind}`)).toEqual([
    'invoice shop-file',
    'waybill waybill',
    'label shop-file',
  ])
  const other = setOf({ files: [file('label', 'pdf', { parcel: 2 })] })
  expect(other.find(({ kind }) => kind === 'label')?.data.kind).toBe('label')
})

test('C9: a label that came as ZPL and as PDF is printed as what the printer speaks', () => {
  const files = [file('label', 'zpl'), file('label', 'pdf')]
  const format = (choice: PaperChoice) => {
    const data = setOf({ files }, {}, choice).find(({ kind }) => kind === 'label')?.data
    return data?.kind === 'shop-file' ? data.file.format : undefined
  }
  expect([format({}), format({ zpl: new Set(['label'] as const) })]).toEqual(['pdf', 'zpl'])
})

test('a gift: no paper of the set has a price, a person may still ask for the invoice', () => {
  const set = setOf({ gift: true, customerNote: 'For you' }, { paperSet: [...everything] })
  expect(set.map(({ kind }) => kind)).toEqual(['return-slip', 'label', 'packing-slip', 'waybill'])
  const slip = set.find(({ kind }) => kind === 'packing-slip')?.data
  expect(JSON.stringify(slip)).not.toMatch(/total|339|933/)
  expect(setOf({ gift: true }, {}, { only: ['invoice'] }).map(({ kind }) => kind)).toEqual(['invoice'])
  expect(setOf({ gift: true, files: [file('invoice', 'pdf')] }).map(({ kind }) => kind)).toEqual(['waybill', 'label'])
})

test('C9: a packing slip tells what was ordered, what is packed and in which parcel', () => {
  const two = [
    maker.packed('line-1', 2),
    maker.packed('line-2', 1, 'ST1-box-2'),
    maker.closed(),
    maker.closed('ST1-box-2'),
  ]
  const order = reduceOrder(anOrderId, anIntake(), two)
  const [slip] = paperSet(order, aShop('any'), '2026-01-05', [], { only: ['packing-slip'] })
  expect(slip?.data).toMatchObject({
    parcelCount: 2,
    total: 933,
    lines: [
      { ordered: 2, packed: 2, parcels: [1], total: 678 },
      { ordered: 1, packed: 1, parcels: [2], total: 255 },
    ],
  })
})

test('P22 copies are counted per parcel: the second parcel’s first label is no reprint', () => {
  const order = reduceOrder(anOrderId, anIntake(), [
    maker.packed('line-1', 2),
    maker.packed('line-2', 1, 'ST1-box-2'),
    maker.closed(),
    maker.closed('ST1-box-2'),
  ])
  const jobs = [{ ...job('label', 'job-0009'), parcelId: 'ST1-box-1' }]
  const labels = paperSet(order, aShop('any'), '2026-01-05', jobs, { only: ['label'] })
  expect(labels.map(({ parcelId, copy }) => `${parcelId} ${copy}`)).toEqual(['ST1-box-1 2', 'ST1-box-2 1'])
  const second = paperSet(order, aShop('any'), '2026-01-05', [], { only: ['label'], parcels: ['ST1-box-2'] })
  expect(second.map(({ parcelId }) => parcelId)).toEqual(['ST1-box-2'])
})
