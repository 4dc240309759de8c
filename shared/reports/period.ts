export const periods = ['today', 'week', 'month'] as const
export type Period = (typeof periods)[number]

/** Milliseconds; `from` counts, `to` does not. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

const days: Readonly<Record<Period, number>> = { today: 1, week: 7, month: 30 }

/** The last 1, 7 or 30 days of this computer's calendar, today included. */
export function periodRange(period: Period, now: Date): TimeRange {
  const day = (offset: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + offset).getTime()
  return { from: day(1 - days[period]), to: day(1) }
}

export function inRange(at: number, range: TimeRange): boolean {
  return at >= range.from && at < range.to
}
