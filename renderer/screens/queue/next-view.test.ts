import { expect, test } from 'vitest'
import { type Stage, stages } from '#shared/order/stage.ts'
import { nextView } from './next-view.ts'

const byStage = (filled: Partial<Record<Stage, number>>) =>
  Object.fromEntries(stages.map((stage) => [stage, filled[stage] ?? 0])) as Record<Stage, number>
const counts = { total: 9, late: 0, alarms: 1, held: 0, byStage: byStage({ ready: 5, packed: 3 }) }

test('the keys go to the next list that has orders, and round', () => {
  expect(nextView('ready', counts, 1)).toBe('packed')
  expect(nextView('packed', counts, 1)).toBe('alarms')
  expect(nextView('alarms', counts, 1)).toBe('all')
  expect(nextView('all', counts, -1)).toBe('alarms')
  expect(nextView('packed', counts, -1)).toBe('ready')
  // From an empty list as well.
  expect(nextView('held', counts, -1)).toBe('alarms')
})

test('a shop without orders stays where it is', () => {
  const none = { total: 0, late: 0, alarms: 0, held: 0, byStage: byStage({}) }
  expect(nextView('ready', none, 1)).toBe('ready')
})
