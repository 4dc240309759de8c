import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Desk } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { openStore } from '../store/open-store.ts'
import { writePulled } from '../store/write-pulled.ts'
import { openOffers } from './open-offers.ts'
import { OrderReader } from './order-reader.ts'
import { UnsentFacts } from './unsent-facts.ts'

test('P14: what the endpoint holds needs no answer; what only this page shows as unsent is still asked about', async () => {
  const former = aStation('ST1', { orderId: 'order-1' })
  const [arrived, alone] = [former.packed(), former.packed()]
  const store = await openStore('offers')
  await writePulled(store.database.orders, [storedOrder(1, 1, [arrived])])
  const unsent = new UnsentFacts()
  const reader = new OrderReader(store, unsent)
  unsent.add([alone], storedOrder(1, 1, [arrived]))
  const { desk, answered } = deskThatOffers([arrived, alone])

  const [offer] = await openOffers(desk, reader)

  expect(offer?.facts).toEqual([alone])
  expect(answered).toEqual([[arrived.id]])
  await store.close()
})

function deskThatOffers(facts: OrderEvent[]) {
  const answered: string[][] = []
  const offer = { journal: 'journal-ST1.jsonl', station: 'ST1', at: '2026-01-05T09:00:00Z', why: 'older-copy', facts }
  const call = async (method: string, request: { eventIds?: string[] }) => {
    if (method === 'journal.offers') return { offers: [offer] }
    answered.push(request.eventIds ?? [])
    return {}
  }
  return { desk: { call: call as Desk['call'], onNotice: () => () => undefined } satisfies Desk, answered }
}
