import type { Store } from '../store/open-store.ts'
import type { SyncClient } from './endpoint-client.ts'
import type { Checkpoint } from './pull.ts'
import { reconcile } from './reconcile.ts'

/** After an equal result: every fact of every station moves the checkpoint, and a comparison reads every key. */
const compareEveryMs = 30_000

/**
 * Compares the store with the endpoint after whole pulls, but not more often than it is worth. `onRewound`: the endpoint has
 * less than this station has seen.
 */
export function createComparison(store: Store, client: SyncClient, onRewound: () => Promise<void>) {
  let equalAt = -1
  /** Milliseconds, by this computer's clock: they only decide when to ask again. */
  let comparedAt = Number.NEGATIVE_INFINITY
  return async ({ seq }: Checkpoint, now: number): Promise<void> => {
    if (equalAt === seq || Math.abs(now - comparedAt) < compareEveryMs) return
    const { outcome } = await reconcile(store.database, store.orderKeys, client)
    if (outcome === 'rewound') await onRewound()
    if (outcome === 'equal') [equalAt, comparedAt] = [seq, now]
  }
}
