import type { ShopProfile } from '../shop/shop-profile.ts'
import { type NumberPools, remaining } from './number-pool.ts'

/** The pools that a shop's work takes numbers from: a series of its own is the shop's choice. */
export function neededPools({ numbers, carriers, procedure }: ShopProfile): string[] {
  const tracked = carriers.filter((carrier) => carrier.tracking !== null)
  return [
    ...(procedure.rules.ownInvoices ? ['invoice'] : []),
    ...(numbers.waybill === undefined ? [] : ['waybill']),
    ...(numbers.creditNote === undefined ? [] : ['credit-note']),
    'sscc',
    ...tracked.map((carrier) => `tracking:${carrier.id}`),
  ]
}

/** Fewer than this, and somebody is told: some hours of a busy bench without a network. */
export const alarmBelow = 50

export interface LowPool {
  readonly pool: string
  readonly left: number
}

/** Pools that are nearly or wholly used up at this station. */
export function lowPools(shop: ShopProfile, pools: NumberPools): LowPool[] {
  return neededPools(shop)
    .map((pool) => ({ pool, left: remaining(pools, pool) }))
    .filter(({ left }) => left < alarmBelow)
}
