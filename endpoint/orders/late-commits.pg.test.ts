import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, stationWith } from '../testing/station-client.ts'
import { appendFacts } from './append-facts.ts'
import { writeShop } from './write-shop.ts'

const shop = aShop()
const endpoints: Endpoint[] = []

beforeAll(async () => {
  for (let index = 0; index < 2; index += 1)
    endpoints.push(await startEndpoint({ databaseUrl: inject('databaseUrl'), shop }))
  await endpoints[0]?.receiveOrders(Array.from({ length: 40 }, (_, index) => anIncomingOrder(`L-${index}`)))
})
afterAll(async () => {
  for (const endpoint of endpoints) await endpoint.close()
})

it('a cursor that only moves forward sees every fact, however late its transaction commits', async () => {
  const [one, two] = endpoints
  if (one === undefined || two === undefined) throw new Error('two endpoints expected')
  const reader = await pairStation(one.url, await one.createPairingCode())
  const stations = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const endpoint = index % 2 === 0 ? one : two
      return stationWith(endpoint.url, await pairStation(endpoint.url, await endpoint.createPairingCode()))
    }),
  )
  const pushed = new Set<string>()
  const seen = new Set<string>()
  const state = { writing: true, checkpoint: 0, pages: 0 }

  const write = async (station: (typeof stations)[number], start: number) => {
    for (let round = 0; round < 25; round += 1) {
      const facts = Array.from({ length: 4 }, (_, index) =>
        aStation(station.id, { orderId: `test:L-${(start * 7 + round * 3 + index) % 40}` }).noted(`${round}`),
      ).map((fact, index) => ({ ...fact, id: `${station.id}-${round}-${index}-late`, stationSeq: round * 4 + index }))
      for (const receipt of await station.push(facts)) {
        expect(receipt.outcome).toBe('stored')
        pushed.add(receipt.id)
      }
    }
  }
  // Writers that hold their transaction open, as a slow machine would.
  const dawdle = async (endpoint: Endpoint, name: string) => {
    for (let round = 0; round < 40; round += 1) {
      const fact = aStation(name, { orderId: `test:L-${round % 40}` }).noted('slow')
      const event = { ...fact, id: `${name}-${round}-slow`, stationSeq: round }
      await writeShop(endpoint.store, shop.id, 1, async (transaction) => {
        await appendFacts(transaction, [{ event }])
        await new Promise((resolve) => setTimeout(resolve, (round * 7) % 25))
      })
      pushed.add(event.id)
    }
  }
  const read = async () => {
    for (let last = false; ; ) {
      const page = await reader.pull(state.checkpoint, 15)
      state.checkpoint = page.checkpoint
      state.pages += 1
      for (const document of page.documents)
        if ('history' in document) for (const event of document.history) seen.add(event.id)
      if (page.documents.length > 0) continue
      if (last) return
      last = !state.writing
    }
  }
  const reading = read()
  await Promise.all([...stations.map(write), dawdle(one, 'slow-1'), dawdle(two, 'slow-2')])
  state.writing = false
  await reading
  expect(pushed.size).toBe(8 * 25 * 4 + 80)
  expect([...pushed].filter((id) => !seen.has(id))).toEqual([])
  expect(state.pages).toBeGreaterThan(20)
})
