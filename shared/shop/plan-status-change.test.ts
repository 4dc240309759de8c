import { describe, expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import type { OrderEvent } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { forecastMessages } from './forecast-messages.ts'
import { foresee } from './foresee.ts'
import { planStatusChange, type StatusChoice } from './plan-status-change.ts'
import type { ShopProfile } from './shop-profile.ts'
import type { ShopRules } from './shop-rules.ts'
import { statusOf } from './status-of.ts'

const at = '2026-01-05T09:00:00.000Z'
const transfer = { method: 'transfer', name: 'Bank transfer', paid: false } as const

function shopWith(rules: Partial<ShopRules> = {}): ShopProfile {
  const shop = aShop('shop-1')
  return { ...shop, procedure: { ...shop.procedure, rules: { ...shop.procedure.rules, ...rules } } }
}

function statusNamed(shop: ShopProfile, id: string) {
  const found = shop.procedure.statuses.find((status) => status.id === id)
  if (found === undefined) throw new Error(`no status ${id}`)
  return found
}

/** Plans, and records what was planned. */
function change(
  intake: Intake,
  history: readonly OrderEvent[],
  to: string,
  extra: Partial<StatusChoice> = {},
  shop = shopWith(),
) {
  const order = reduceOrder(anOrderId, intake, history)
  const plan = planStatusChange(order, { status: statusNamed(shop, to), channels: [], ...extra }, shop)
  if (!plan.ok) return { refused: plan.reason }
  const held = { id: anOrderId, intake, history }
  const after = foresee(held, plan.drafts, { at, operator: 'ewa' }).at(-1)?.after
  if (after === undefined) throw new Error('a plan without facts')
  return {
    facts: plan.drafts.map((draft) => draft.type),
    status: statusOf(after, shop.procedure.statuses)?.id,
    messages: forecastMessages(held, plan.drafts, shop, at),
  }
}

const received = (gates: ('check' | 'confirm')[]) => aStation('shop').fact('order-received', { gates })

function packed(tracking: string | undefined = 'RN000000015GB'): OrderEvent[] {
  const bench = aStation()
  return [
    bench.started(),
    bench.packed('line-1', 2),
    bench.packed('line-2', 1),
    bench.closed(),
    bench.fact('shipment-booked', {
      shipmentId: 's-1',
      carrier: 'royal-mail',
      service: '',
      parcels: [{ parcelId: 'ST1-box-1', ...(tracking === undefined ? {} : { trackingNumber: tracking }) }],
    }),
  ]
}

describe('I7: a status stands for the facts that lead to it', () => {
  test('packing starts the packing', () => {
    expect(change(anIntake(), [], 'packing')).toMatchObject({
      facts: ['status-set', 'packing-started'],
      status: 'packing',
    })
  })

  test('A12 shipped hands every closed parcel over', () => {
    expect(change(anIntake(), packed(), 'shipped')).toMatchObject({
      facts: ['status-set', 'parcel-handed-over'],
      status: 'shipped',
    })
  })

  test('A16: money by transfer needs its receipt; check and confirmation come with it, in one change of status', () => {
    const intake = anIntake({ payment: transfer })
    const history = [received(['check', 'confirm'])]
    expect(change(intake, history, 'ready')).toEqual({ refused: 'needs-receipt' })
    const done = change(intake, history, 'ready', { receipt: 'TR-77', channels: ['email'] })
    expect(done).toMatchObject({ facts: ['status-set', 'payment-confirmed', 'order-checked'], status: 'ready' })
    expect(done.messages).toHaveLength(1)
  })

  test('E24 D14: the way to "awaiting payment" checks and confirms, and tells the customer once', () => {
    const done = change(anIntake({ payment: transfer }), [received(['check', 'confirm'])], 'awaiting-payment', {
      channels: ['email', 'sms'],
    })
    expect(done).toMatchObject({
      facts: ['status-set', 'order-confirmed', 'order-checked'],
      status: 'awaiting-payment',
    })
    expect(done.messages?.map((message) => message.channel)).toEqual(['email', 'sms'])
  })

  test('E17: nothing is confirmed without the promised day where the shop wants one', () => {
    const shop = shopWith({ promiseRequired: true })
    const history = [received(['confirm'])]
    expect(change(anIntake({ payment: transfer }), history, 'awaiting-payment', {}, shop)).toEqual({
      refused: 'promise-missing',
    })
    const promised = anIntake({ payment: transfer, promisedDate: '2026-01-09' })
    expect(change(promised, history, 'awaiting-payment', {}, shop).status).toBe('awaiting-payment')
  })
})

describe('I7: what cannot be is refused, never half done', () => {
  const shipped = [...packed(), aStation('ST2').handedOver('ST1-box-1')]
  test.each([
    ['not packed yet', anIntake(), [], 'shipped', {}, 'not-packed'],
    ['the present one', anIntake(), [], 'ready', {}, 'already-done'],
    ['A15 no source', anIntake(), shipped, 'delivered', {}, 'needs-source'],
    ['A15 before it left', anIntake(), packed(), 'delivered', { reason: 'called' }, 'not-shipped'],
    ['no reason', anIntake(), [], 'cancelled', {}, 'needs-reason'],
    ['comes by itself', anIntake(), [], 'packed', {}, 'not-by-hand'],
    ['I1 unpaid', anIntake({ payment: transfer }), [], 'packing', {}, 'not-paid'],
    ['already paid', anIntake(), [received(['check'])], 'awaiting-payment', {}, 'already-paid'],
    ['a quotation', anIntake({ draft: 'quotation' }), [], 'ready', {}, 'quotation'],
  ] as const)('%s', (_, intake, history, to, extra, refused) => {
    expect(change(intake, history, to, extra)).toEqual({ refused })
  })

  test('A13: no tracking number where the shop requires one', () => {
    const shop = shopWith({ trackingRequired: { 'royal-mail': true } })
    expect(change(anIntake(), packedWithout(), 'shipped', {}, shop)).toEqual({ refused: 'tracking-missing' })
  })

  test('A3: "paid online" is the payment module\'s word, "remote payment accepted" a person\'s with a receipt', () => {
    const shop = shopWith()
    const ready = statusNamed(shop, 'ready')
    const statuses = [
      ...shop.procedure.statuses.filter((status) => status.id !== 'ready'),
      { ...ready, id: 'online', cue: 'paid-online' as const },
      { ...ready, id: 'remote', cue: 'paid-remote' as const },
    ]
    const cued = { ...shop, procedure: { ...shop.procedure, statuses } }
    const intake = anIntake({ payment: transfer })
    expect(change(intake, [], 'online', { receipt: 'TR-1' }, cued)).toEqual({ refused: 'not-by-hand' })
    expect(change(intake, [], 'remote', { receipt: 'TR-1' }, cued).status).toBe('remote')
    expect(change(anIntake(), [], 'remote', {}, cued)).toEqual({ refused: 'not-by-hand' })
  })
})

function packedWithout(): OrderEvent[] {
  return packed().filter((event) => event.type !== 'shipment-booked')
}
