import { expect, test } from 'vitest'
import { createScanQueue } from './scan-queue.ts'

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 1))

test('30 scans pushed at once are handled one at a time, in order', async () => {
  const handled: number[] = []
  let atOnce = 0
  const queue = createScanQueue<number>(
    async (scan) => {
      atOnce += 1
      expect(atOnce).toBe(1)
      await tick()
      handled.push(scan)
      atOnce -= 1
    },
    (error) => expect.fail(String(error)),
  )
  const scans = Array.from({ length: 30 }, (_, index) => index)
  for (const scan of scans) queue.push(scan)
  expect(queue.length).toBe(30)
  while (queue.length > 0) await tick()
  expect(handled).toEqual(scans)
})

test('a scan that fails is reported and the next one has its turn', async () => {
  const handled: string[] = []
  const failed: string[] = []
  const queue = createScanQueue<string>(
    (scan) => {
      if (scan === 'bad') throw new Error('disk full')
      handled.push(scan)
    },
    (error, scan) => failed.push(`${scan}: ${error instanceof Error ? error.message : ''}`),
  )
  for (const scan of ['a', 'bad', 'b']) queue.push(scan)
  while (queue.length > 0) await tick()
  expect([handled, failed]).toEqual([['a', 'b'], ['bad: disk full']])
})
