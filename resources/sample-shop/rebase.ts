import type { Intake } from '#shared/order/intake.ts'

/** The moment at which the sample was written: its orders are due around it. */
export const sampleBase = '2026-01-05T08:00:00Z'

export interface SampleLine {
  readonly source: string
  readonly externalId: string
  readonly intake: Intake
}

const dayMs = 86_400_000

/** A product's expected day, moved like the orders. */
export function rebaseProduct<P extends { readonly expected?: string }>(product: P, now: Date): P {
  if (product.expected === undefined) return product
  const days = Math.round((now.getTime() - Date.parse(sampleBase)) / dayMs) * dayMs
  const day = new Date(Date.parse(`${product.expected}T00:00:00Z`) + days).toISOString().slice(0, 10)
  return { ...product, expected: day }
}

/**
 * The sample as if it had been written at `now`, so that it looks alive on any day: the first orders are due in
 * forty minutes, some are late, most are due today or tomorrow. Pure; to be called on each line before import.
 */
export function rebaseSample(line: SampleLine, now: Date): SampleLine {
  const minuteMs = 60_000
  const shiftMs = Math.floor((now.getTime() - Date.parse(sampleBase)) / minuteMs) * minuteMs
  const { promisedDate, ...intake } = line.intake
  const moved = (iso: string, byMs: number) => new Date(Date.parse(iso) + byMs).toISOString()
  const days = Math.round(shiftMs / dayMs) * dayMs
  return {
    ...line,
    intake: {
      ...intake,
      placedAt: moved(intake.placedAt, shiftMs),
      shipBy: moved(intake.shipBy, shiftMs),
      ...(promisedDate !== undefined && { promisedDate: moved(`${promisedDate}T00:00:00Z`, days).slice(0, 10) }),
    },
  }
}
