import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Desk } from '#shared/contract/desk-contract.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { FactQueue } from '../orders/fact-queue.ts'
import { openStore } from '../store/open-store.ts'
import type { SyncClient } from './endpoint-client.ts'
import { pullAll, readCheckpoint } from './pull.ts'
import { waitingFacts } from './push.ts'

const endpoint = (epoch: string): SyncClient =>
  ({
    pull: async () => ({ epoch, checkpoint: 5, more: false, documents: [storedOrder(1, 5)] }),
  }) as unknown as SyncClient

test('P14: an endpoint of another epoch gets what this station kept once more, before the epoch is remembered', async () => {
  const { database, close } = await openStore('new-epoch')
  const kept = [aStation('ST1', { orderId: 'order-1' }).noted('confirmed before the backup was restored')]
  const desk = { call: (async () => ({ events: kept })) as unknown as Desk['call'], onNotice: () => () => undefined }
  const facts = new FactQueue(database, desk, endpoint('second'))
  const epochs: (string | undefined)[] = []
  const onNewEpoch = async () => {
    epochs.push((await readCheckpoint(database))?.epoch)
    await facts.sendKept()
  }
  await pullAll(database, endpoint('first'), undefined, onNewEpoch)
  expect([epochs, await waitingFacts(database)]).toEqual([[], []])
  await pullAll(database, endpoint('second'), undefined, onNewEpoch)
  await pullAll(database, endpoint('second'), undefined, onNewEpoch)
  expect(epochs).toEqual(['first'])
  expect((await waitingFacts(database)).map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
  await close()
})
