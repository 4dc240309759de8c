import { useSyncExternalStore } from 'react'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { SyncState } from '../sync/sync-status.ts'
import { useServices } from './desk-context.tsx'
import type { StationNotice } from './station-ports.ts'

export function useSync(): SyncState {
  const { station } = useServices()
  return useSyncExternalStore(station.subscribe, station.sync)
}

export function useShop(): ShopProfile | undefined {
  const { station } = useServices()
  return useSyncExternalStore(station.subscribe, station.shop)
}

export function useNotices(): readonly StationNotice[] {
  const { station } = useServices()
  return useSyncExternalStore(station.subscribe, station.notices)
}

/** Rises with every change of the station: for hooks that read again when something happened. */
export function useStationVersion(): number {
  const { station } = useServices()
  return useSyncExternalStore(station.subscribe, station.version)
}
