import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import type { Desk } from '#shared/contract/desk-contract.ts'
import type { Receipt } from '#shared/sync/wire.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { openStore } from '../store/open-store.ts'
import { writePulled } from '../store/write-pulled.ts'
import { type SyncClient, Unreachable } from '../sync/endpoint-client.ts'
import { Station } from './station.ts'

/** A main process that agrees to everything; what it does to the disk is its own tests' matter. */
const desk: Desk = {
  call: (async (method: string) =>
    method === 'journal.read'
      ? { unconfirmed: [], blocks: [], taken: [], lastStationSeq: 0, damagedLines: 0 }
      : {}) as Desk['call'],
  onNotice: () => () => undefined,
}

const gone = async (): Promise<never> => {
  throw new Unreachable('the cable is out')
}
const unplugged: SyncClient = {
  pull: gone,
  push: gone,
  fingerprint: gone,
  bucket: gone,
  byId: gone,
  lease: gone,
  shop: gone,
  stream: gone,
}

async function openStation(name: string, push: (ids: readonly string[]) => Receipt[]) {
  const store = await openStore(name)
  await writePulled(store.database.orders, [storedOrder(1)])
  let made = 0
  const newId = () => {
    made += 1
    return `fact-${String(made).padStart(8, '0')}`
  }
  const client: SyncClient = {
    ...unplugged,
    push: async (events) => push(events.map((event) => (event as { id: string }).id)),
  }
  const now = () => new Date('2026-01-05T09:00:00Z')
  const station = await Station.open({ desk, store, client, station: { id: 'ST1', name: 'Bench 1' }, now, newId })
  await vi.waitFor(() => expect(station.index.size).toBe(1))
  return { station, store }
}

const packOne = (station: Station) =>
  station.dispatch('order-1', 'ewa', () => ({
    drafts: [{ type: 'item-packed', data: { lineId: 'line-1', parcelId: 'box-1', quantity: 1, code: '' } }],
    taken: [],
  }))

test('P07 a fact that the store would not take is sent all the same, and is counted as waiting until then', async () => {
  const sent: string[] = []
  const { station, store } = await openStation('refusing', (ids) => {
    sent.push(...ids)
    return ids.map((id) => ({ id, outcome: 'stored', seq: 2 }))
  })
  const insert = vi.spyOn(store.database.order_events, 'bulkInsert')
  insert.mockRejectedValueOnce(new Error('QuotaExceededError'))
  const [fact] = await packOne(station)
  await vi.waitFor(() => expect(station.notices()).toMatchObject([{ kind: 'store-failed' }]))
  expect(station.sync().waiting).toBe(1)
  station.startSync()
  await vi.waitFor(() => expect(sent).toEqual([fact?.id]), 3_000)
  expect(insert).toHaveBeenCalledTimes(2)
  await station.stop()
})

test('a refused fact that a person discards leaves the counts as the endpoint has the order', async () => {
  const { station } = await openStation('discarding', (ids) =>
    ids.map((id) => ({ id, outcome: 'parked', reason: 'malformed', message: 'no' })),
  )
  const [fact] = await packOne(station)
  const clock = { now: new Date('2026-01-05T09:00:00Z'), procedure: undefined, mine: [] }
  const stages = () => station.index.counts(clock).byStage
  expect(stages()).toMatchObject({ packing: 1, ready: 0 })
  station.startSync()
  await vi.waitFor(() => expect(station.parkedFacts()).toHaveLength(1), 3_000)
  await station.discard(fact?.id ?? '')
  expect(stages()).toMatchObject({ packing: 0, ready: 1 })
  await station.stop()
})
