/** One side of a comparison: does the work once and returns what it took, in milliseconds. */
export type Side = () => Promise<number>

export interface Comparison {
  readonly against: string
  /** Median of the per-round ratios ours / peer. */
  readonly ratio: number
  readonly medianMs: number
  readonly peerMedianMs: number
  /** The per-round ratios, warm-up left out. */
  readonly samples: readonly number[]
  readonly parts?: Readonly<Record<string, number>>
}

export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('there is no median of nothing')
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * Runs both sides in turn, round after round, and compares within each round, so that whatever else the machine does
 * meets both. Who goes first changes with every round; the first round warms up and is not counted.
 */
export async function compare(against: string, rounds: number, ours: Side, peer: Side): Promise<Comparison> {
  const oursMs: number[] = []
  const peerMs: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const first = round % 2 === 0 ? ours : peer
    const firstMs = await first()
    const secondMs = await (first === ours ? peer : ours)()
    if (round === 0) continue
    oursMs.push(first === ours ? firstMs : secondMs)
    peerMs.push(first === ours ? secondMs : firstMs)
  }
  const samples = oursMs.map((ms, index) => ms / (peerMs[index] ?? Number.NaN))
  return { against, ratio: median(samples), medianMs: median(oursMs), peerMedianMs: median(peerMs), samples }
}
