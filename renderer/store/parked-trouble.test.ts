import { expect, test } from 'vitest'
import { reason } from '#shared/reasons/reason.ts'
import { keepParked, readParked } from './parked-trouble.ts'

test('why a fact was parked is kept with its code and read again', () => {
  const trouble = { why: 'orderId: …', because: reason('fact-order-unknown', { order: 'shop:1' }) }
  expect(readParked(keepParked(trouble))).toEqual(trouble)
  expect(readParked(keepParked({ why: 'no code' }))).toEqual({ why: 'no code' })
})

test('P15 what a program before this one kept is shown as it was written', () => {
  for (const old of ['station: expected "ST1"', '7', '{}', '"x"']) expect(readParked(old)).toEqual({ why: old })
})
