import type { Dexie } from 'dexie'
import type { OrderDocument } from '#shared/order/order.ts'
import type { Stage } from '#shared/order/stage.ts'
import type { StoredOrder } from '#shared/sync/fingerprint.ts'

/**
 * Scans that read index keys and no documents: an order of magnitude cheaper than a query (facts-sync.md §3).
 * They rely on how RxDB lays out its Dexie tables, which key-scan.test.ts holds it to.
 */

// RxDB writes booleans in indexes as '0' and '1', and puts `_deleted` first.
const present = '0'

/** Ids of the first `limit` orders of a stage, by ship-by and id. One request, where a cursor takes one per key. */
export async function scanStage(orders: Dexie, stage: Stage, limit: number): Promise<string[]> {
  return orders
    .table<unknown, string>('docs')
    .where('[_deleted+stage+shipBy+id]')
    .between([present, stage], [present, stage, []])
    .limit(limit)
    .primaryKeys()
}

/** Id and seq of every order that is really stored. */
export async function scanStored(orders: Dexie): Promise<StoredOrder[]> {
  const keys = await orders.table('docs').where('[_deleted+seq+id]').between([present], [present, []]).keys()
  return keys.map((key) => {
    const [, seq, id] = key as unknown as [string, number, string]
    return { id, seq }
  })
}

/**
 * The documents with these ids, those that are there, by id. One read of exactly these rows: RxDB would keep each
 * in its cache as well, and a queue is read again after every change.
 */
export async function readDocuments(orders: Dexie, ids: readonly string[]): Promise<Map<string, OrderDocument>> {
  const rows: (StoredRow | undefined)[] = await orders.table('docs').bulkGet([...ids])
  const found = new Map<string, OrderDocument>()
  for (const row of rows) {
    if (row === undefined || row._deleted !== present) continue
    const { _deleted, _rev, _meta, _attachments, ...document } = row
    found.set(document.id, document)
  }
  return found
}

/** A document with the fields that RxDB adds. */
interface StoredRow extends OrderDocument {
  readonly _deleted: string
  readonly _rev: unknown
  readonly _meta: unknown
  readonly _attachments: unknown
}
