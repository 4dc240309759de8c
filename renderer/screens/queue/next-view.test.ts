import { expect, test } from 'vitest'
import { nextView } from './next-view.ts'

const lists = [
  { view: 'all', count: 9 },
  { view: 'stage:draft', count: 0 },
  { view: 'status:ready', count: 5 },
  { view: 'status:packed', count: 3 },
  { view: 'alarms', count: 1 },
  { view: 'held', count: 0 },
] as const

test('the keys go to the next list that has orders, and round', () => {
  expect(nextView('status:ready', lists, 1)).toBe('status:packed')
  expect(nextView('status:packed', lists, 1)).toBe('alarms')
  expect(nextView('alarms', lists, 1)).toBe('all')
  expect(nextView('all', lists, -1)).toBe('alarms')
  expect(nextView('status:packed', lists, -1)).toBe('status:ready')
  // From an empty list as well.
  expect(nextView('held', lists, -1)).toBe('alarms')
})

test('from a list that is folded away, down begins at the top and up at the bottom', () => {
  expect(nextView('carrier:royal-mail', lists, 1)).toBe('all')
  expect(nextView('carrier:royal-mail', lists, -1)).toBe('alarms')
})

test('a shop without orders stays where it is', () => {
  const none = lists.map(({ view }) => ({ view, count: 0 }))
  expect(nextView('status:ready', none, 1)).toBe('status:ready')
})
