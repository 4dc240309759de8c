import { type LowPool, lowPools } from '#shared/numbers/needed-pools.ts'
import { useServices } from '../orders/desk-context.tsx'
import { useShop, useStationVersion, useSync } from '../orders/use-station.ts'

/** Pools that are nearly used up. None while the desk is connecting: new numbers come with the first round. */
export function useLowPools(): readonly LowPool[] {
  const { station } = useServices()
  const shop = useShop()
  const { status } = useSync()
  useStationVersion()
  if (shop === undefined || status.kind === 'connecting' || status.kind === 'syncing') return []
  return lowPools(shop, station.pools())
}
