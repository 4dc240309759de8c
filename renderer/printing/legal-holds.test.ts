import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import type { Intake } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { invoiceIsHeld, orderComplaints } from './legal-holds.ts'
import { missingPapers } from './missing-papers.ts'
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
const orderWith = (intake: Partial<Intake>, facts = packed) => reduceOrder(anOrderId, anIntake(intake), facts)

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

test('C9: what was filled in makes the rest of the set printable, and what came out is not printed again', () => {
  const labelled = [...packed, maker.printed('label')]
  expect(missingPapers(orderWith(homeless, labelled), blocking, day)).toBeUndefined()
  const mended = [...labelled, maker.fact('contact-mended', { shipTo: anIntake().shipTo })]
  expect(missingPapers(orderWith(homeless, mended), blocking, day)).toEqual({
    only: ['invoice', 'waybill'],
    parcels: [],
  })
})

test('a label is out of date once another code was entered or the number of parcels changed', () => {
  const labelled = [...packed, maker.printed('label')]
  const stale = (facts: typeof labelled) => staleLabels(orderWith({}, facts), aShop('any'))
  expect(stale(labelled)).toEqual([])
  const recoded = [...labelled, maker.booked('ST1-box-1', 'RN000000029GB')]
  expect(stale(recoded)).toEqual(['ST1-box-1'])
  expect(stale([...recoded, maker.printed('label', 2)])).toEqual([])
  const second = [maker.packed('line-2', 1, 'ST1-box-2'), maker.closed('ST1-box-2')]
  expect(stale([...labelled, ...second])).toEqual(['ST1-box-1'])
  const bought = { files: [{ kind: 'label', format: 'pdf', sha256: 'a'.repeat(64), bytes: 9 }] } as const
  expect(staleLabels(orderWith({ ...bought, files: [...bought.files] }, recoded), aShop('any'))).toEqual([])
})
