import type { Dexie } from 'dexie'
import { bucketOf, differingBuckets, fingerprintOf } from '#shared/sync/fingerprint.ts'
import type { StationDatabase } from '../store/collections.ts'
import { scanStored } from '../store/key-scan.ts'
import { writePulled } from '../store/write-pulled.ts'
import type { SyncClient } from './endpoint-client.ts'
import { type Checkpoint, readCheckpoint, resetCheckpoint } from './pull.ts'

/** The endpoint answers at most 1,000 ids at once; orders may be large. */
const pageSize = 250

export type ReconcileResult =
  /** The endpoint moved on meanwhile: pull, then compare again. */
  | { readonly outcome: 'not-comparable' }
  /** The endpoint has less than we have seen: it was restored. Receipts from before say nothing any more. */
  | { readonly outcome: 'rewound' }
  | { readonly outcome: 'equal'; readonly count: number }
  | { readonly outcome: 'repaired'; readonly orders: number }

/**
 * Compares what is really stored with what the endpoint has, by count and hash per bucket, and repairs what
 * differs. "In sync" means that this said `equal`, nothing else.
 */
export async function reconcile(
  database: StationDatabase,
  orderKeys: Dexie,
  client: SyncClient,
): Promise<ReconcileResult> {
  const theirs = await client.fingerprint()
  const checkpoint: Checkpoint | undefined = await readCheckpoint(database)
  if (checkpoint === undefined || theirs.epoch !== checkpoint.epoch) return { outcome: 'not-comparable' }
  if (theirs.head < checkpoint.seq) {
    await resetCheckpoint(database, checkpoint.epoch)
    return { outcome: 'rewound' }
  }
  if (theirs.head !== checkpoint.seq) return { outcome: 'not-comparable' }
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
    // A pull never goes back to a lower seq; here the endpoint's word counts, whatever we have seen.
    const ahead = missing.filter((id) => (held.get(id) ?? 0) > (wanted.get(id) ?? 0))
    if (extra.length + ahead.length > 0) await database.orders.bulkRemove([...extra, ...ahead])
    for (let from = 0; from < missing.length; from += pageSize)
      await writePulled(database.orders, await client.byId(missing.slice(from, from + pageSize)))
    repaired += missing.length + extra.length
  }
  return { outcome: 'repaired', orders: repaired }
}
