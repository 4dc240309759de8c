import { scanStored } from '#renderer/store/key-scan.ts'
import { openStore } from '#renderer/store/open-store.ts'
import { createEndpointClient } from '#renderer/sync/endpoint-client.ts'
import { pullAll } from '#renderer/sync/pull.ts'
import { RawOrders, rawSync } from './raw-orders.ts'

declare global {
  interface Window {
    /** Each fills an empty store of that name and returns milliseconds; throws when an order is missing. */
    readonly syncBench: {
      ours(name: string, orders: number): Promise<number>
      raw(name: string, orders: number): Promise<number>
    }
  }
}

function mustHold(found: number, wanted: number): void {
  if (found !== wanted) throw new Error(`${found} of ${wanted} orders are stored`)
}

const syncBench: Window['syncBench'] = {
  async ours(name, orders) {
    const { database, orderKeys } = await openStore(name)
    const client = createEndpointClient((input, init) => fetch(input, init))
    const start = performance.now()
    await pullAll(database, client)
    const ms = performance.now() - start
    mustHold((await scanStored(orderKeys)).length, orders)
    await database.remove()
    return ms
  },
  async raw(name, orders) {
    const raw = new RawOrders(name)
    await raw.open()
    const start = performance.now()
    await rawSync(raw)
    const ms = performance.now() - start
    mustHold(await raw.orders.count(), orders)
    await raw.delete()
    return ms
  },
}
Object.assign(window, { syncBench })
