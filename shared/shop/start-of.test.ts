import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake } from '#test/builders/order-builder.ts'
import { aShopWith } from '#test/builders/shop-builder.ts'
import { allowedActions } from '../order/allowed-actions.ts'
import type { OrderEvent } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import type { PresetId } from './shop-procedure.ts'
import type { ShopRules } from './shop-rules.ts'
import { startOf } from './start-of.ts'
import { statusOf } from './status-of.ts'

const office = aStation('shop', { operator: '' })
const bench = aStation()
const cod = { method: 'cash-on-delivery', name: 'COD', paid: false } as const
const transfer = { method: 'transfer', name: 'Bank transfer', paid: false } as const
const online = { method: 'online', name: 'Card', paid: false } as const

function shopWith(id: PresetId, rules: Partial<ShopRules> = {}) {
  const shop = aShopWith(id)
  return { ...shop, procedure: { ...shop.procedure, rules: { ...shop.procedure.rules, ...rules } } }
}
const gatesOf = (shop: ReturnType<typeof shopWith>, overrides: Partial<Intake> = {}) =>
  startOf(anIntake(overrides), shop).gates ?? []
function begun(shop: ReturnType<typeof shopWith>, overrides: Partial<Intake> = {}, facts: OrderEvent[] = []) {
  const intake = anIntake(overrides)
  const first = { ...office.fact('order-received', startOf(intake, shop)), seq: 1 }
  return reduceOrder('order-1', intake, [first, ...facts])
}

describe('E13: money first', () => {
  const risky = shopWith('plain', { prepayment: { madeToOrder: true, above: 5000, cities: ['Łódź', 'Leeds'] } })

  test.each([
    ['an ordinary order', {}, false],
    ['goods made for this customer', { lines: [aLine({ madeToOrder: true })] }, true],
    ['more than the limit', { lines: [aLine({ quantity: 20 })] }, true],
    ['another city', { shipTo: { ...anIntake().shipTo, city: 'York' } }, true],
    ['the same city written otherwise', { shipTo: { ...anIntake().shipTo, city: 'LODZ' } }, false],
  ] as const)('%s', (_, overrides, wanted) => {
    expect(gatesOf(risky, { payment: cod, ...(overrides as Partial<Intake>) }).includes('prepayment')).toBe(wanted)
  })

  test('blocks assembly until it is paid, even for cash on delivery; a paid order has no such gate', () => {
    const order = { lines: [aLine({ madeToOrder: true })], payment: cod }
    const waiting = begun(risky, order)
    expect(waiting.stage).toBe('awaiting-payment')
    expect(allowedActions(waiting, risky.procedure.rules).pack).toEqual({ allowed: false, reason: 'not-paid' })
    expect(allowedActions(begun(risky, order, [bench.paid()]), risky.procedure.rules).pack.allowed).toBe(true)
    expect(gatesOf(risky, { ...order, payment: { ...cod, paid: true } })).toEqual([])
  })
})

test('E22: an order that is fetched here is paid at the desk before it is assembled', () => {
  const shop = shopWith('plain')
  const shipping = { carrier: 'pick-up', service: '' }
  expect(startOf(anIntake({ shipping, payment: cod }), shop)).toMatchObject({ pickUp: true, gates: ['prepayment'] })
  const atDesk = { shipping, payment: { method: 'pay-at-desk', name: 'Till', paid: false } as const }
  expect(begun(shop, atDesk).stage).toBe('awaiting-payment')
  const paid = bench.fact('payment-confirmed', { amount: 933, method: 'Till', source: 'cash-desk' })
  expect(begun(shop, atDesk, [paid])).toMatchObject({ stage: 'ready', cue: 'paid-here' })
})

test('E18: unpaid and costly to send: a person confirms first', () => {
  const shop = shopWith('plain', { riskShipping: 2000 })
  const costly = { payment: cod, totals: { ...anIntake().totals, shipping: 2000 } }
  expect(startOf(anIntake(costly), shop)).toMatchObject({ risk: true, gates: ['confirm'] })
  expect(begun(shop, costly)).toMatchObject({ stage: 'received', risk: true })
  expect(gatesOf(shop, { payment: cod, totals: { ...anIntake().totals, shipping: 1999 } })).toEqual([])
  expect(gatesOf(shop, { totals: { ...anIntake().totals, shipping: 9000 } })).toEqual([])
})

test('B15: an Odoo order by transfer or cash on delivery reserves nothing until it is confirmed; online ones just wait', () => {
  const shop = shopWith('odoo')
  expect(gatesOf(shop, { payment: transfer })).toEqual(['confirm'])
  expect(gatesOf(shop, { payment: cod })).toEqual(['confirm'])
  expect(gatesOf(shop, { payment: online })).toEqual([])
  const waiting = begun(shop, { payment: cod })
  expect(waiting).toMatchObject({ stage: 'received', reserved: false })
  expect(allowedActions(waiting, { ...shop.procedure.rules, steps: 1 }).pack).toEqual({
    allowed: false,
    reason: 'not-confirmed',
  })
  expect(begun(shop, { payment: cod }, [bench.fact('order-confirmed', {})]).stage).toBe('ready')
})

test('A4 A9: PrestaShop looks an online payment up and calls; a transfer is known by its receipt', () => {
  const shop = shopWith('prestashop')
  expect(gatesOf(shop)).toEqual(['verify', 'call'])
  expect(gatesOf(shop, { payment: transfer })).toEqual(['call'])
  expect(begun(shop).tasks.map((task) => task.reason)).toEqual(['payment-accepted'])
  const waiting = begun(shop, { payment: transfer })
  expect(waiting.tasks).toEqual([])
  expect(begun(shop, { payment: transfer }, [bench.paid()]).tasks).toHaveLength(1)
})

describe('D13: the default status of new orders', () => {
  test.each([
    ['shopgold', {}, 'otrzymane'],
    ['shopgold', { payment: transfer }, 'otrzymane'],
    ['russian', { payment: transfer }, 'new'],
    ['satinalma', {}, 'beklemede'],
    ['odoo', { payment: online }, 'quotation-sent'],
    ['prestashop', {}, 'payment-accepted'],
    ['prestashop', { payment: transfer }, 'awaiting-payment'],
  ] as const)('%s', (id, overrides, expected) => {
    const shop = shopWith(id)
    expect(statusOf(begun(shop, overrides), shop.procedure.statuses)?.id).toBe(expected)
  })

  test('is the shop’s choice, and lasts as long as its stage', () => {
    const shop = shopWith('shopgold')
    const changed = { ...shop, procedure: { ...shop.procedure, defaultStatus: 'oczekujace' } }
    const checked = bench.fact('order-checked', { items: ['items'] })
    expect(statusOf(begun(changed), changed.procedure.statuses)?.id).toBe('oczekujace')
    expect(statusOf(begun(changed, {}, [checked]), changed.procedure.statuses)?.id).toBe('realizowane')
  })
})

test('B7: the first rule that fits gives a new order to somebody', () => {
  const shop = aShopWith('odoo', {
    assignment: [
      { country: 'PL', to: { team: 'warsaw' } },
      { carrier: 'royal-mail', language: 'en', to: { operator: 'ewa' } },
      { to: { bench: 'ST9' } },
    ],
  })
  expect(startOf(anIntake(), shop).assignee).toEqual({ operator: 'ewa' })
  expect(startOf(anIntake({ language: 'tr' }), shop).assignee).toEqual({ bench: 'ST9' })
})

test('E0: a small order has the same gates as a large one', () => {
  const shop = shopWith('russian', { prepayment: { madeToOrder: true, above: null, cities: null } })
  const small = gatesOf(shop, { payment: cod, lines: [aLine({ quantity: 1, unitPrice: 1 })] })
  expect(small).toEqual(gatesOf(shop, { payment: cod, lines: [aLine({ quantity: 60 })] }))
  expect(small).toContain('check')
})
