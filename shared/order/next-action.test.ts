import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryFacts, arbitraryIntake } from '#test/builders/arbitraries.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake, anOrderId, someRules } from '#test/builders/order-builder.ts'
import type { ShopRules } from '../shop/shop-rules.ts'
import { allowedActions } from './allowed-actions.ts'
import type { OrderEvent } from './event.ts'
import type { Gate } from './events/shop-events.ts'
import type { Intake } from './intake.ts'
import { type NextStep, nextAction } from './next-action.ts'
import { reduceOrder } from './reduce-order.ts'

const now = new Date('2026-01-05T12:00:00Z')
const unpaid = { method: 'transfer', name: 'Bank transfer', paid: false } as const
const at = aStation()
const shop = aStation('shop', { operator: '' })
const gates = (...wanted: Gate[]) => ({ ...shop.fact('order-received', { gates: wanted }), seq: 1 })

function step(intake: Partial<Intake>, events: readonly OrderEvent[] = [], rules: Partial<ShopRules> = {}): NextStep {
  return nextAction(reduceOrder(anOrderId, anIntake(intake), events), { ...someRules, ...rules }, now).step
}

describe('E0: the next required action, from the order’s arrival to its end', () => {
  const cases: readonly (readonly [NextStep, Partial<Intake>, readonly OrderEvent[], Partial<ShopRules>?])[] = [
    ['wait-for-order', { draft: 'quotation' }, []],
    ['set-price', { draft: 'price-to-confirm' }, []],
    ['check', {}, [gates('check')]],
    ['set-promise', {}, [gates('check'), at.fact('order-checked', { items: [] })], { promiseRequired: true }],
    ['confirm', { payment: unpaid }, [gates('confirm')]],
    ['wait-transfer', { payment: unpaid }, []],
    ['wait-online', { payment: { ...unpaid, method: 'online' } }, []],
    ['take-payment', { payment: { ...unpaid, method: 'pay-at-desk' } }, []],
    ['take-prepayment', { payment: { ...unpaid, method: 'cash-on-delivery' } }, [gates('prepayment')]],
    ['call', { payment: unpaid }, [shop.fact('payment-failed', { reason: 'card refused' })]],
    ['verify-payment', {}, [gates('verify')]],
    ['call', {}, [gates('call')]],
    ['pick', {}, [], { steps: 2 }],
    ['pack', {}, [at.fact('picking-finished', {})], { steps: 3 }],
    ['pack', {}, []],
    ['decide-shortage', {}, [at.fact('line-short', { lineId: 'line-1', quantity: 1, reason: 'missing' })]],
    ['wait-for-goods', {}, [at.fact('shortage-resolved', { lineId: 'line-1', quantity: 1, way: 'replenish' })]],
    ['nothing-to-pack', { lines: [] }, []],
    ['release', {}, [at.held()]],
    ['solve-problem', {}, [at.fact('problem-raised', { reason: 'the box is wet', delay: false })]],
    ['call', {}, [at.fact('problem-raised', { reason: 'no courier today', delay: true })]],
    ['nothing', {}, [at.cancelled()]],
  ]
  for (const [index, [expected, intake, events, rules]] of cases.entries())
    test(`${index + 1} ${expected}`, () => {
      expect(step(intake, events, rules)).toBe(expected)
    })

  const oneLine = { lines: [aLine({ quantity: 1 })] }
  const packed = [at.started(), at.opened(), at.packed(), at.closed(), at.booked()]
  test('from the packed box to the customer’s hands', () => {
    expect(step(oneLine, packed)).toBe('hand-over')
    expect(step(oneLine, [shop.fact('order-received', { pickUp: true }), ...packed])).toBe('hand-out')
    expect(step(oneLine, packed.slice(0, -1), { trackingRequired: { 'royal-mail': true } })).toBe('add-tracking')
    expect(step(oneLine, [...packed, at.handedOver()])).toBe('wait-for-delivery')
    expect(step(oneLine, [...packed, at.handedOver(), at.delivered()])).toBe('nothing')
    expect(step(oneLine, [...packed, at.cancelled()])).toBe('put-back')
  })

  test('A8: a call that was put off waits until it is due', () => {
    const calls = [gates('call')]
    const put = (callback: string) =>
      at.fact('task-reported', { taskId: 'payment-accepted', outcome: 'callback', callback })
    expect(step({}, [...calls, put('2026-01-05T13:00:00Z')])).toBe('pack')
    expect(step({}, [...calls, put('2026-01-05T11:00:00Z')])).toBe('call')
  })
})

describe('properties', () => {
  const rules = fc
    .record({
      steps: fc.constantFrom(1, 2, 3),
      packBeforeCashOnDelivery: fc.boolean(),
      promiseRequired: fc.boolean(),
    })
    .map((change) => ({ ...someRules, ...change }) as ShopRules)
  const seed = { seed: 20_261_121, numRuns: 400 }

  test('E0 I1: whatever happened, there is one next action, and it never asks for what is refused', () => {
    fc.assert(
      fc.property(arbitraryIntake(), arbitraryFacts(), rules, (intake, facts, shopRules) => {
        const order = reduceOrder(anOrderId, intake, facts)
        const may = allowedActions(order, shopRules)
        const next = nextAction(order, shopRules, now).step
        if (next === 'pack') expect(may.pack).toEqual({ allowed: true })
        if (next === 'pick') expect(may.pick).toEqual({ allowed: true })
        if (next === 'check') expect(may.check).toEqual({ allowed: true })
        if (next === 'verify-payment') expect(may['verify-payment']).toEqual({ allowed: true })
        if (next === 'confirm') expect(may.confirm).toEqual({ allowed: true })
        if (next.startsWith('take-') || next.startsWith('wait-t')) expect(may['confirm-payment'].allowed).toBe(true)
        if (next === 'release') expect(may.release.allowed).toBe(true)
      }),
      seed,
    )
  })

  test('E0: neither the size of the order nor the customer changes the procedure', () => {
    fc.assert(
      fc.property(
        arbitraryIntake(),
        arbitraryFacts(8),
        rules,
        fc.nat(),
        fc.string(),
        (intake, facts, r, total, name) => {
          const other = { ...intake, totals: { ...intake.totals, total }, customer: { ...intake.customer, name } }
          const next = (one: Intake) => nextAction(reduceOrder(anOrderId, one, facts), r, now)
          expect(next(other)).toEqual(next(intake))
        },
      ),
      seed,
    )
  })
})
