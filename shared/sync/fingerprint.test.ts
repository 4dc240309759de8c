import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketCount, bucketOf, differingBuckets, fingerprintOf, type StoredOrder } from './fingerprint.ts'

const orders = fc.uniqueArray(fc.record({ id: fc.uuid(), seq: fc.integer({ min: 1, max: 1_000_000 }) }), {
  selector: (order) => order.id,
  minLength: 1,
  maxLength: 60,
})
const runs = { seed: 5353, numRuns: 300 }

/** Recorded: stations and endpoints of neighbouring versions compare these numbers with each other. */
test('the same orders have the same fingerprint in every version', () => {
  const { count, buckets } = fingerprintOf([
    { id: 'sample:536365', seq: 1 },
    { id: 'sample:536366', seq: 2 },
  ])
  expect(count).toBe(2)
  expect(buckets.flatMap((sum, bucket) => (sum === 0 ? [] : [[bucket, sum]]))).toEqual([
    [4, 2103058507070083],
    [61, 1751096701281639],
  ])
})

test('the order of reading does not matter (seed 5353)', () => {
  const read = orders.chain((all) =>
    fc.record({ all: fc.constant(all), shuffled: fc.shuffledSubarray(all, { minLength: all.length }) }),
  )
  fc.assert(
    fc.property(read, ({ all, shuffled }) => {
      expect(fingerprintOf(shuffled)).toEqual(fingerprintOf(all))
    }),
    runs,
  )
})

test('one missing, foreign or older order shows, in its own bucket only (seed 5353)', () => {
  const differences: ((all: StoredOrder[], first: StoredOrder) => StoredOrder[])[] = [
    (all) => all.slice(1),
    (all) => [...all, { id: 'foreign', seq: 1 }],
    (all, first) => [{ ...first, seq: first.seq + 1 }, ...all.slice(1)],
  ]
  fc.assert(
    fc.property(orders, fc.constantFrom(...differences), (all, change) => {
      const [first] = all
      if (first === undefined) return
      const changed = change(all, first)
      const differing = differingBuckets(fingerprintOf(all).buckets, fingerprintOf(changed).buckets)
      expect(differing).toEqual([bucketOf(changed.length > all.length ? 'foreign' : first.id)])
    }),
    runs,
  )
})

test('every sum is a whole number that JSON carries exactly (seed 5353)', () => {
  fc.assert(
    fc.property(orders, (all) => {
      const { buckets } = fingerprintOf(all)
      expect(buckets).toHaveLength(bucketCount)
      expect(buckets.every((sum) => Number.isSafeInteger(sum) && sum >= 0)).toBe(true)
      expect(JSON.parse(JSON.stringify(buckets))).toEqual(buckets)
    }),
    runs,
  )
})
