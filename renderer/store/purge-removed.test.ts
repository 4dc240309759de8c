import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { openStore } from './open-store.ts'
import { writePulled } from './write-pulled.ts'

/** Rows as they really lie there, marked as removed or not. */
async function rows(ending: string): Promise<number> {
  const name = (await Dexie.getDatabaseNames()).find((found) => found.endsWith(ending))
  const raw = await new Dexie(name ?? '').open()
  const count = await raw.table('docs').count()
  raw.close()
  return count
}

test('P27 confirmed facts and orders that have left are really gone after the next start, the others stay', async () => {
  const first = await openStore('purge')
  await writePulled(first.database.orders, [storedOrder(1), storedOrder(2)])
  const [one, two] = [aStation().noted('one'), aStation('ST2').noted('two')]
  for (const event of [one, two])
    await first.database.order_events.insert({ id: event.id, orderId: event.orderId, stationSeq: 1, event })
  await writePulled(first.database.orders, [{ id: 'order-1', seq: 9, deleted: true }])
  await first.database.order_events.bulkRemove([one.id])
  await first.close()
  expect([await rows('--orders'), await rows('--order_events')]).toEqual([2, 2])
  const second = await openStore('purge')
  expect((await second.database.orders.find().exec()).map((order) => order.id)).toEqual(['order-2'])
  expect((await second.database.order_events.find().exec()).map((fact) => fact.id)).toEqual([two.id])
  await writePulled(second.database.orders, [storedOrder(1, 12)])
  expect(await second.database.orders.count().exec()).toBe(2)
  await second.close()
  expect([await rows('--orders'), await rows('--order_events')]).toEqual([2, 1])
})
