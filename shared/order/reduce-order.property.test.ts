import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryFacts, arbitraryIntake } from '#test/builders/arbitraries.ts'
import { someRules } from '#test/builders/order-builder.ts'
import { allowedActions } from './allowed-actions.ts'
import { orderEventSchema } from './event.ts'
import type { OrderView } from './order.ts'
import { orderDocumentSchema } from './order.ts'
import { reduceOrder } from './reduce-order.ts'
import { stages } from './stage.ts'
import { toDocument } from './summarise.ts'

const seed = 20260105
/** Milliseconds for one property on a machine that does other things as well. */
const patience = 60_000
const runs = (numRuns: number) => ({ seed, numRuns, verbose: 1 as const })
const rules = { ...someRules, trackingRequired: { 'royal-mail': true } }

const order = fc.record({ intake: arbitraryIntake(), facts: arbitraryFacts() })

function conserved(view: OrderView): void {
  for (const line of view.lines) {
    expect(line.ordered).toBe(line.packed + line.open - line.over)
    expect(Math.min(line.ordered, line.packed, line.open, line.over)).toBeGreaterThanOrEqual(0)
    expect(line.open === 0 || line.over === 0).toBe(true)
  }
}

describe(`the reducer, for any facts (seed ${seed})`, { timeout: patience }, () => {
  test('P08: the same facts in any arrival order and with duplicates are the same order', () => {
    const arrival = order.chain(({ intake, facts }) =>
      fc.record({
        intake: fc.constant(intake),
        facts: fc.constant(facts),
        shuffled: fc.shuffledSubarray(facts, { minLength: facts.length }),
        again: fc.subarray(facts),
        // For a moment an event is both in the pulled history and, unnumbered, in the station's own queue.
        unsentCopies: fc.subarray(facts).map((copies) => copies.map(({ seq: _, ...fact }) => fact)),
      }),
    )
    fc.assert(
      fc.property(arrival, ({ intake, facts, shuffled, again, unsentCopies }) => {
        const expected = reduceOrder('order-1', intake, facts)
        expect(reduceOrder('order-1', intake, [...unsentCopies, ...shuffled, ...again])).toEqual(expected)
        expect(reduceOrder('order-1', intake, [...again, ...shuffled, ...unsentCopies])).toEqual(expected)
      }),
      runs(1000),
    )
  })

  test('P26: for every line ordered = packed + open − over, none is negative, at every step of a history', () => {
    const reached = new Map<string, number>()
    const alarms = new Map<string, number>()
    const types = new Set<string>()
    fc.assert(
      fc.property(order, ({ intake, facts }) => {
        for (const fact of facts) types.add(fact.type)
        for (let told = 0; told <= facts.length; told += 1) {
          const view = reduceOrder('order-1', intake, facts.slice(0, told))
          conserved(view)
          reached.set(view.stage, (reached.get(view.stage) ?? 0) + 1)
          expect(new Set(view.alarms.map((alarm) => alarm.id)).size).toBe(view.alarms.length)
          for (const { code } of view.alarms) alarms.set(code, (alarms.get(code) ?? 0) + 1)
        }
      }),
      runs(1500),
    )
    // What the generator never reaches, these properties do not prove.
    expect([...reached.keys()].sort()).toEqual([...stages].sort())
    expect([...types].sort()).toEqual(orderEventSchema.options.map((option) => option.shape.type.value).sort())
    expect([...alarms.keys()].sort()).toEqual([
      'cancelled-after-packing',
      'changed-after-handover',
      'double-pack',
      'over-packed',
      'packed-not-ordered',
      'packed-too-early',
      'packed-unpaid',
      'payment-failed',
      'resolution-superseded',
      'revised-after-packing',
      'void-parcel-handed-over',
      'wrong-carrier',
    ])
  })

  test('no subset of a history throws, and each leaves a document that the wire accepts', () => {
    const subset = order.chain(({ intake, facts }) =>
      fc.record({ intake: fc.constant(intake), facts: fc.subarray(facts) }),
    )
    fc.assert(
      fc.property(subset, ({ intake, facts }) => {
        const view = reduceOrder('order-1', intake, facts)
        conserved(view)
        expect(stages).toContain(view.stage)
        allowedActions(view, rules)
        orderDocumentSchema.parse(toDocument(view, intake, 1))
      }),
      runs(600),
    )
  })

  test('I1: while payment is open nobody may start packing, whatever else happened', () => {
    let unpaid = 0
    fc.assert(
      fc.property(order, ({ intake, facts }) => {
        const view = reduceOrder('order-1', intake, facts)
        if (view.payment.state !== 'open') return
        unpaid += 1
        expect(allowedActions(view, rules).pack.allowed).toBe(false)
      }),
      runs(300),
    )
    expect(unpaid).toBeGreaterThan(30)
  })

  test('I3: every status change is exactly one row of the history, duplicates or not', () => {
    fc.assert(
      fc.property(order, ({ intake, facts }) => {
        const made = new Set(facts.filter((fact) => fact.type === 'status-set').map((fact) => fact.id))
        const { history } = reduceOrder('order-1', intake, [...facts, ...facts])
        expect(history.filter((fact) => fact.type === 'status-set').map((fact) => fact.id)).toHaveLength(made.size)
        expect(history).toHaveLength(facts.length)
      }),
      runs(300),
    )
  })

  test('P18: no parcel of a double pack may be handed over before a person decides', () => {
    let seen = 0
    fc.assert(
      fc.property(order, ({ intake, facts }) => {
        const view = reduceOrder('order-1', intake, facts)
        if (!view.alarms.some((alarm) => alarm.code === 'double-pack')) return
        seen += 1
        expect(allowedActions(view, rules)['hand-over'].allowed).toBe(false)
        expect(allowedActions(view, rules).pack.allowed).toBe(false)
      }),
      runs(600),
    )
    expect(seen).toBeGreaterThan(20)
  })
})
