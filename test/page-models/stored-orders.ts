import type { Page } from 'playwright-core'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderDocument } from '#shared/order/order.ts'

/** What really lies in the station's IndexedDB, read beside the program. */
export interface StoredStation {
  readonly orders: readonly OrderDocument[]
  /** Facts of this station that the endpoint has not confirmed. */
  readonly waiting: readonly OrderEvent[]
}

export async function readStored(page: Page): Promise<StoredStation> {
  const read = (collection: string) =>
    page.evaluate(async (ending) => {
      const found = (await indexedDB.databases()).find(({ name }) => name?.endsWith(ending))?.name
      if (found === undefined) throw new Error(`no database ends with ${ending}`)
      const wait = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await wait(indexedDB.open(found))
      try {
        const rows = await wait(database.transaction('docs').objectStore('docs').getAll())
        return rows.filter((row) => row._deleted === '0' || row._deleted === false)
      } finally {
        database.close()
      }
    }, `--${collection}`)
  const facts: readonly { readonly event: OrderEvent }[] = await read('order_events')
  return { orders: (await read('orders')) as OrderDocument[], waiting: facts.map((fact) => fact.event) }
}
