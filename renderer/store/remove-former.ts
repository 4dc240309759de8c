/**
 * Deletes the databases of stores that an earlier program kept. RxDB's Dexie storage has one database per collection,
 * `rxdb-dexie-<database>--<version>--<collection>`. One that is still open somewhere goes when it is closed.
 */
export async function removeFormer(names: readonly string[], factory: IDBFactory = indexedDB): Promise<void> {
  const prefixes = names.map((name) => `rxdb-dexie-packdesk-${name}--`)
  for (const { name } of await factory.databases())
    if (name !== undefined && prefixes.some((prefix) => name.startsWith(prefix))) await removed(factory, name)
}

function removed(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onblocked = () => resolve()
    request.onerror = () => reject(request.error ?? new Error(`the database ${name} was not deleted`))
  })
}
