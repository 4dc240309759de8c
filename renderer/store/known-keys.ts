import { type DBCore, type DBCoreGetManyRequest, type DBCoreMutateRequest, type DBCoreTable, Dexie } from 'dexie'

export interface KnownKeys {
  /** To be called once the database is open: from then on a key that was never written is not looked for. */
  load(facts: Dexie): Promise<void>
}

/**
 * Before RxDB inserts a fact it asks the disk whether one with this id is there: a round trip in every scan, behind
 * whatever the page is drawing, for an id that was made a moment ago. Here the ids that were ever written are kept in
 * memory (they are few: the collection is the queue), and the others are known to be absent.
 *
 * Holds because one page at a time has the store (the desk refuses a second one). Ids are never taken out: one that
 * is known and gone is looked for, as before.
 */
export function rememberKeys(facts: Dexie): KnownKeys {
  const known = new Set<unknown>()
  let loaded = false
  facts.use({
    stack: 'dbcore',
    name: 'known-keys',
    create: (down: DBCore): DBCore => ({
      ...down,
      table: (name) => {
        const table = down.table(name)
        return name === 'docs' ? remembering(table) : table
      },
    }),
  })
  const remembering = (table: DBCoreTable): DBCoreTable => ({
    ...table,
    getMany(request: DBCoreGetManyRequest) {
      if (!loaded || request.keys.some((key: unknown) => known.has(key))) return table.getMany(request)
      return Dexie.Promise.resolve(request.keys.map(() => undefined))
    },
    mutate(request: DBCoreMutateRequest) {
      // Before the write, so that no look-up can come between it and its being known.
      if (request.type === 'add' || request.type === 'put')
        for (const value of request.values) known.add(table.schema.primaryKey.extractKey?.(value))
      return table.mutate(request)
    },
  })
  return {
    async load(dexie) {
      for (const key of await dexie.table('docs').toCollection().primaryKeys()) known.add(key)
      loaded = true
    },
  }
}
