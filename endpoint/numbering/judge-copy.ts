import type { HelloRequest } from '#shared/sync/wire.ts'

/** What the endpoint knows of a station. */
export interface KnownStation {
  /** The newest of its facts that is stored here; 0 and '' for none. */
  readonly lastSeq: number
  readonly lastEvent: string
  /** The run that spoke last, how far it said it was, and the ones before it, oldest first. */
  readonly run: string
  readonly runSeq: number
  readonly formerRuns: readonly string[]
}

export type CopyVerdict =
  | { readonly outcome: 'known'; readonly runs: Pick<KnownStation, 'run' | 'runSeq' | 'formerRuns'> }
  | { readonly outcome: 'renewed'; readonly why: 'older-copy' | 'second-copy' }

/** Runs of a desk that is started anew every morning for a month. */
const keptRuns = 31

/**
 * Whether whoever speaks is the one station that this token was given to (P14).
 *
 * Its chain of facts must hold the newest one that is stored here: a disk that was set back lacks it, or has gone on to
 * another fact under the same running number. A run that others have followed and that speaks again shows that two
 * computers run the same station: the one that has done more goes on.
 */
export function judgeCopy(known: KnownStation, hello: HelloRequest): CopyVerdict {
  const { run, lastStationSeq: runSeq, chain } = hello
  if (runSeq < known.lastSeq) return { outcome: 'renewed', why: 'older-copy' }
  const there = chain.filter(({ seq }) => seq === known.lastSeq)
  if (known.lastEvent !== '' && there.length > 0 && !there.some(({ id }) => id === known.lastEvent))
    return { outcome: 'renewed', why: 'older-copy' }
  if (run === known.run || known.run === '')
    return { outcome: 'known', runs: { run, runSeq, formerRuns: known.formerRuns } }
  if (known.formerRuns.includes(run) && runSeq <= known.runSeq) return { outcome: 'renewed', why: 'second-copy' }
  const formerRuns = [...known.formerRuns.filter((former) => former !== run), known.run].slice(-keptRuns)
  return { outcome: 'known', runs: { run, runSeq, formerRuns } }
}
