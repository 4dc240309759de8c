import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { foldNumbers, type NumberBlock } from '#shared/numbers/number-pool.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { SyncClient } from './endpoint-client.ts'
import { Refused } from './endpoint-client.ts'
import { topUpNumbers, yearsToLease } from './lease-numbers.ts'

test('in December the next year is leased too, so that a desk without network can begin it', () => {
  expect(yearsToLease(new Date(2026, 10, 30))).toEqual([2026])
  expect(yearsToLease(new Date(2026, 11, 1))).toEqual([2026, 2027])
})

test('a pool that the shop no longer has holds up neither the others nor the sync', async () => {
  const kept: NumberBlock[] = []
  const lease: SyncClient['lease'] = async ({ pool, requestId }) => {
    if (pool.startsWith('tracking:'))
      throw new Refused('not-found', `pool: the shop has no "${pool}"`, reason('pool-missing', { pool }))
    const format = { kind: 'plain', prefix: 'X', digits: 9 } as const
    return { id: requestId, pool, series: '', format, from: 1, to: 500 }
  }
  const client = { lease } as SyncClient
  const said = await topUpNumbers(
    aShop('any'),
    'ST1',
    () => foldNumbers(kept, []),
    client,
    async (block) => void kept.push(block),
    2026,
  )
  expect(kept.map((block) => block.pool)).toEqual(['invoice', 'sscc'])
  expect(said[0]).toMatchObject({
    message: expect.stringContaining('the shop has no'),
    because: { code: 'pool-missing' },
  })
})
