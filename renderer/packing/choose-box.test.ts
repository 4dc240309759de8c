import { expect, test } from 'vitest'
import { suggestBox } from './choose-box.ts'

const boxes = ['envelope', 's', 'm', 'l'].map((id, index) => ({
  id,
  name: { en: id },
  sizeMm: [100, 100, 100] as [number, number, number],
  tareGrams: index,
}))

test('heavier goods get a larger box, and the largest takes the rest', () => {
  expect([100, 2_000, 9_000, 90_000].map((grams) => suggestBox(boxes, grams)?.id)).toEqual(['envelope', 's', 'm', 'l'])
})

test('a shop with fewer boxes, or none, still gets an answer', () => {
  expect(suggestBox(boxes.slice(0, 2), 90_000)?.id).toBe('s')
  expect(suggestBox([], 5)).toBeUndefined()
})
