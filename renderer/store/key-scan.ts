import type { Dexie } from 'dexie'
import type { Stage } from '#shared/order/stage.ts'
import type { StoredOrder } from '#shared/sync/fingerprint.ts'

/**
 * Scans that read index keys and no documents: an order of magnitude cheaper than a query (facts-sync.md §3).
 * They rely on how RxDB lays out its Dexie tables, which key-scan.test.ts holds it to.
 */

// RxDB writes booleans in indexes as '0' and '1', and puts `_deleted` first.
const present = '0'

export interface QueueKey {
  readonly shipBy: string
  readonly id: string
}

/** The first `limit` orders of a stage, by ship-by and id. */
export async function scanStage(orders: Dexie, stage: Stage, limit: number): Promise<QueueKey[]> {
  const keys = await orders
    .table('docs')
    .where('[_deleted+stage+shipBy+id]')
    .between([present, stage], [present, stage, []])
    .limit(limit)
    .keys()
  return keys.map((key) => {
    const [, , shipBy, id] = key as unknown as [string, string, string, string]
    return { shipBy, id }
  })
}

/** Id and seq of every order that is really stored. */
export async function scanStored(orders: Dexie): Promise<StoredOrder[]> {
  const keys = await orders.table('docs').where('[_deleted+seq+id]').between([present], [present, []]).keys()
  return keys.map((key) => {
    const [, seq, id] = key as unknown as [string, number, string]
    return { id, seq }
  })
}
