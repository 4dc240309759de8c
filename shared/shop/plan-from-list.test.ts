import { expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import type { OrderEvent } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { planFromList } from './plan-from-list.ts'
import { plain } from './presets/plain.ts'
import type { ShopProfile } from './shop-profile.ts'

const at = '2026-01-05T09:00:00.000Z'
const tracking = { kind: 's10', service: 'RN', country: 'GB' } as const
const address = { name: 'Shop', street: '', city: 'Leeds', postcode: '', country: 'GB' }
const shop: ShopProfile = {
  id: 'shop-1',
  name: 'Lantern & Twine',
  language: 'en',
  seller: { address, taxId: '' },
  operators: [],
  carriers: [
    { id: 'royal-mail', name: { en: 'Royal Mail' }, service: '', tracking },
    { id: 'courier', name: { en: 'Own courier' }, service: '', tracking: null },
  ],
  boxes: [],
  procedure: { ...plain, chosen: true },
  numbers: {
    invoice: { kind: 'document', prefix: 'FV', digits: 6 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix: '400000000' },
  },
}

const statusNamed = (id: string) => {
  const found = plain.statuses.find((status) => status.id === id)
  if (found === undefined) throw new Error(`no status ${id}`)
  return found
}
const shippedText = plain.templates.find((template) => template.id === 'shipped')

function packed(number?: string, carrier = 'royal-mail'): OrderEvent[] {
  const bench = aStation()
  const parcels = [{ parcelId: 'ST1-box-1', ...(number === undefined ? {} : { trackingNumber: number }) }]
  return [
    bench.packed('line-1', 2),
    bench.packed('line-2', 1),
    bench.closed(),
    bench.fact('shipment-booked', { shipmentId: 's-1', carrier, service: '', parcels }),
  ]
}

const plan = (history: OrderEvent[], to: string, extra: object = {}, intake: Partial<Intake> = {}) =>
  planFromList(
    { id: anOrderId, intake: anIntake(intake), history },
    { status: statusNamed(to), email: true, sms: false, ...extra },
    shop,
    at,
  )

test("D11: without a template there is no comment; the status's own message is queued", () => {
  const planned = plan([], 'packing')
  expect(planned).toMatchObject({ ok: true, told: [{ channel: 'email', state: 'queued' }] })
  expect(planned.ok && planned.drafts[0]).toMatchObject({
    type: 'status-set',
    data: { status: 'packing', channels: ['email'] },
  })
  expect(planned.ok && planned.drafts[0]?.data).not.toHaveProperty('comment')
})

test('D12 D9: a chosen template is filled for each order', () => {
  const planned = plan(packed('RN000000015GB'), 'shipped', { template: shippedText })
  expect(planned.ok && planned.drafts[0]).toMatchObject({
    data: { comment: expect.stringContaining('Tracking number: RN000000015GB') },
  })
})

test('I5 D17: with the tracking number missing the status changes and nobody is told', () => {
  const planned = plan(packed(), 'shipped', { template: shippedText })
  expect(planned).toMatchObject({ ok: true, told: [{ channel: 'email', state: 'skipped', why: 'missing:tracking' }] })
  expect(planned.ok && planned.drafts[0]).toMatchObject({ data: { channels: [] } })
})

test("I5: the same without a template, by the endpoint's rule; a carrier without tracking needs none", () => {
  expect(plan(packed(), 'shipped')).toMatchObject({ told: [{ state: 'skipped', why: 'missing:tracking' }] })
  const shipping = { carrier: 'courier', service: '' }
  expect(plan(packed(undefined, 'courier'), 'shipped', {}, { shipping })).toMatchObject({ told: [{ state: 'queued' }] })
})

test('E7: who named a channel hears by that one', () => {
  const customer = { name: 'H', phone: '+44 7700 900142', email: 'h@example.com', prefers: 'sms' as const }
  expect(plan([], 'packing', {}, { customer })).toMatchObject({ told: [{ channel: 'sms', state: 'queued' }] })
})

test('D12: nobody to reach is said per row', () => {
  expect(plan([], 'packing', {}, { customer: { name: 'H' } })).toMatchObject({
    told: [{ channel: 'email', state: 'skipped', why: 'no-address' }],
  })
})

test('D12: both switches off, no message', () => {
  expect(plan([], 'packing', { email: false })).toMatchObject({ ok: true, told: [] })
})

test('D12 I7: a refusal names its reason; a cancel code makes the cancellation of many possible', () => {
  expect(plan([], 'shipped')).toEqual({ ok: false, reason: 'not-packed' })
  expect(plan([], 'cancelled')).toEqual({ ok: false, reason: 'needs-reason' })
  expect(plan([], 'cancelled', { cancelCode: 'duplicate' })).toMatchObject({
    drafts: [{ type: 'status-set' }, { type: 'order-cancelled', data: { code: 'duplicate' } }],
  })
})
