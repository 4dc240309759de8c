import { openStore } from '#renderer/store/open-store.ts'
import { writeState } from '#renderer/store/state-entries.ts'
import { storeName } from '#renderer/store/store-name.ts'
import { createEndpointClient } from '#renderer/sync/endpoint-client.ts'
import { pullAll } from '#renderer/sync/pull.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

declare global {
  interface Window {
    /** Fills the desk's own store, so that the desk opens with its orders and offline. */
    readonly fillDesk: (stationId: string, shop: ShopProfile) => Promise<void>
  }
}

Object.assign(window, {
  fillDesk: (async (stationId, shop) => {
    const station = { id: stationId, name: stationId }
    const store = await openStore(storeName({ station, endpoint: null }))
    await pullAll(
      store.database,
      createEndpointClient((input, init) => fetch(input, init)),
    )
    await writeState(store.database, 'shop', shop)
    await store.close()
  }) satisfies Window['fillDesk'],
})
