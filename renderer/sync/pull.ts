import { z } from 'zod'
import type { StationDatabase } from '../store/collections.ts'
import { readState, writeState } from '../store/state-entries.ts'
import { writePulled } from '../store/write-pulled.ts'
import type { SyncClient } from './endpoint-client.ts'

/** How far the store has come. Another epoch means another history: the numbers cannot be compared. */
export const checkpointSchema = z.object({ epoch: z.string(), seq: z.int().min(0) })
export type Checkpoint = z.infer<typeof checkpointSchema>

const pageSize = 1_000
const entry = 'checkpoint'

export async function readCheckpoint(database: StationDatabase): Promise<Checkpoint | undefined> {
  return readState(database, entry, checkpointSchema)
}

/**
 * Fetches until the endpoint has no more. For each page: data first, then the checkpoint that speaks of it;
 * any error ends the round, and the same page is fetched again next time.
 */
export async function pullAll(
  database: StationDatabase,
  client: SyncClient,
  onPage: (orders: number) => void = () => undefined,
  onNewEpoch: () => Promise<void> = async () => undefined,
): Promise<Checkpoint> {
  let checkpoint = await readCheckpoint(database)
  let page = await client.pull(checkpoint?.seq ?? 0, pageSize)
  if (checkpoint !== undefined && page.epoch !== checkpoint.epoch) {
    // The endpoint was restored or replaced. What it no longer has is found by the reconcile that follows.
    checkpoint = { epoch: page.epoch, seq: 0 }
    // Before the new epoch is remembered: what is done twice changes nothing, what is left out is lost.
    await onNewEpoch()
    await database.orders.find().remove()
    await writeState(database, entry, checkpoint)
    page = await client.pull(0, pageSize)
  }
  while (true) {
    // The next page travels while this one is written.
    const next = page.more ? client.pull(page.checkpoint, pageSize) : undefined
    next?.catch(() => undefined)
    if (page.documents.length > 0) await writePulled(database.orders, page.documents)
    if (page.checkpoint !== checkpoint?.seq || page.epoch !== checkpoint.epoch) {
      checkpoint = { epoch: page.epoch, seq: page.checkpoint }
      await writeState(database, entry, checkpoint)
    }
    onPage(page.documents.length)
    if (next === undefined) return checkpoint
    page = await next
  }
}

/** Forgets how far the store has come, so that the next round fetches everything. */
export async function resetCheckpoint(database: StationDatabase, epoch: string): Promise<void> {
  await writeState(database, entry, { epoch, seq: 0 } satisfies Checkpoint)
}
