import type { Dexie } from 'dexie'
import { bucketOf, differingBuckets, fingerprintOf } from '#shared/sync/fingerprint.ts'
import type { StationDatabase } from '../store/collections.ts'
import { scanStored } from '../store/key-scan.ts'
import { writePulled } from '../store/write-pulled.ts'
import type { EndpointClient } from './endpoint-client.ts'
import { type Checkpoint, readCheckpoint } from './pull.ts'

export type ReconcileResult =
  /** The endpoint moved on meanwhile: pull, then compare again. */
  | { readonly outcome: 'not-comparable' }
  | { readonly outcome: 'equal'; readonly count: number }
  | { readonly outcome: 'repaired'; readonly orders: number }

/**
 * Compares what is really stored with what the endpoint has, by count and hash per bucket, and repairs what
 * differs. "In sync" means that this said `equal`, nothing else.
 */
export async function reconcile(
  database: StationDatabase,
  orderKeys: Dexie,
  client: EndpointClient,
): Promise<ReconcileResult> {
  const theirs = await client.fingerprint()
  const checkpoint: Checkpoint | undefined = await readCheckpoint(database)
  if (checkpoint === undefined || theirs.epoch !== checkpoint.epoch || theirs.head !== checkpoint.seq)
    return { outcome: 'not-comparable' }
  const stored = await scanStored(orderKeys)
  const ours = fingerprintOf(stored)
  const buckets = differingBuckets(ours.buckets, theirs.buckets)
  if (buckets.length === 0 && ours.count === theirs.count) return { outcome: 'equal', count: ours.count }

  let repaired = 0
  for (const bucket of buckets) {
    const wanted = new Map((await client.bucket(bucket)).map((order) => [order.id, order.seq]))
    const held = new Map(stored.filter((order) => bucketOf(order.id) === bucket).map((order) => [order.id, order.seq]))
    const missing = [...wanted].filter(([id, seq]) => held.get(id) !== seq).map(([id]) => id)
    const extra = [...held.keys()].filter((id) => !wanted.has(id))
    if (missing.length > 0) await writePulled(database.orders, await client.byId(missing))
    if (extra.length > 0) await database.orders.bulkRemove(extra)
    repaired += missing.length + extra.length
  }
  return { outcome: 'repaired', orders: repaired }
}
