import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stage, stages } from '#shared/order/stage.ts'
import { compareEntries, overlayQueue } from './overlay-queue.ts'

const shipBy = fc.integer({ min: 0, max: 5 }).map((day) => `2026-01-0${day}T00:00:00.000Z`)
const order = fc.record({
  id: fc.stringMatching(/^[a-z]{1,2}$/),
  stage: fc.constantFrom<Stage>('ready', 'packing'),
  shipBy,
})

test('the page with unsent facts laid on equals the page of the folded whole', () => {
  const seed = 20261121
  fc.assert(
    fc.property(
      fc.uniqueArray(order, { selector: (entry) => entry.id, maxLength: 60 }),
      fc.array(fc.record({ index: fc.nat(59), stage: fc.constantFrom(...stages), shipBy }), { maxLength: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (stored, changes, limit) => {
        const changed = new Map<string, (typeof stored)[number]>()
        for (const { index, stage, shipBy } of changes) {
          const target = stored[index]
          if (target !== undefined) changed.set(target.id, { id: target.id, stage, shipBy })
        }
        const overlaid = [...changed.values()]
        const whole = stored.map((entry) => changed.get(entry.id) ?? entry)
        const page = (from: typeof stored, size: number) =>
          from
            .filter((entry) => entry.stage === 'ready')
            .sort(compareEntries)
            .slice(0, size)
        expect(
          overlayQueue(page(stored, limit + overlaid.length), overlaid, 'ready', limit).map((entry) => entry.id),
        ).toEqual(page(whole, limit).map((entry) => entry.id))
      },
    ),
    { seed, numRuns: 3000 },
  )
})
