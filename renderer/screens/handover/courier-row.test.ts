import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { courierRow, courierSoonFact } from './courier-row.ts'

const shop = aShop()
const soon: ShopProfile = {
  ...shop,
  procedure: {
    ...shop.procedure,
    templates: [
      ...shop.procedure.templates,
      { id: 'soon', name: { en: 'Soon' }, subject: { en: '{order}' }, text: { en: 'Today {window}' }, required: [] },
    ],
    occasions: { 'courier-soon': { template: 'soon', email: false, sms: true, afterHours: 0 } },
  },
}
const atTheDoor = { method: 'cash-on-delivery', name: 'Cash', paid: false } as const

function packed(overrides = {}, more: Parameters<typeof reduceOrder>[2] = []) {
  const st = aStation('ST1')
  const shipping = { carrier: 'royal-mail', service: 'Tracked 48', window: { from: '14:00', to: '18:00' } }
  const intake = anIntake({ payment: atTheDoor, customerNote: 'Ring twice', shipping, ...overrides })
  const two = [st.packed('line-1', 2, 'a'), st.packed('line-2', 1, 'b'), st.closed('a'), st.closed('b')]
  return reduceOrder(anOrderId, intake, [
    ...two,
    st.booked('a', undefined),
    st.printed('waybill'),
    st.noted('Gate code 12'),
    ...more,
  ])
}

test('E14 E27 E28: the courier sheet has name, phone, hours, money to collect, notes, papers and parcels', () => {
  expect(courierRow(packed(), soon)).toMatchObject({
    name: 'Harriet Blake',
    phone: expect.stringMatching(/^\+44/),
    window: { from: '14:00', to: '18:00' },
    collect: packed().payment.total,
    notes: ['Ring twice', 'Gate code 12'],
    documents: ['waybill'],
    parcels: 2,
    told: undefined,
  })
  expect(courierRow(packed({ payment: { ...atTheDoor, method: 'online', paid: true } }), soon).collect).toBe(0)
})

test('A13: a parcel without the number that its carrier must have is pointed out', () => {
  const rules = { ...soon.procedure.rules, trackingRequired: { 'royal-mail': true } }
  const strict = { ...soon, procedure: { ...soon.procedure, rules } }
  expect(courierRow(packed(), strict).untracked).toBe(true)
  expect(courierRow(packed(), soon).untracked).toBe(false)
})

test('E27: one to two hours before, by the shop’s own words; without words or a number somebody calls', () => {
  expect(courierSoonFact(packed(), soon, '2026-01-05')).toEqual({
    type: 'message-written',
    data: { channels: ['sms'], subject: 'LT-1001', text: 'Today 14:00–18:00', template: 'soon' },
  })
  const call = {
    type: 'task-opened',
    data: { taskId: 'courier-soon:2026-01-05', kind: 'notify', reason: 'courier-soon' },
  }
  expect(courierSoonFact(packed(), { ...soon, procedure: { ...soon.procedure, occasions: {} } }, '2026-01-05')).toEqual(
    call,
  )
})

test('E27: who was told is not told again', () => {
  const st = aStation('ST2')
  const said = st.fact('message-written', { channels: ['sms'], text: 'Today', template: 'soon' })
  expect(courierRow(packed({}, [said]), soon).told).toEqual({ kind: 'told', at: said.at })
  const call = st.fact('task-opened', { taskId: 't', kind: 'notify', reason: 'courier-soon' })
  expect(courierRow(packed({}, [call]), soon).told).toMatchObject({ kind: 'to-call' })
})
