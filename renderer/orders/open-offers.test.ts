import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Desk } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { openStore } from '../store/open-store.ts'
import { writePulled } from '../store/write-pulled.ts'
import { openOffers, sendOffered } from './open-offers.ts'
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

test('P14: a fact that the endpoint turns out to have is answered, not sent again under another name', async () => {
  const former = aStation('ST1', { orderId: 'order-1' })
  const [arrived, alone] = [former.packed(), former.packed()]
  const { desk, answered } = deskThatOffers([arrived, alone])
  const redone: string[] = []
  const station = {
    factsAtEndpoint: async () => new Set([arrived.id]),
    redo: async ({ id }: OrderEvent) => void redone.push(id),
  }
  for (const fact of [arrived, alone]) await sendOffered(desk, station, 'journal-ST1.jsonl', fact)
  expect(redone).toEqual([alone.id])
  expect(answered).toEqual([[arrived.id], [alone.id]])
})

test('P14: who was renewed is told why even if nothing is left to decide; who was paired again knows it', async () => {
  const arrived = aStation('ST1', { orderId: 'order-1' }).packed()
  const station = { factsAtEndpoint: async () => new Set([arrived.id]) }
  const told = async (why: string) => (await openOffers(deskThatOffers([arrived], why).desk, station)).length
  expect([await told('second-copy'), await told('paired-again')]).toEqual([1, 0])
})

test('P14: a fact that could not be made ours is still theirs', async () => {
  const fact = aStation('ST1', { orderId: 'order-1' }).packed()
  const { desk, answered } = deskThatOffers([fact])
  const station = {
    factsAtEndpoint: async () => new Set<string>(),
    redo: async () => {
      throw new Error('the disk is full')
    },
  }
  await expect(sendOffered(desk, station, 'journal-ST1.jsonl', fact)).rejects.toThrow('the disk is full')
  expect(answered).toEqual([])
})

function deskThatOffers(facts: OrderEvent[], why = 'older-copy') {
  const answered: string[][] = []
  const offer = { journal: 'journal-ST1.jsonl', station: 'ST1', at: '2026-01-05T09:00:00Z', why, facts }
  const call = async (method: string, request: { eventIds?: string[] }) => {
    if (method === 'journal.offers') return { offers: [offer] }
    answered.push(request.eventIds ?? [])
    return {}
  }
  return { desk: { call: call as Desk['call'], onNotice: () => () => undefined } satisfies Desk, answered }
}
