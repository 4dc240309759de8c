import type { NumberBlock, NumberPools } from '#shared/numbers/number-pool.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { Refused, SyncClient } from './endpoint-client.ts'
import { topUpNumbers, yearsToLease } from './lease-numbers.ts'

export interface LeasingPorts {
  /** Of this run of the page: see topUpNumbers. */
  readonly session: string
  readonly client: SyncClient
  readonly now: () => Date
  readonly pools: (year: number) => NumberPools
  readonly keep: (block: NumberBlock) => Promise<void>
  /** A pool that the whole shop has used up: said once each, though every round asks again. */
  readonly onUsedUp: (refused: Refused) => void
}

/** Tops up every pool that the shop's work needs; asked after each whole pull. */
export function createLeasing({ session, client, now, pools, keep, onUsedUp }: LeasingPorts) {
  const said = new Set<string>()
  return async (shop: ShopProfile): Promise<void> => {
    const usedUp: Refused[] = []
    for (const year of yearsToLease(now()))
      usedUp.push(...(await topUpNumbers(shop, session, () => pools(year), client, keep, year)))
    for (const refused of usedUp) {
      if (said.has(refused.message)) continue
      said.add(refused.message)
      onUsedUp(refused)
    }
  }
}
