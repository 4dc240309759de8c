import type { DBCore, DBCoreGetManyRequest, DBCoreTable, Dexie } from 'dexie'

/** Fewer keys than this are looked up one by one: counting a range first would not pay. */
const worthCounting = 20

// Dexie's DBCoreRangeType.Range, which its types declare and its module does not export as a value.
const between = 2

/**
 * Before it inserts, RxDB asks for every document by its key, one request each: for a first sync, a thousand
 * requests per page that all find nothing. Here one count of the range that the keys lie in says so for all of them.
 * New orders mostly have rising ids, so the range is empty; where it is not, every key is looked up as before.
 * Measured on 10,000 orders: see docs/decisions and `npm run bench`.
 */
export function skipAbsent(orders: Dexie): void {
  orders.use({
    stack: 'dbcore',
    name: 'skip-absent',
    create: (down: DBCore): DBCore => ({ ...down, table: (name) => countingFirst(down.table(name)) }),
  })
}

function countingFirst(table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    async getMany(request: DBCoreGetManyRequest) {
      const keys: readonly unknown[] = request.keys
      const [first] = keys
      if (keys.length < worthCounting || typeof first !== 'string') return table.getMany(request)
      let lower = first
      let upper = first
      for (const key of keys) {
        if (typeof key !== 'string') return table.getMany(request)
        if (key < lower) lower = key
        if (key > upper) upper = key
      }
      const query = { index: table.schema.primaryKey, range: { type: between, lower, upper } }
      const present = await table.count({ trans: request.trans, query })
      return present === 0 ? keys.map(() => undefined) : table.getMany(request)
    },
  }
}
