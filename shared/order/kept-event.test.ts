import { expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import { keptEventSchema } from './event.ts'
import { reduceOrder } from './reduce-order.ts'

const newer = { ...aStation('ST1').noted(), type: 'parcel-weighed-by-drone', data: { grams: 12 } }

test('P15 a fact of a type that only a newer program knows is kept, and changes nothing', () => {
  const kept = keptEventSchema.parse(newer)
  expect(kept).toEqual(newer)
  const order = reduceOrder('o', anIntake(), [kept])
  expect(order.history).toEqual([newer])
  expect(order.stage).toBe(reduceOrder('o', anIntake(), []).stage)
})

test('what is no event at all is refused', () => {
  for (const value of [undefined, 7, {}, { ...newer, id: 5 }])
    expect(keptEventSchema.safeParse(value).success).toBe(false)
})
