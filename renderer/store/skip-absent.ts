import type { DBCore, DBCoreGetManyRequest, DBCoreTable, Dexie } from 'dexie'

/** Fewer keys than this are looked up one by one: asking for the range first would not pay. */
const worthAsking = 20

// Dexie's DBCoreRangeType.Range, which its types declare and its module does not export as a value.
const between = 2

/**
 * Before it inserts, RxDB asks for every document by its key, one request each: for a first sync, a thousand
 * requests per page that all find nothing. Here one look into the range that the keys lie in says so for all of them.
 * New orders mostly have rising ids, so the range is empty; where it is not, every key is looked up as before.
 * Measured on 10,000 orders (`npm run bench`): 2.5 times as long as raw Dexie without this, 1.6 with it.
 */
export function skipAbsent(orders: Dexie): void {
  orders.use({
    stack: 'dbcore',
    name: 'skip-absent',
    create: (down: DBCore): DBCore => ({ ...down, table: (name) => askingFirst(down.table(name)) }),
  })
}

function askingFirst(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    async getMany(request: DBCoreGetManyRequest) {
      const keys: readonly unknown[] = request.keys
      const [first] = keys
      // Reads ask for what is there. Dexie's transactions are IndexedDB's own at this level.
      const writes = 'mode' in request.trans && request.trans.mode === 'readwrite'
      if (!writes || keys.length < worthAsking || typeof first !== 'string') return table.getMany(request)
      let lower = first
      let upper = first
      for (const key of keys) {
        if (typeof key !== 'string') return table.getMany(request)
        if (key < lower) lower = key
        if (key > upper) upper = key
      }
      const query = { index: table.schema.primaryKey, range: { type: between, lower, upper } }
      // One key, not a count: counting takes as long as the range is full.
      const { result } = await table.query({ trans: request.trans, query, limit: 1, values: false })
      return result.length === 0 ? keys.map(() => undefined) : table.getMany(request)
    },
  }
}
