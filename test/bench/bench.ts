import type { Comparison } from './measure.ts'

/** What the benches share: a folder that goes afterwards, and a place for progress. */
export interface BenchContext {
  readonly folder: string
  readonly say: (line: string) => void
}

export interface Bench {
  readonly name: string
  /** Null: measured and given, without a limit. */
  readonly atMost: number | null
  run(context: BenchContext): Promise<Comparison>
}

/** One entry of bench.json. `samples` are the per-round ratios; `medianMs` is our side's. */
export interface BenchResult {
  readonly name: string
  readonly against: string
  readonly ratio: number
  readonly atMost: number | null
  readonly ok: boolean
  readonly medianMs: number
  readonly peerMedianMs: number
  readonly samples: readonly number[]
  /** What our side's median is made of, in milliseconds from its beginning. */
  readonly parts?: Readonly<Record<string, number>>
}

const rounded = (value: number) => Math.round(value * 1000) / 1000

export function resultOf(bench: Pick<Bench, 'name' | 'atMost'>, comparison: Comparison): BenchResult {
  const { against, ratio, medianMs, peerMedianMs, samples } = comparison
  return {
    name: bench.name,
    against,
    ratio: rounded(ratio),
    atMost: bench.atMost,
    ok: bench.atMost === null || ratio <= bench.atMost,
    medianMs: rounded(medianMs),
    peerMedianMs: rounded(peerMedianMs),
    samples: samples.map(rounded),
    ...(comparison.parts === undefined ? {} : { parts: comparison.parts }),
  }
}
