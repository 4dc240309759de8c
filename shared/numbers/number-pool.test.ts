import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  foldNumbers,
  type NumberBlock,
  type NumberPools,
  remaining,
  type TakenNumber,
  takeNumber,
} from './number-pool.ts'

const block = (id: string, from: number, to: number, pool = 'sscc'): NumberBlock => ({
  id,
  pool,
  series: '',
  format: { kind: 'plain', prefix: 'T', digits: 6 },
  from,
  to,
})

/** Takes until the pool is dry. */
function takeAll(pools: NumberPools, pool: string): { texts: string[]; taken: TakenNumber[] } {
  const next = takeNumber(pools, pool)
  if (next === undefined) return { texts: [], taken: [] }
  const rest = takeAll(next.pools, pool)
  return { texts: [next.text, ...rest.texts], taken: [next.taken, ...rest.taken] }
}

test('the oldest block is used up first, then the next one, then there is none', () => {
  const pools = foldNumbers([block('a', 5, 6), block('b', 90, 91), block('other', 1, 9, 'invoice')], [])
  expect(remaining(pools, 'sscc')).toBe(4)
  expect(takeAll(pools, 'sscc').texts).toEqual(['T000005', 'T000006', 'T000090', 'T000091'])
  expect(takeNumber(pools, 'tracking:inpost')).toBeUndefined()
})

test('taking leaves the pools it was given as they were', () => {
  const pools = foldNumbers([block('a', 1, 9)], [])
  takeNumber(pools, 'sscc')
  expect(takeNumber(pools, 'sscc')?.text).toBe('T000001')
})

test('a number of a block that this station does not have changes nothing', () => {
  const pools = foldNumbers([block('a', 1, 2)], [{ blockId: 'foreign', serial: 50 }])
  expect(remaining(pools, 'sscc')).toBe(2)
})

test('P21: after a restart at any moment no number is ever given twice (seed 7)', () => {
  const blocks = [block('a', 0, 9), block('b', 40, 45), block('c', 100, 100)]
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 17 }), fc.infiniteStream(fc.nat()), (before, noise) => {
      const all = takeAll(foldNumbers(blocks, []), 'sscc')
      const journal = all.taken.slice(0, before)
      // Journal lines may be read twice and in any order.
      const shuffled = [...journal, ...journal].sort(() => ((noise.next().value ?? 0) % 2) - 0.5)
      const restarted = takeAll(foldNumbers(blocks, shuffled), 'sscc')
      expect([...all.texts.slice(0, before), ...restarted.texts]).toEqual(all.texts)
    }),
    { seed: 7, numRuns: 200 },
  )
})
