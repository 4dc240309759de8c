import type { FaultReport } from './run-faults.ts'

/** What a fault run found, for people. */
export function reportText({ kills, papers, reprints, tally }: FaultReport): string {
  const total = Object.values(kills).reduce((sum, count) => sum + count, 0)
  const rows = [
    ...Object.entries(kills).map(([state, count]) => [`killed at ${state === 'any' ? 'a random time' : state}`, count]),
    ['kills in all', total],
    ['sheets that came out', papers],
    ['of them marked REPRINT', reprints],
    ['duplicates without a mark', tally.unmarked.length],
    ['lost in silence', tally.lost.length],
    ['numbers used twice', tally.twiceNumbered.length],
  ]
  const details = [...tally.unmarked, ...tally.lost, ...tally.twiceNumbered]
  return [...rows.map(([name, count]) => `${String(count).padStart(6)}  ${name}`), ...details].join('\n')
}
