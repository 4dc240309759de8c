import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'

const hold = { type: 'order-held', data: { reason: 'WooCommerce: on-hold' } } as const
let endpoint: Endpoint
let station: StationClient

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: aShop() })
  station = await pairStation(endpoint.url, await endpoint.createPairingCode())
})
afterAll(() => endpoint.close())

async function isHeld(id: string): Promise<boolean | undefined> {
  const { documents } = await station.pullAll()
  const found = documents.find((document) => document.id === id)
  return found !== undefined && 'summary' in found ? found.summary.held : undefined
}

it('a hold that the shop stated ends when the shop has no doubt any more', async () => {
  const order = anIncomingOrder('H-1')
  await endpoint.receiveOrders([{ ...order, facts: [hold] }])
  expect(await isHeld('test:H-1')).toBe(true)
  await endpoint.receiveOrders([{ ...order, unheld: true }])
  expect(await isHeld('test:H-1')).toBe(false)
  await endpoint.receiveOrders([{ ...order, unheld: true }])
  expect(await isHeld('test:H-1')).toBe(false)
})

it('a hold of a person at the bench is theirs to end', async () => {
  const order = anIncomingOrder('H-2')
  await endpoint.receiveOrders([order])
  await station.push([aStation(station.id, { orderId: 'test:H-2' }).held()])
  await endpoint.receiveOrders([{ ...order, unheld: true }])
  expect(await isHeld('test:H-2')).toBe(true)
})
