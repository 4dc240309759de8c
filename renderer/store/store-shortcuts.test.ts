import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import type { OrderDocument } from '#shared/order/order.ts'
import { generateDocuments } from '#test/builders/generate-orders.ts'
import { readDocuments, readScanned, scanStage } from './key-scan.ts'
import { openStore, type Store } from './open-store.ts'
import { writePulled } from './write-pulled.ts'

// The short cuts answer RxDB's "is it there already?" without looking. A wrong answer would overwrite.

let store: Store
let name = 0
afterEach(() => store.close())

async function opened(): Promise<Store> {
  name += 1
  store = await openStore(`shortcuts-${name}`)
  return store
}

const fact = (id: string, stationSeq: number) => ({ id, orderId: 'order-1', stationSeq, event: { id } as never })
const seqOf = async (id: string) => (await store.database.orders.findOne(id).exec())?.seq

test('a page beside, among and over what is stored: nothing older replaces anything newer', async () => {
  const { database } = await opened()
  const documents = [...generateDocuments(200, 1)]
  const ahead = (by: number) => (document: OrderDocument) => ({ ...document, seq: document.seq + by })
  await writePulled(database.orders, documents.slice(100))
  await writePulled(database.orders, documents.slice(0, 100))
  expect(await database.orders.count().exec()).toBe(200)
  await writePulled(database.orders, documents.slice(50, 150).map(ahead(1000)))
  await writePulled(database.orders, documents.slice(40, 160))
  expect(await seqOf('bench:000050')).toBe(50)
  expect(await seqOf('bench:000051')).toBe(1051)
  expect(await database.orders.count().exec()).toBe(200)
})

test('a single known order between many new ones is a clash, not an insert', async () => {
  const { database } = await opened()
  const documents = [...generateDocuments(60, 1)]
  await writePulled(database.orders, documents.slice(30, 31))
  const inserted = await database.orders.bulkInsert(documents)
  expect(inserted.error.map(({ status, documentId }) => [status, documentId])).toEqual([[409, 'bench:000031']])
})

test('a fact that is there is never inserted again: in this session, after a restart, and taken out before', async () => {
  const first = await opened()
  await first.database.order_events.bulkInsert([fact('a', 1), fact('b', 2)])
  await first.database.order_events.bulkRemove(['b'])
  const again = await first.database.order_events.bulkInsert([fact('a', 7), fact('c', 3)])
  expect(again.error.map(({ status, documentId }) => [status, documentId])).toEqual([[409, 'a']])
  await first.close()
  store = await openStore(`shortcuts-${name}`)
  const { order_events } = store.database
  const restarted = await order_events.bulkInsert([fact('a', 8), fact('c', 9), fact('d', 4)])
  expect(restarted.error.map(({ documentId }) => documentId).sort()).toEqual(['a', 'c'])
  const left = await order_events.find().exec()
  expect(left.map(({ id, stationSeq }) => [id, stationSeq]).sort()).toEqual([
    ['a', 1],
    ['c', 3],
    ['d', 4],
  ])
})

test('documents read past RxDB are what was pulled, without its own fields and without removed ones', async () => {
  const { database, orderKeys } = await opened()
  const documents = [...generateDocuments(3, 1)]
  await writePulled(database.orders, documents)
  await writePulled(database.orders, [{ id: 'bench:000002', seq: 9, deleted: true }])
  const found = await readDocuments(orderKeys, ['bench:000003', 'bench:000002', 'no such order', 'bench:000001'])
  expect([...found.values()]).toEqual([documents[2], documents[0]])
})

test('documents read as a stretch of the queue are those that are read one by one, wherever they lie in it', async () => {
  const { database, orderKeys } = await opened()
  await writePulled(database.orders, [...generateDocuments(300, 3)])
  const scanned = await scanStage(orderKeys, 'ready', 60)
  expect(scanned.length).toBeGreaterThan(20)
  await fc.assert(
    fc.asyncProperty(fc.subarray(scanned), async (wanted) => {
      const together = await readScanned(orderKeys, 'ready', scanned, wanted)
      expect([...together.keys()].sort()).toEqual([...wanted].sort())
      expect(together).toEqual(await readDocuments(orderKeys, wanted))
    }),
    { seed: 20261122, numRuns: 60 },
  )
  // What has left the stage since the keys were read is read where it is now, what was removed is gone.
  const [moved = '', gone = '', kept = ''] = scanned.slice(2)
  const document = (await readDocuments(orderKeys, [moved])).get(moved)
  if (document === undefined) throw new Error('no such order')
  await writePulled(database.orders, [
    { ...document, stage: 'packed', seq: 9_001 },
    { id: gone, seq: 9_002, deleted: true },
  ])
  const after = await readScanned(orderKeys, 'ready', scanned, [moved, gone, kept])
  expect([...after.keys()].sort()).toEqual([kept, moved].sort())
})
