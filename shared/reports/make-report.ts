import type { Stage } from '../order/stage.ts'
import { type MishapKind, mishapKinds } from './mishaps.ts'
import type { OrderMeasures } from './order-measures.ts'
import { inRange, type TimeRange } from './period.ts'
import { quantile } from './quantile.ts'

export interface StatusTime {
  readonly status: string | undefined
  readonly stage: Stage
  /** Stays that ended in the period. */
  readonly count: number
  readonly medianMs: number | undefined
  /** Nine of ten were shorter. */
  readonly p90Ms: number | undefined
  /** Orders that have it now, whatever the period. */
  readonly now: number
}

export interface PersonWork {
  /** Id; empty where no person acted. */
  readonly operator: string
  readonly orders: number
  readonly parcels: number
  readonly pieces: number
  readonly medianPackMs: number | undefined
}

export interface HourWork {
  /** 0 to 23, of this computer's day. */
  readonly hour: number
  readonly orders: number
  readonly pieces: number
}

export interface Counted<Name extends string = string> {
  readonly name: Name
  /** Times it happened. */
  readonly count: number
  /** Pieces or papers it was about. */
  readonly quantity: number
}

export interface Report {
  readonly orders: number
  readonly parcels: number
  readonly pieces: number
  readonly medianPackMs: number | undefined
  readonly p90PackMs: number | undefined
  readonly statuses: readonly StatusTime[]
  readonly people: readonly PersonWork[]
  readonly hours: readonly HourWork[]
  readonly mishaps: readonly Counted<MishapKind>[]
  readonly cancellations: readonly Counted[]
  readonly returns: readonly Counted[]
}

/** Counts what happened in a period. Every sum over people equals the sum over hours and the whole. */
export function makeReport(measures: readonly OrderMeasures[], range: TimeRange): Report {
  const packed = measures.flatMap(({ packed: order }) => (order && inRange(order.at, range) ? [order] : []))
  const parcels = measures.flatMap((order) => order.parcels.filter((parcel) => inRange(parcel.at, range)))
  const times = packed.flatMap((order) => order.ms ?? [])
  const operators = [...new Set([...parcels, ...packed].map((work) => work.operator))]
  const mishaps = measures.flatMap((order) => order.mishaps.filter((mishap) => inRange(mishap.at, range)))
  const cancelled = measures.flatMap((order) =>
    order.cancelled && inRange(order.cancelled.at, range) ? [{ name: order.cancelled.code, quantity: 1 }] : [],
  )
  const returned = measures.flatMap((order) =>
    order.returns.filter((entry) => inRange(entry.at, range)).map((entry) => ({ name: entry.reason, quantity: 1 })),
  )
  const counted = countByName(mishaps.map(({ kind, quantity }) => ({ name: kind, quantity })))
  return {
    orders: packed.length,
    parcels: parcels.length,
    pieces: sum(parcels.map((parcel) => parcel.pieces)),
    medianPackMs: quantile(times, 0.5),
    p90PackMs: quantile(times, 0.9),
    statuses: statusTimes(measures, range),
    people: operators
      .map((operator) => {
        const own = packed.filter((order) => order.operator === operator)
        const boxes = parcels.filter((parcel) => parcel.operator === operator)
        return {
          operator,
          orders: own.length,
          parcels: boxes.length,
          pieces: sum(boxes.map((parcel) => parcel.pieces)),
          medianPackMs: quantile(
            own.flatMap((order) => order.ms ?? []),
            0.5,
          ),
        }
      })
      .sort((a, b) => b.pieces - a.pieces || (a.operator < b.operator ? -1 : 1)),
    hours: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      orders: packed.filter((order) => hourOf(order.at) === hour).length,
      pieces: sum(parcels.filter((parcel) => hourOf(parcel.at) === hour).map((parcel) => parcel.pieces)),
    })),
    mishaps: mishapKinds.map((name) => counted.find((entry) => entry.name === name) ?? { name, count: 0, quantity: 0 }),
    cancellations: countByName(cancelled),
    returns: countByName(returned),
  }
}

function statusTimes(measures: readonly OrderMeasures[], range: TimeRange): StatusTime[] {
  interface Times {
    readonly status: string | undefined
    readonly stage: Stage
    readonly ms: number[]
    now: number
  }
  const found = new Map<string, Times>()
  for (const stay of measures.flatMap((order) => order.stays)) {
    const key = stay.status ?? `stage:${stay.stage}`
    const times = found.get(key) ?? { status: stay.status, stage: stay.stage, ms: [], now: 0 }
    found.set(key, times)
    if (stay.to === undefined) times.now += 1
    else if (inRange(stay.to, range)) times.ms.push(stay.to - stay.from)
  }
  return [...found.values()]
    .filter(({ ms, now }) => ms.length > 0 || now > 0)
    .map(({ status, stage, ms, now }) => ({
      status,
      stage,
      count: ms.length,
      medianMs: quantile(ms, 0.5),
      p90Ms: quantile(ms, 0.9),
      now,
    }))
}

function countByName<Name extends string>(
  entries: readonly { readonly name: Name; readonly quantity: number }[],
): Counted<Name>[] {
  const found = new Map<Name, Counted<Name>>()
  for (const { name, quantity } of entries) {
    const known = found.get(name) ?? { name, count: 0, quantity: 0 }
    found.set(name, { name, count: known.count + 1, quantity: known.quantity + quantity })
  }
  return [...found.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function hourOf(at: number): number {
  return new Date(at).getHours()
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
