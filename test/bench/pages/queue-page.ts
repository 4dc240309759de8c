import { Station } from '#renderer/orders/station.ts'
import { openStore } from '#renderer/store/open-store.ts'
import { writePulled } from '#renderer/store/write-pulled.ts'
import { createEndpointClient } from '#renderer/sync/endpoint-client.ts'
import type { Desk, DeskMethod, DeskResponse } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { RawOrders, rawQueue } from './raw-orders.ts'

const name = 'queue'
const stage = 'ready'
const page = 50

declare global {
  interface Window {
    readonly queueBench: {
      /** Fills both stores with the server's orders. */
      fill(): Promise<void>
      /** Opens the station with one unsent fact on each of 200 orders and waits until its start-up reading is over. */
      open(orders: number): Promise<void>
      /** Milliseconds of one call. */
      ours(): Promise<number>
      raw(): Promise<number>
    }
  }
}

/** What a packer's first scan of an order makes: the order leaves the stage, so the queue has to look past it. */
function started(orderId: string, stationSeq: number): OrderEvent {
  const at = new Date(stationSeq).toISOString()
  return {
    id: `fact-${stationSeq}`,
    type: 'packing-started',
    orderId,
    at,
    station: name,
    stationSeq,
    operator: 'ewa',
    data: {},
  }
}

/** The first 150 orders of the stage, and 50 further back. */
async function ordersWithFacts(raw: RawOrders): Promise<string[]> {
  const first = await rawQueue(raw, stage, 150)
  const further = await raw.orders
    .where('[stage+shipBy+id]')
    .between([stage], [stage, []])
    .offset(1000)
    .limit(50)
    .keys()
  return [...first.map((order) => order.id), ...further.map((key) => (key as unknown as string[])[2] ?? '')]
}

function deskWith(unconfirmed: OrderEvent[]): Desk {
  const journal = { unconfirmed, blocks: [], taken: [], lastStationSeq: unconfirmed.length, damagedLines: 0 }
  return {
    async call<M extends DeskMethod>(method: M): Promise<DeskResponse<M>> {
      if (method !== 'journal.read') throw new Error(`${method} is not part of this bench`)
      return journal as unknown as DeskResponse<M>
    },
    onNotice: () => () => undefined,
  }
}

async function fill(): Promise<void> {
  const store = await openStore(name)
  const raw = new RawOrders(name)
  const client = createEndpointClient((input, init) => fetch(input, init))
  for (let after = 0, more = true; more; ) {
    const pulled = await client.pull(after, 1000)
    await writePulled(store.database.orders, pulled.documents)
    await raw.orders.bulkPut(pulled.documents as OrderDocument[])
    after = pulled.checkpoint
    more = pulled.more
  }
  await store.close()
  raw.close()
}

let station: Station
let raw: RawOrders
/** What ours must answer: the stage without the orders that have left it. */
let expected: string

async function open(orders: number): Promise<void> {
  raw = new RawOrders(name)
  const touched = await ordersWithFacts(raw)
  const untouched = await rawQueue(raw, stage, 150 + page)
  expected = untouched
    .slice(150)
    .map((order) => order.id)
    .join()
  station = await Station.open({
    desk: deskWith(touched.map((id, index) => started(id, index + 1))),
    store: await openStore(name),
    client: createEndpointClient((input, init) => fetch(input, init)),
    station: { id: name, name },
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
  })
  while (station.index.size < orders) await new Promise((resolve) => setTimeout(resolve, 100))
  // The last page of the start-up reading is still being asked for.
  await new Promise((resolve) => setTimeout(resolve, 1000))
}

Object.assign(window, {
  queueBench: {
    fill,
    open,
    async ours() {
      const start = performance.now()
      const found = await station.queue(stage, page)
      const ms = performance.now() - start
      if (found.map((order) => order.id).join() !== expected) throw new Error('the queue is not what it should be')
      return ms
    },
    async raw() {
      const start = performance.now()
      const found = await rawQueue(raw, stage, page)
      const ms = performance.now() - start
      if (found.length !== page) throw new Error(`${found.length} orders instead of ${page}`)
      return ms
    },
  } satisfies Window['queueBench'],
})
