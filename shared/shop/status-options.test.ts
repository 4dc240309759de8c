import { expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { plain } from './presets/plain.ts'
import type { ShopProfile } from './shop-profile.ts'
import { draftText, orderThen, statusOptions } from './status-options.ts'

const address = { name: 'Shop', street: '', city: 'Leeds', postcode: '', country: 'GB' }
const tracking = { kind: 's10', service: 'RN', country: 'GB' } as const
const shop: ShopProfile = {
  id: 'shop-1',
  name: 'Lantern & Twine',
  language: 'pl',
  seller: { address, taxId: '' },
  operators: [],
  carriers: [{ id: 'royal-mail', name: { en: 'Royal Mail' }, service: '', tracking, transitHours: 48 }],
  boxes: [],
  procedure: { ...plain, chosen: true },
  numbers: {
    invoice: { kind: 'document', prefix: 'FV', digits: 6 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix: '400000000' },
  },
}
const at = '2026-01-05T09:00:00.000Z'

test('D10: every enabled status is there; what cannot be set now says why, what needs more says what', () => {
  const transfer = { method: 'transfer', name: 'Transfer', paid: false } as const
  const order = reduceOrder(anOrderId, anIntake({ payment: transfer }), [])
  const options = statusOptions(order, shop)
  expect(options).toHaveLength(plain.statuses.length)
  const told = Object.fromEntries(options.map(({ status, refused, needs }) => [status.id, refused ?? needs]))
  expect(told).toMatchObject({
    'awaiting-payment': 'already-done',
    ready: ['receipt'],
    packing: 'not-paid',
    shipped: 'not-packed',
    delivered: 'not-shipped',
    cancelled: ['cancel'],
    packed: 'not-by-hand',
  })
})

test('D9 C16: the text speaks of the order as it will be: the new status, the arrival counted from now', () => {
  const bench = aStation()
  const history = [bench.packed('line-1', 2), bench.packed('line-2', 1), bench.closed(), bench.booked()]
  const intake = anIntake()
  const order = reduceOrder(anOrderId, intake, history)
  const shipped = plain.statuses.find((status) => status.id === 'shipped')
  const template = plain.templates.find((candidate) => candidate.id === 'shipped')
  if (shipped === undefined) throw new Error('no status shipped')
  const then = orderThen({ id: anOrderId, intake, history }, order, shipped, shop, at)
  const { text, missing } = draftText(template, then, shop)
  expect(text).toContain('Tracking number: RN000000015GB')
  expect(text).toContain('Expected: 7 January 2026')
  expect(text).not.toMatch(/\{[a-z_]+\}/)
  expect(missing).toEqual([])
})

test('D17 E3: what is missing blocks, what is merely empty is named', () => {
  const order = reduceOrder(anOrderId, anIntake(), [])
  const template = plain.templates.find((candidate) => candidate.id === 'shipped')
  const { missing, leftOut } = draftText(template, order, shop)
  expect(missing).toEqual(['tracking'])
  expect(leftOut).toContain('eta')
  expect(leftOut).not.toContain('tracking')
})
