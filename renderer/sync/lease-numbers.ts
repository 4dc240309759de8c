import { neededPools } from '#shared/numbers/needed-pools.ts'
import { type NumberPools, remaining } from '#shared/numbers/number-pool.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { Refused, type SyncClient } from './endpoint-client.ts'

/** A busy bench packs some hundred orders a day: this lasts for a day without network after the mark is reached. */
const blockSize = 500
const lowWater = 200

/** This year, and in December the next one too: a desk may be offline when the year begins. By the desk's clock. */
export function yearsToLease(now: Date): readonly number[] {
  const year = now.getFullYear()
  return now.getMonth() === 11 ? [year, year + 1] : [year]
}

/** Refusals that speak of one pool: it is used up, or the shop's profile has changed since this station read it. */
const ofThisPool: ReadonlySet<string> = new Set(['conflict', 'not-found', 'bad-request'])

/**
 * Leases a block for each pool that runs low, while there is a network. Asking again after a lost answer gets the
 * same block, within one `session`: after a restart, a journal that was lost or damaged in between must never be
 * given a block that it may have used. Returns the endpoint's refusals of
 * pools that have no numbers left in the whole shop: they hold up neither the other pools nor the sync.
 */
export async function topUpNumbers(
  shop: ShopProfile,
  session: string,
  pools: () => NumberPools,
  client: SyncClient,
  keep: (block: NumberPools['blocks'][number]) => Promise<void>,
  year: number,
): Promise<readonly Refused[]> {
  const usedUp: Refused[] = []
  for (const pool of neededPools(shop)) {
    if (remaining(pools(), pool) >= lowWater) continue
    const held = pools().blocks.filter((block) => block.pool === pool).length
    const requestId = `${session}:${pool}:${year}:${held}`
    try {
      await keep(await client.lease({ requestId, pool, count: blockSize, year }))
    } catch (error) {
      if (!(error instanceof Refused) || !ofThisPool.has(error.code)) throw error
      usedUp.push(error)
    }
  }
  return usedUp
}
