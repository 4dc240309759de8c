import type { OrderDocument } from '#shared/order/order.ts'
import type { Tombstone } from '#shared/sync/wire.ts'
import type { StationDatabase } from './collections.ts'

/** Throws when anything could not be stored: the caller then keeps its checkpoint and fetches the batch again. */
function refuseErrors(errors: readonly { readonly status: number; readonly documentId: string }[]): void {
  const [first] = errors
  if (first !== undefined)
    throw new Error(`${errors.length} orders could not be stored, the first is ${first.documentId} (${first.status})`)
}

/**
 * Writes one pulled page. New orders are inserted, known ones replaced unless the store already holds a higher
 * `seq`, tombstones removed. bulkInsert and bulkUpsert do not throw for single documents: their `error` is read.
 */
export async function writePulled(
  orders: StationDatabase['orders'],
  rows: readonly (OrderDocument | Tombstone)[],
): Promise<void> {
  const newest = new Map<string, OrderDocument | Tombstone>()
  for (const row of rows) if ((newest.get(row.id)?.seq ?? 0) < row.seq) newest.set(row.id, row)
  const documents: OrderDocument[] = []
  const gone: string[] = []
  for (const row of newest.values()) {
    if ('deleted' in row) gone.push(row.id)
    else documents.push(row)
  }
  if (documents.length > 0) {
    const inserted = await orders.bulkInsert(documents)
    refuseErrors(inserted.error.filter((error) => error.status !== 409))
    const clashing = inserted.error.map((error) => newest.get(error.documentId) as OrderDocument)
    if (clashing.length > 0) await replaceOlder(orders, clashing)
  }
  if (gone.length > 0) {
    const known = await orders.findByIds(gone).exec()
    refuseErrors((await orders.bulkRemove([...known.keys()])).error)
  }
}

async function replaceOlder(orders: StationDatabase['orders'], documents: readonly OrderDocument[]): Promise<void> {
  const stored = await orders.findByIds(documents.map((document) => document.id)).exec()
  const newer = documents.filter((document) => (stored.get(document.id)?.seq ?? 0) < document.seq)
  if (newer.length > 0) refuseErrors((await orders.bulkUpsert(newer)).error)
}
