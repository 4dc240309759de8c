import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { OrderDocument } from '#shared/order/order.ts'
import { bucketOf, fingerprintOf } from '#shared/sync/fingerprint.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { scanStored } from '../store/key-scan.ts'
import { openStore, type Store } from '../store/open-store.ts'
import type { SyncClient } from './endpoint-client.ts'
import { pullAll } from './pull.ts'
import { reconcile } from './reconcile.ts'

/** An endpoint with these orders and nothing else. Like the real one it answers at most 1,000 ids. */
function endpointWith(orders: readonly OrderDocument[], head: number): SyncClient {
  const never = async (): Promise<never> => {
    throw new Error('not part of this test')
  }
  return {
    pull: async (after) => {
      const documents = orders.filter((order) => order.seq > after).sort((a, b) => a.seq - b.seq)
      return { epoch: 'e', checkpoint: documents.at(-1)?.seq ?? after, more: false, documents }
    },
    fingerprint: async () => ({ epoch: 'e', head, ...fingerprintOf(orders) }),
    bucket: async (bucket) => orders.filter((order) => bucketOf(order.id) === bucket),
    byId: async (ids) => {
      if (ids.length > 1_000) throw new Error('ids: at most 1000')
      return orders.filter((order) => ids.includes(order.id))
    },
    push: never,
    lease: never,
    shop: never,
    stream: never,
  }
}

const seqs = async (store: Store) =>
  Object.fromEntries((await scanStored(store.orderKeys)).map(({ id, seq }) => [id, seq]))

test('P14 an endpoint restored from a backup is noticed, and the station ends with what it has now', async () => {
  const store = await openStore('restored')
  const { database, orderKeys } = store
  await pullAll(database, endpointWith([storedOrder(1, 90), storedOrder(2, 95), storedOrder(3, 100)], 100))
  // The backup knew order 1 at an earlier seq and not order 3; order 4 came in after it was restored.
  const restored = endpointWith([storedOrder(1, 40), storedOrder(2, 50), storedOrder(4, 60)], 60)
  await pullAll(database, restored)
  expect(await reconcile(database, orderKeys, restored)).toEqual({ outcome: 'rewound' })
  await pullAll(database, restored)
  expect(await reconcile(database, orderKeys, restored)).toMatchObject({ outcome: 'repaired' })
  expect(await reconcile(database, orderKeys, restored)).toEqual({ outcome: 'equal', count: 3 })
  expect(await seqs(store)).toEqual({ 'order-1': 40, 'order-2': 50, 'order-4': 60 })
  await store.close()
})

test('P05 a store that lost more orders than one question may name is filled again', async () => {
  const store = await openStore('emptied')
  const { database, orderKeys } = store
  const inOneBucket: OrderDocument[] = []
  const model = storedOrder(1)
  for (let number = 1; inOneBucket.length < 1_002; number += 1)
    if (bucketOf(`order-${number}`) === 0) inOneBucket.push({ ...model, id: `order-${number}`, seq: number })
  const head = inOneBucket.at(-1)?.seq ?? 0
  const endpoint = endpointWith(inOneBucket, head)
  await pullAll(database, endpointWith(inOneBucket.slice(-1), head))
  await reconcile(database, orderKeys, endpoint)
  expect(await reconcile(database, orderKeys, endpoint)).toEqual({ outcome: 'equal', count: 1_002 })
  await store.close()
})
