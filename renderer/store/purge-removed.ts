import type { Dexie } from 'dexie'

// RxDB writes booleans in indexes as '0' and '1', and puts `_deleted` first.
const removed = '1'

/**
 * Takes out for good what RxDB only marks as removed: facts that the endpoint has and orders that have left the
 * station's scope, customers' names and addresses included. Nothing here is replicated by RxDB, so nothing needs
 * the marks. To be called while nobody reads or writes: at open. Rests on RxDB's table layout, like key-scan.ts.
 */
export async function purgeRemoved(collection: Dexie): Promise<void> {
  const table = collection.table('docs')
  const index = table.schema.indexes.find(({ keyPath }) => Array.isArray(keyPath) && keyPath[0] === '_deleted')
  if (index === undefined) throw new Error(`${collection.name} has no index by _deleted: check RxDB's version`)
  await table.where(index.name).between([removed], [removed, []]).delete()
}
