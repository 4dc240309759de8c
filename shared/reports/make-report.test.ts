import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import type { OrderEvent } from '../order/event.ts'
import { plain } from '../shop/presets/plain.ts'
import { makeReport } from './make-report.ts'
import { measureOrder } from './order-measures.ts'
import { periodRange } from './period.ts'
import { quantile } from './quantile.ts'
import { statusStays } from './status-stays.ts'

const day = periodRange('today', new Date(2026, 0, 5, 23))
/** Local to the computer, like the hours of the report. */
const clock = (hour: number, minute = 0, date = 5) => new Date(2026, 0, date, hour, minute).toISOString()

function at<E extends OrderEvent>(event: E, time: string): E {
  return { ...event, at: time }
}

/** Two lanterns and a holder, packed by `operator` between these times. */
function packedBetween(orderId: string, operator: string, from: string, to: string): OrderEvent[] {
  const station = aStation('ST1', { orderId, operator })
  return [
    at(station.fact('order-received', {}), clock(8)),
    at(station.started(), from),
    at(station.opened(), from),
    at(station.packed('line-1', 2), to),
    at(station.packed('line-2', 1), to),
    at(station.closed(), to),
  ]
}

const measured = (...histories: OrderEvent[][]) =>
  histories.map((history, index) => measureOrder({ id: `order-${index}`, intake: anIntake(), history }, plain.statuses))

describe('reports', () => {
  test('D6 E25: orders, pieces and the median pack time, by hand: 4, 10 and 30 minutes', () => {
    const report = makeReport(
      measured(
        packedBetween('a', 'ewa', clock(9), clock(9, 4)),
        packedBetween('b', 'ewa', clock(9, 30), clock(10, 0)),
        packedBetween('c', 'jon', clock(14), clock(14, 10)),
        packedBetween('yesterday', 'jon', clock(14, 0, 4), clock(15, 0, 4)),
      ),
      day,
    )
    expect(report).toMatchObject({ orders: 3, parcels: 3, pieces: 9, medianPackMs: 600_000, p90PackMs: 1_800_000 })
    expect(report.people).toEqual([
      { operator: 'ewa', orders: 2, parcels: 2, pieces: 6, medianPackMs: 240_000 },
      { operator: 'jon', orders: 1, parcels: 1, pieces: 3, medianPackMs: 600_000 },
    ])
    expect(report.hours.filter((hour) => hour.pieces > 0)).toEqual([
      { hour: 9, orders: 1, pieces: 3 },
      { hour: 10, orders: 1, pieces: 3 },
      { hour: 14, orders: 1, pieces: 3 },
    ])
  })

  test('D6: time in status, median and 90 %: ready for 1 and 3 hours, packing for 5 and 10 minutes', () => {
    const report = makeReport(
      measured(packedBetween('a', 'ewa', clock(9), clock(9, 5)), packedBetween('b', 'ewa', clock(11), clock(11, 10))),
      day,
    )
    expect(report.statuses).toEqual([
      { status: 'ready', stage: 'ready', count: 2, medianMs: 3_600_000, p90Ms: 10_800_000, now: 0 },
      { status: 'packing', stage: 'packing', count: 2, medianMs: 300_000, p90Ms: 600_000, now: 0 },
      { status: 'packed', stage: 'packed', count: 0, medianMs: undefined, p90Ms: undefined, now: 2 },
    ])
  })

  test('D6: what went wrong, each once: an answered alarm is not counted again', () => {
    const station = aStation('ST1')
    const history = [
      ...packedBetween('order-1', 'ewa', clock(9), clock(9, 4)),
      at(station.fact('line-short', { lineId: 'line-1', quantity: 2, reason: 'missing' }), clock(9)),
      at(station.fact('line-short', { lineId: 'line-2', quantity: 1, reason: 'damaged' }), clock(9)),
      at(station.printed('label', 2), clock(10)),
      at(station.printed('label', 1), clock(10)),
      at(station.handedOver(undefined, 'parcelforce'), clock(11)),
      at(station.acknowledged('wrong-carrier:ST1-box-1'), clock(12)),
      at(station.fact('message-reported', { about: 'a-fact-of-it', channel: 'email', state: 'failed' }), clock(12)),
      at(
        station.fact('return-requested', {
          returnId: 'r1',
          lines: [{ lineId: 'line-1', quantity: 1 }],
          reason: 'too small',
          wants: 'refund',
        }),
        clock(13),
      ),
    ].map((event, index) => ({ ...event, id: `event-${index}`, stationSeq: index, seq: index + 1 }))
    const cancelled = aStation('ST1', { orderId: 'other' })
    const report = makeReport(
      measured(history, [
        at(cancelled.fact('order-cancelled', { by: 'desk', reason: '', code: 'not-reached' }), clock(10)),
      ]),
      day,
    )
    expect(Object.fromEntries(report.mishaps.map(({ name, quantity }) => [name, quantity]))).toEqual({
      missing: 2,
      damaged: 1,
      'taken-out': 0,
      'over-packed': 0,
      'double-pack': 0,
      'wrong-carrier': 1,
      reprint: 1,
      'message-failed': 1,
    })
    expect(report.cancellations).toEqual([{ name: 'not-reached', count: 1, quantity: 1 }])
    expect(report.returns).toEqual([{ name: 'too small', count: 1, quantity: 1 }])
  })

  test('a clock that ran behind makes a stay short, never negative', () => {
    const station = aStation()
    const history = [
      { ...station.fact('order-received', {}), at: clock(12), seq: 1 },
      { ...station.started(), at: clock(9), seq: 2 },
    ]
    expect(statusStays({ intake: anIntake(), history }, plain.statuses)).toEqual([
      { status: 'ready', stage: 'ready', from: Date.parse(clock(12)), to: Date.parse(clock(12)) },
      { status: 'packing', stage: 'packing', from: Date.parse(clock(12)), to: undefined },
    ])
  })

  test('the quantile is a value that occurred; today, 7 and 30 days end tonight', () => {
    expect([quantile([], 0.5), quantile([3], 0.9), quantile([4, 1, 3, 2], 0.5)]).toEqual([undefined, 3, 2])
    const now = new Date(2026, 2, 30, 15)
    expect(new Date(periodRange('today', now).from)).toEqual(new Date(2026, 2, 30))
    expect(new Date(periodRange('week', now).from)).toEqual(new Date(2026, 2, 24))
    expect(new Date(periodRange('month', now).from)).toEqual(new Date(2026, 2, 1))
    expect(new Date(periodRange('month', now).to)).toEqual(new Date(2026, 2, 31))
  })
})
