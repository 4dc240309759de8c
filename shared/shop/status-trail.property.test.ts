import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryFacts, arbitraryIntake } from '#test/builders/arbitraries.ts'
import { aStation, stored } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { plain } from './presets/plain.ts'
import { statusOf } from './status-of.ts'
import { statusTrail } from './status-trail.ts'

const seed = 20_261_121
const { statuses } = plain

test(`I3 D2 (seed ${seed}): every change of status has exactly one causing fact, and no fact is lost or told twice`, () => {
  fc.assert(
    fc.property(arbitraryIntake(), arbitraryFacts(), (intake, facts) => {
      const view = reduceOrder(anOrderId, intake, facts)
      const trail = statusTrail(anOrderId, intake, facts, statuses)
      const ids = trail.map((step) => step.event.id)
      expect(new Set(ids).size).toBe(ids.length)
      // An independent way to the same: the whole fold of every prefix.
      const told = view.history.flatMap((event, index) => {
        const at = (count: number) =>
          // Before its receipt there was no order.
          count === 0 && view.history[0]?.type === 'order-received'
            ? undefined
            : statusOf(reduceOrder(anOrderId, intake, view.history.slice(0, count)), statuses)?.id
        return at(index) === at(index + 1) ? [] : [{ id: event.id, from: at(index), to: at(index + 1) }]
      })
      expect(trail.map((step) => ({ id: step.event.id, from: step.from?.id, to: step.to?.id }))).toEqual(told)
      for (const [index, step] of trail.entries()) if (index > 0) expect(step.from?.id).toBe(trail[index - 1]?.to?.id)
      if (trail.length > 0) expect(trail.at(-1)?.to?.id).toBe(statusOf(view, statuses)?.id)
    }),
    { seed, numRuns: 150 },
  )
})

test('D5 I3: the receipt is the first step; what was done offline counts like the rest', () => {
  const shopStation = aStation('shop', { operator: '' })
  const bench = aStation('ST1')
  const events = [
    ...stored([shopStation.fact('order-received', {}), bench.started()]),
    bench.cancelled('the customer called'),
  ]
  const trail = statusTrail(anOrderId, anIntake(), events, statuses)
  expect(trail.map(({ from, to, event }) => [from?.id, to?.id, event.type])).toEqual([
    [undefined, 'ready', 'order-received'],
    ['ready', 'packing', 'packing-started'],
    ['packing', 'cancelled', 'order-cancelled'],
  ])
})

test('I3: a status that waits for its stage leaves the one of the present stage alone', () => {
  const two = [...statuses, { ...statuses[4], id: 'reserved' } as (typeof statuses)[number]]
  const bench = aStation('ST1')
  const set = bench.fact('status-set', { status: 'reserved', stage: 'ready', channels: [] })
  const later = bench.fact('status-set', { status: 'packing', stage: 'packing', channels: ['email'] })
  const trail = statusTrail(anOrderId, anIntake(), [set, later, bench.started()], two)
  expect(trail.map(({ from, to, event }) => [from?.id, to?.id, event.type])).toEqual([
    ['ready', 'reserved', 'status-set'],
    ['reserved', 'packing', 'packing-started'],
  ])
})
