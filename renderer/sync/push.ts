import type { Receipt } from '#shared/sync/wire.ts'
import type { QueuedFact, StationDatabase } from '../store/collections.ts'
import { keepParked } from '../store/parked-trouble.ts'
import type { SyncClient } from './endpoint-client.ts'

const batchSize = 200

export interface PushResult {
  readonly stored: readonly { readonly id: string; readonly orderId: string; readonly seq: number }[]
  readonly parked: readonly QueuedFact[]
}

/** Facts that wait, oldest first; parked ones wait for a person, not for the network. */
export async function waitingFacts(database: StationDatabase): Promise<QueuedFact[]> {
  const facts = await database.order_events.find().exec()
  return facts
    .map((fact) => fact.toMutableJSON())
    .filter((fact) => fact.parked === undefined)
    .sort((a, b) => a.stationSeq - b.stationSeq)
}

/**
 * Sends one batch and reads a receipt for each fact. A refused one is marked with the endpoint's reason and never
 * holds up another. Throws Unreachable or Refused; then nothing is known and the same facts go again.
 */
export async function pushBatch(
  database: StationDatabase,
  client: SyncClient,
  facts: readonly QueuedFact[],
): Promise<PushResult> {
  const batch = facts.slice(0, batchSize)
  const receipts = new Map<string, Receipt>(
    (await client.push(batch.map((fact) => fact.event))).map((receipt) => [receipt.id, receipt]),
  )
  const stored: { id: string; orderId: string; seq: number }[] = []
  const parked: QueuedFact[] = []
  for (const fact of batch) {
    const receipt = receipts.get(fact.id)
    if (receipt?.outcome === 'stored') stored.push({ id: fact.id, orderId: fact.orderId, seq: receipt.seq })
    if (receipt?.outcome === 'parked') {
      const kept = keepParked({ why: receipt.message, because: receipt.because })
      parked.push({ ...fact, parked: kept })
      await markParked(database, fact.id, kept)
    }
  }
  return { stored, parked }
}

async function markParked(database: StationDatabase, id: string, kept: string | undefined): Promise<void> {
  const fact = await database.order_events.findOne(id).exec()
  await fact?.incrementalModify((data) => {
    const { parked: _, ...rest } = data
    return kept === undefined ? rest : { ...rest, parked: kept }
  })
}

/** "Send again": the fact waits once more. */
export async function unpark(database: StationDatabase, id: string): Promise<void> {
  await markParked(database, id, undefined)
}
