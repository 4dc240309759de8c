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

const stageIndex = '[_deleted+stage+shipBy+id]'

/** Ids of the first `limit` orders of a stage, by ship-by and id. One request, where a cursor takes one per key. */
export async function scanStage(orders: Dexie, stage: Stage, limit: number): Promise<string[]> {
  return orders
    .table<unknown, string>('docs')
    .where(stageIndex)
    .between([present, stage], [present, stage, []])
    .limit(limit)
    .primaryKeys()
}

/**
 * The documents of some of the `scanned` keys of a stage. Where they lie close together it is one request for their whole
 * stretch of the index: asking for each row by its id costs about as much again for every row.
 */
export async function readScanned(
  orders: Dexie,
  stage: Stage,
  scanned: readonly string[],
  wanted: readonly string[],
): Promise<Map<string, OrderDocument>> {
  const [first] = wanted
  const last = wanted.at(-1)
  if (first === undefined || last === undefined) return new Map()
  const start = scanned.indexOf(first)
  const stretch = scanned.indexOf(last, start) - start + 1
  if (stretch > 2 * wanted.length) return readDocuments(orders, wanted)
  const docs = orders.table<StoredRow, string>('docs')
  const head = start === 0 ? undefined : await docs.get(first)
  if (start > 0 && head === undefined) return readDocuments(orders, wanted)
  const from = head === undefined ? [present, stage] : [present, stage, head.shipBy, head.id]
  const rows = await docs.where(stageIndex).between(from, [present, stage, []]).limit(stretch).toArray()
  const among = new Set(wanted)
  const found = presentDocuments(rows.filter(({ id }) => among.has(id)))
  // A pull between the two reads has moved something: what is missing here may have another place by now.
  const moved = wanted.filter((id) => !found.has(id))
  return moved.length === 0 ? found : new Map([...found, ...(await readDocuments(orders, moved))])
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
  return presentDocuments(await orders.table<StoredRow, string>('docs').bulkGet([...ids]))
}

/** Without the fields that are RxDB's own, and without removed ones. */
function presentDocuments(rows: readonly (StoredRow | undefined)[]): Map<string, OrderDocument> {
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
