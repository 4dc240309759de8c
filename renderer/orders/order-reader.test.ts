import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { openStore } from '../store/open-store.ts'
import { writePulled } from '../store/write-pulled.ts'
import { OrderReader } from './order-reader.ts'
import { UnsentFacts } from './unsent-facts.ts'

async function readerOver(name: string, count: number) {
  const store = await openStore(name)
  const orders = Array.from({ length: count }, (_, index) => storedOrder(index + 1))
  await writePulled(store.database.orders, orders)
  const unsent = new UnsentFacts()
  return { reader: new OrderReader(store, unsent), unsent, orders, store }
}

test('the order on the screen stays at hand after a day of orders, and the oldest are let go', async () => {
  const { reader, orders, store } = await readerOver('tidy', 60)
  for (const { id } of orders) await reader.prepare(id)
  await reader.prepare('order-1')
  reader.tidy()
  expect(reader.peek('order-1')).toBeDefined()
  expect(reader.peek('order-60')).toBeDefined()
  expect(reader.peek('order-2')).toBeUndefined()
  await store.close()
})

test('a fact that became permanent while its order was not at hand is shown as soon as the order is read', async () => {
  const { reader, unsent, store } = await readerOver('late', 1)
  unsent.add([aStation('ST1', { orderId: 'order-1' }).packed()], undefined)
  expect((await reader.order('order-1'))?.lines[0]?.packed).toBe(1)
  await reader.prepare('order-1')
  expect(reader.peek('order-1')?.lines[0]?.packed).toBe(1)
  await store.close()
})
