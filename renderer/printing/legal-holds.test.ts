import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { foldNumbers } from '#shared/numbers/number-pool.ts'
import { invoiceSnapshot, waybillSnapshot } from '#shared/numbers/paper-snapshots.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { withDrafts } from '#shared/order/with-drafts.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { invoiceIsHeld, orderComplaints } from './legal-holds.ts'
import { missingPapers } from './missing-papers.ts'
import { renewWaybill, waybillIsRenewable } from './renew-waybill.ts'
import { staleLabels } from './stale-labels.ts'

const day = '2026-01-05'
const maker = aStation()
const packed = [maker.packed('line-1', 2), maker.packed('line-2'), maker.closed(), maker.booked()]
const shopWith = (rules: Partial<ShopRules>): ShopProfile => {
  const shop = aShop('any')
  return { ...shop, procedure: { ...shop.procedure, rules: { ...shop.procedure.rules, ...rules } } }
}
const blocking = shopWith({ legalCheck: 'block' })
const homeless: Partial<Intake> = { shipTo: { ...anIntake().shipTo, street: '' } }
const orderWith = (intake: Partial<Intake>, facts: readonly OrderEvent[] = packed) =>
  reduceOrder(anOrderId, anIntake(intake), facts)

test('C9: an invoice that lacks something is held before it takes a number, a complete one is not', () => {
  expect(invoiceIsHeld(orderWith(homeless), blocking, day)).toBe(true)
  expect(invoiceIsHeld(orderWith({}), blocking, day)).toBe(false)
  expect(invoiceIsHeld(orderWith(homeless), shopWith({ legalCheck: 'warn' }), day)).toBe(false)
})

test('C9: the complaint names paper, field and place; label and slips are never held', () => {
  const complaints = orderComplaints(orderWith(homeless), blocking, day)
  expect(
    complaints.map(({ kind, findings }) => [kind, findings.map(({ field, where }) => `${field} ${where}`)]),
  ).toEqual([
    ['invoice', ['buyer-address customer']],
    ['waybill', ['recipient-address customer']],
  ])
  expect(missingPapers(orderWith(homeless), blocking, day)).toEqual({ only: ['label'], parcels: ['ST1-box-1'] })
})

test('C9: before packing, the waybill’s gaps are told, and what packing brings is none', () => {
  const polish = { ...blocking, seller: { ...blocking.seller, address: { ...blocking.seller.address, country: 'PL' } } }
  const fieldsOf = (intake: Partial<Intake>) =>
    orderComplaints(orderWith(intake, []), polish, day)
      .filter(({ kind }) => kind === 'waybill')
      .flatMap(({ findings }) => findings.map(({ field }) => field))
  expect(fieldsOf(homeless)).toEqual(expect.arrayContaining(['recipient-address']))
  expect(fieldsOf({}).filter((field) => field === 'parcels' || field === 'weights')).toEqual([])
  const own = { kind: 'waybill', format: 'pdf', sha256: 'a'.repeat(64), bytes: 9 } as const
  expect(fieldsOf({ ...homeless, files: [own] })).toEqual([])
})

test('C9: what was filled in makes the rest of the set printable, and what came out is not printed again', () => {
  const labelled = [...packed, maker.printed('label')]
  expect(missingPapers(orderWith(homeless, labelled), blocking, day)).toBeUndefined()
  const mended = [...labelled, maker.fact('contact-mended', { shipTo: anIntake().shipTo })]
  expect(missingPapers(orderWith(homeless, mended), blocking, day)).toEqual({
    only: ['invoice', 'waybill'],
    parcels: [],
  })
})

test('a label is out of date once another code was entered, the address was mended or the number of parcels changed', () => {
  const labelled = [...packed, maker.printed('label')]
  const stale = (facts: readonly OrderEvent[]) => staleLabels(orderWith({}, facts), aShop('any'))
  expect(stale(labelled)).toEqual([])
  const recoded = [...labelled, maker.booked('ST1-box-1', 'RN000000029GB')]
  expect(stale(recoded)).toEqual(['ST1-box-1'])
  expect(stale([...recoded, maker.printed('label', 2)])).toEqual([])
  const mended = [
    ...labelled,
    maker.fact('contact-mended', { shipTo: { ...anIntake().shipTo, street: '9 Mill Lane' } }),
  ]
  expect(stale(mended)).toEqual(['ST1-box-1'])
  expect(stale([...mended, maker.printed('label', 2)])).toEqual([])
  const second = [maker.packed('line-2', 1, 'ST1-box-2'), maker.closed('ST1-box-2')]
  expect(stale([...labelled, ...second])).toEqual(['ST1-box-1'])
  const bought = { files: [{ kind: 'label', format: 'pdf', sha256: 'a'.repeat(64), bytes: 9 }] } as const
  expect(staleLabels(orderWith({ ...bought, files: [...bought.files] }, recoded), aShop('any'))).toEqual([])
})

test('C9 P21: a waybill that took its number before the field was filled in is void, and goes on under the next number', () => {
  const snapshot = waybillSnapshot(orderWith(homeless), blocking, 'WB/1', day)
  const issued = [...packed, maker.fact('waybill-issued', { number: 'WB/1', snapshot })]
  const mended: OrderEvent[] = [...issued, maker.fact('contact-mended', { shipTo: anIntake().shipTo })]
  expect(waybillIsRenewable(orderWith(homeless, issued), blocking, day)).toBe(false)
  expect(waybillIsRenewable(orderWith(homeless, mended), shopWith({ legalCheck: 'warn' }), day)).toBe(false)
  expect(waybillIsRenewable(orderWith(homeless, mended), blocking, day)).toBe(true)
  expect(orderComplaints(orderWith(homeless, mended), blocking, day)).toEqual([])
  expect(missingPapers(orderWith(homeless, mended), blocking, day)?.only).toContain('waybill')
  const onPaper = [...mended, maker.fact('document-printed', { kind: 'waybill', printJobId: 'job-0001', copy: 1 })]
  expect(waybillIsRenewable(orderWith(homeless, onPaper), blocking, day)).toBe(false)

  const format = { kind: 'document', prefix: 'WB', digits: 6 } as const
  const pools = foldNumbers([{ id: 'b-1', pool: 'waybill', series: 'ST1/2026', format, from: 2, to: 9 }], [])
  const { drafts, taken } = renewWaybill(orderWith(homeless, mended), blocking, day)(pools)
  expect(drafts.map(({ type }) => type)).toEqual(['document-voided', 'shipment-booked', 'waybill-issued'])
  expect(taken).toHaveLength(1)
  const after = withDrafts(orderWith(homeless, mended), drafts, '2026-01-06T09:00:00Z')
  expect(after.issued.map(({ number, void: gone }) => [number === 'WB/1', gone !== undefined])).toEqual([
    [true, true],
    [false, false],
  ])
  expect(orderComplaints(after, blocking, day)).toEqual([])
  expect(renewWaybill(orderWith(homeless, mended), blocking, day)(foldNumbers([], []))).toEqual({
    drafts: [],
    taken: [],
  })
})

test('C9 P21: an invoice that was issued incomplete stays as it was issued: a person voids it first', () => {
  const snapshot = invoiceSnapshot(orderWith(homeless), blocking, 'FV/1', day)
  const issued = [...packed, maker.fact('invoice-issued', { number: 'FV/1', snapshot })]
  const invoiceOf = (facts: readonly OrderEvent[]) =>
    orderComplaints(orderWith(homeless, facts), blocking, day).find(({ kind }) => kind === 'invoice')
  expect(invoiceOf(issued)?.frozen).toBeUndefined()
  const mended: OrderEvent[] = [...issued, maker.fact('contact-mended', { shipTo: anIntake().shipTo })]
  expect(invoiceOf(mended)?.frozen).toBe(true)
  expect(
    invoiceOf([...mended, maker.fact('document-voided', { kind: 'invoice', number: 'FV/1', reason: 'x' })]),
  ).toBeUndefined()
})
