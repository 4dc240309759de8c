import { expect, test } from 'vitest'
import { compare, median } from './measure.ts'

test('the median of an odd, an even and no number of values', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([9, 1, 5, 7])).toBe(6)
  expect(() => median([])).toThrow('median of nothing')
})

test('rounds alternate who goes first, the warm-up is dropped, and the ratio is the median of the rounds', async () => {
  const order: string[] = []
  const side = (name: string, times: number[]) => async () => {
    order.push(name)
    return times.shift() ?? Number.NaN
  }
  const ours = side('ours', [900, 10, 30, 20])
  const peer = side('peer', [1, 10, 10, 10])
  const result = await compare('a peer', 3, ours, peer)
  expect(order.join(' ')).toBe('ours peer peer ours ours peer peer ours')
  expect(result).toEqual({ against: 'a peer', ratio: 2, medianMs: 20, peerMedianMs: 10, samples: [1, 3, 2] })
})
