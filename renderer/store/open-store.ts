import type { Dexie } from 'dexie'
import { createRxDatabase } from 'rxdb'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import {
  type Collections,
  orderSchema,
  queuedFactSchema,
  type StationDatabase,
  stateEntrySchema,
} from './collections.ts'
import { type KnownKeys, rememberKeys } from './known-keys.ts'
import { purgeRemoved } from './purge-removed.ts'
import { skipAbsent } from './skip-absent.ts'

export interface Store {
  readonly database: StationDatabase
  /** Dexie's own handle on the orders, for scans that read keys only. */
  readonly orderKeys: Dexie
  close(): Promise<void>
}

/**
 * Opens this station's store. One database per station id: a page that joined another shop never sees the old
 * one's orders. Every write is strict (facts.md 1): the default loses seconds of scans in a power cut.
 */
export async function openStore(stationId: string): Promise<Store> {
  const handles = new Map<string, Dexie>()
  const knownFacts = new Map<Dexie, KnownKeys>()
  const storage = getRxStorageDexie({
    chromeTransactionDurability: 'strict',
    onCreate: (dexie: Dexie, name: string) => {
      handles.set(name, dexie)
      if (name.endsWith('--orders')) skipAbsent(dexie)
      if (name.endsWith('--order_events')) knownFacts.set(dexie, rememberKeys(dexie))
    },
  })
  const database = await createRxDatabase<Collections>({ name: `packdesk-${stationId}`, storage, multiInstance: false })
  await database.addCollections({
    orders: { schema: orderSchema },
    order_events: { schema: queuedFactSchema },
    sync_state: { schema: stateEntrySchema },
  })
  for (const [name, dexie] of handles) if (/--(orders|order_events)$/.test(name)) await purgeRemoved(dexie)
  for (const [dexie, keys] of knownFacts) await keys.load(dexie)
  const orderKeys = [...handles].find(([name]) => name.endsWith('--orders'))?.[1]
  if (orderKeys === undefined) throw new Error('RxDB has opened no Dexie database for the orders: check its version')
  return { database, orderKeys, close: async () => void (await database.close()) }
}
