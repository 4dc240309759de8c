import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryFacts, arbitraryIntake } from '#test/builders/arbitraries.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { plain } from '../shop/presets/plain.ts'
import { statusOf } from '../shop/status-of.ts'
import { makeReport } from './make-report.ts'
import { measureOrder } from './order-measures.ts'

const runs = { seed: 20260105, numRuns: 200 }
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

const orders = fc.array(fc.tuple(arbitraryIntake(), arbitraryFacts()), { maxLength: 4 })

test(`D6: sums over people, hours and statuses match the whole, whatever happened (seed ${runs.seed})`, () => {
  fc.assert(
    fc.property(orders, (histories) => {
      const measures = histories.map(([intake, history], index) =>
        measureOrder({ id: `order-${index}`, intake, history }, plain.statuses),
      )
      const report = makeReport(measures, always)
      for (const key of ['orders', 'pieces'] as const) {
        expect(sum(report.people.map((person) => person[key]))).toBe(report[key])
        expect(sum(report.hours.map((hour) => hour[key]))).toBe(report[key])
      }
      expect(sum(report.people.map((person) => person.parcels))).toBe(report.parcels)
      // Every order with a history stands somewhere now, and only there.
      expect(sum(report.statuses.map((status) => status.now))).toBe(histories.filter(([, h]) => h.length > 0).length)
      for (const status of report.statuses)
        expect(status.medianMs ?? 0).toBeLessThanOrEqual(status.p90Ms ?? Number.POSITIVE_INFINITY)
    }),
    runs,
  )
}, 30_000)

test(`D2: the stays of an order join without a gap and end in its one status (seed ${runs.seed})`, () => {
  fc.assert(
    fc.property(arbitraryIntake(), arbitraryFacts(), (intake, history) => {
      fc.pre(history.length > 0)
      const { stays } = measureOrder({ id: 'order-1', intake, history }, plain.statuses)
      stays.slice(1).forEach((stay, index) => {
        expect(stay.from).toBe(stays[index]?.to)
      })
      const last = stays.at(-1)
      const view = reduceOrder('order-1', intake, history)
      expect(last).toMatchObject({ stage: view.stage, to: undefined })
      expect(last?.status).toBe(statusOf(view, plain.statuses)?.id)
    }),
    runs,
  )
}, 30_000)
