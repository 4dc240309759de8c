import { describe, expect, it } from 'vitest'
import type { Push } from './push-events.ts'
import { createPushQueue } from './push-queue.ts'

const aPush = (name: string): Push => ({ station: name, events: [name] })
const receipt = (name: string) => [{ id: name, outcome: 'stored' as const, seq: 1 }]

describe('group commit', () => {
  it('puts what waits into one transaction, at most 32, in the order of arrival', async () => {
    const groups: string[][] = []
    const queue = createPushQueue(async (_shop, pushes) => {
      groups.push(pushes.map((push) => push.station))
      await new Promise((resolve) => setTimeout(resolve, 1))
      return pushes.map((push) => receipt(push.station))
    })
    const names = Array.from({ length: 70 }, (_, index) => `p${index}`)
    const answers = await Promise.all(names.map((name) => queue.push('shop', aPush(name))))
    expect(answers.map(([first]) => first?.id)).toEqual(names)
    expect(groups.map((group) => group.length)).toEqual([1, 32, 32, 5])
    expect(groups.flat()).toEqual(names)
  })

  it('tries each alone when a group fails, so that one cannot fail the others', async () => {
    const queue = createPushQueue(async (_shop, pushes) => {
      if (pushes.some((push) => push.station === 'bad')) throw new Error('no')
      return pushes.map((push) => receipt(push.station))
    })
    const answers = await Promise.allSettled(['a', 'b', 'bad', 'c'].map((name) => queue.push('shop', aPush(name))))
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('keeps shops apart', async () => {
    const shops: string[] = []
    const queue = createPushQueue(async (shop, pushes) => {
      shops.push(`${shop} ${pushes.length}`)
      return pushes.map(() => [])
    })
    await Promise.all([queue.push('one', aPush('a')), queue.push('two', aPush('b'))])
    expect(shops).toEqual(['one 1', 'two 1'])
  })
})
