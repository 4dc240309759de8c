import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '#shared/numbers/number-format.ts'
import { type Crash, NumberWorld, type Pool } from '../testing/number-world.ts'

const desk = fc.nat(4)
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(
        desk,
        fc.constantFrom<Pool>('invoice', 'sscc'),
        fc.constantFrom<Crash>('none', 'none', 'none', 'before-journal', 'after-journal'),
      )
      .map(
        ([at, pool, crash]) =>
          (world: NumberWorld) =>
            world.take(at, pool, crash),
      ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(desk, fc.boolean()).map(
      ([at, lost]) =>
        (world: NumberWorld) =>
          world.sync(at, lost),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(desk, fc.boolean()).map(
      ([at, lost]) =>
        (world: NumberWorld) =>
          world.push(at, lost),
    ),
  },
  { weight: 2, arbitrary: desk.map((at) => (world: NumberWorld) => world.image(at)) },
  {
    weight: 2,
    arbitrary: fc.tuple(desk, fc.nat(3)).map(
      ([at, which]) =>
        (world: NumberWorld) =>
          world.restore(at, which),
    ),
  },
  { weight: 1, arbitrary: desk.map((at) => (world: NumberWorld) => world.clone(at)) },
  { weight: 1, arbitrary: fc.constant((world: NumberWorld) => world.newYear()) },
)

const sums = { renewed: 0, refused: 0, exhausted: 0, unsyncedOffered: 0, lostNumbers: 0, newYears: 0 }

/** Every number once, every number of a named station's block, no two blocks over the same numbers. */
function check(world: NumberWorld): void {
  for (const [number, facts] of world.accepted) if (facts.length > 1) expect(facts, number).toHaveLength(1)
  const owners = new Map<string, string>()
  for (const { station, block } of world.leases)
    for (let serial = block.from; serial <= block.to; serial += 1) {
      const number = `${block.pool} ${formatNumber(block.format, serial, block.series)}`
      if (owners.has(number)) expect(number, 'leased twice').toBe('')
      owners.set(number, station)
    }
  for (const number of world.accepted.keys()) if (!owners.has(number)) expect(number, 'of no block').toBe('')
}

function run(runs: number, seed: number): void {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(step, { minLength: 10, maxLength: 40 }), (desks, steps) => {
      const world = new NumberWorld(desks)
      for (let at = 0; at < desks; at += 1) world.sync(at, false)
      for (const act of steps) act(world)
      // Faults end: whoever is still there says all it has.
      for (let round = 0; round < 2; round += 1)
        for (let at = 0; at < world.desks.length; at += 1) world.sync(at, false)
      check(world)
      for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += world.seen[key]
      // What a person is asked about was not sent behind their back.
      expect(world.offered.filter((fact) => world.stored.has(fact.id))).toEqual([])
      // Nothing waits for ever: it is at the endpoint, or a person is asked.
      for (const { disk } of world.desks) expect(disk.facts.filter((fact) => !disk.settled.has(fact.id))).toEqual([])
    }),
    { seed, numRuns: runs },
  )
}

test('P21: in 20,000 schedules of kills, restored and cloned desks no number is taken twice (seed 20261121)', () => {
  run(20_000, 20_261_121)
  // Each of these was reached: a schedule that never meets a copy proves nothing about copies.
  for (const [what, count] of Object.entries(sums)) expect(count, what).toBeGreaterThan(100)
}, 120_000)

test('P14: in 2,000 schedules a copy never speaks as its station: what it did is offered, nothing stored is lost (seed 20261122)', () => {
  run(2_000, 20_261_122)
}, 60_000)
