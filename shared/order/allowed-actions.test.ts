import { describe, expect, test } from 'vitest'
import { aStation, stored } from '#test/builders/fact-builder.ts'
import { aLine, anIntake, someRules } from '#test/builders/order-builder.ts'
import { allowedActions } from './allowed-actions.ts'
import type { OrderEvent } from './event.ts'
import type { Intake } from './intake.ts'
import { reduceOrder } from './reduce-order.ts'

const lines = [aLine({ quantity: 1 })]
const intake = anIntake({ lines })
const withPayment = (method: Intake['payment']['method']) =>
  anIntake({ lines, payment: { method, name: method, paid: false } })
const allowed = (events: readonly OrderEvent[] = [], from = intake, rules = someRules) =>
  allowedActions(reduceOrder('order-1', from, events), rules)
const refused = (reason: string) => ({ allowed: false, reason })
const bench = aStation()
const packed = [bench.packed(), bench.closed()]

describe('pack', () => {
  test.each(['online', 'transfer', 'pay-at-desk'] as const)('I1: %s, unpaid: refused; paid: allowed', (method) => {
    expect(allowed([], withPayment(method)).pack).toEqual(refused('not-paid'))
    expect(allowed([bench.paid()], withPayment(method)).pack).toEqual({ allowed: true })
  })

  test('I1 E14: cash on delivery follows the shop rule', () => {
    const cash = withPayment('cash-on-delivery')
    expect(allowed([], cash).pack).toEqual({ allowed: true })
    expect(allowed([], cash, { ...someRules, packBeforeCashOnDelivery: false }).pack).toEqual(refused('not-paid'))
  })

  test('a held order waits until it is released', () => {
    expect(allowed([bench.held()]).pack).toEqual(refused('held'))
    expect(allowed([bench.held(), bench.released()]).pack).toEqual({ allowed: true })
  })

  test.each([
    ['cancelled', [bench.cancelled()]],
    ['already-packed', packed],
    ['already-shipped', [...packed, bench.handedOver()]],
    ['already-delivered', [...packed, bench.handedOver(), bench.delivered()]],
  ] as const)('refused: %s', (reason, events) => {
    expect(allowed(events).pack).toEqual(refused(reason))
  })

  test('an order of returns and postage only has nothing to pack', () => {
    const nothing = anIntake({ lines: [aLine({ quantity: -1 }), aLine({ id: 'line-2', goods: false })] })
    expect(allowed([], nothing).pack).toEqual(refused('nothing-to-pack'))
  })
})

describe('hand-over', () => {
  test('only a packed order leaves', () => {
    expect(allowed([bench.started()])['hand-over']).toEqual(refused('not-packed'))
    expect(allowed(packed)['hand-over']).toEqual({ allowed: true })
  })

  test('A13: tracking is mandatory where the carrier has it, and only there', () => {
    const rules = { ...someRules, trackingRequired: { 'royal-mail': true } }
    expect(allowed(packed, intake, rules)['hand-over']).toEqual(refused('tracking-missing'))
    expect(allowed([...packed, bench.booked()], intake, rules)['hand-over']).toEqual({ allowed: true })
    const other = anIntake({ lines, shipping: { carrier: 'iran-post', service: 'Pishtaz' } })
    expect(allowed(packed, other, rules)['hand-over']).toEqual({ allowed: true })
  })

  test('P18: a double pack keeps both boxes here until a person decides', () => {
    const other = aStation('ST2')
    const both = stored([...packed, other.packed(), other.closed()])
    expect(allowed(both)['hand-over']).toEqual(refused('double-pack'))
    expect(allowed([...both, bench.resolved(['ST1-box-1'], ['ST2-box-1'])])['hand-over']).toEqual({ allowed: true })
  })

  test('any open alarm keeps it here', () => {
    expect(allowed([bench.packed('line-1', 2), bench.closed()])['hand-over']).toEqual(refused('alarm-open'))
  })
})

describe('the other acts', () => {
  test('A15: delivered only after shipped, and once', () => {
    const shipped = [...packed, bench.handedOver()]
    expect(allowed(packed).deliver).toEqual(refused('not-shipped'))
    expect(allowed(shipped).deliver).toEqual({ allowed: true })
    expect(allowed([...shipped, bench.delivered()]).deliver).toEqual(refused('already-delivered'))
  })

  test('what has left cannot be cancelled or held', () => {
    const shipped = allowed([...packed, bench.handedOver()])
    expect([shipped.cancel, shipped.hold]).toEqual([refused('already-shipped'), refused('already-shipped')])
  })

  test('payment is confirmed once', () => {
    expect(allowed()['confirm-payment']).toEqual(refused('already-paid'))
    expect(allowed([], withPayment('transfer'))['confirm-payment']).toEqual({ allowed: true })
  })

  test('papers need a closed parcel', () => {
    expect(allowed([bench.packed()]).print).toEqual(refused('not-packed'))
    expect(allowed(packed).print).toEqual({ allowed: true })
  })
})
