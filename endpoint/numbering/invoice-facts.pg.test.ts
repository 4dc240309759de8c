import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { OrderDocument } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { afterRestore, safetyJump } from './after-restore.ts'

const shop = {
  ...aShop(),
  procedure: { ...plain, chosen: true, rules: { ...plain.rules, ownInvoices: true, invoice: 'on-payment' as const } },
}
const unpaid = { payment: { method: 'transfer' as const, name: 'Transfer', paid: false } }
let endpoint: Endpoint
let station: StationClient

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  await endpoint.receiveOrders([
    anIncomingOrder('PAID'),
    anIncomingOrder('LATER', unpaid),
    anIncomingOrder('BILLED', unpaid),
    anIncomingOrder('RESTORED', unpaid),
  ])
})
afterAll(() => endpoint.close())

async function invoiceOf(id: string): Promise<string | undefined> {
  const { documents } = await station.pullAll()
  const found = documents.find((document) => document.id === `test:${id}`) as OrderDocument | undefined
  return found && viewOrder(found).invoiceNumber
}

it('B20: where the shop bills on payment, the payment makes the invoice, once, with the next number', async () => {
  const year = new Date().getUTCFullYear()
  expect(await invoiceOf('PAID')).toBe(`FV/EP/${year}/000001`)
  expect(await invoiceOf('LATER')).toBeUndefined()
  const later = aStation(station.id, { orderId: 'test:LATER' })
  await station.push([later.paid()])
  await station.push([later.paid(), later.noted()])
  expect(await invoiceOf('LATER')).toBe(`FV/EP/${year}/000002`)
  expect(await invoiceOf('PAID')).toBe(`FV/EP/${year}/000001`)
})

it('B20: an order that a station has billed before it was paid keeps that invoice', async () => {
  const bench = aStation(station.id, { orderId: 'test:BILLED' })
  await station.push([bench.invoiced('FV/ST1/2026/000009'), bench.paid()])
  expect(await invoiceOf('BILLED')).toBe('FV/ST1/2026/000009')
})

it('P21: after a backup was restored the endpoint uses none of the invoice numbers that it may have used since', async () => {
  const year = new Date().getUTCFullYear()
  // The backup is of New Year's Eve: the counter of this year's series is not in it.
  await endpoint.store.pool.query(`delete from number_counter where shop_id = $1 and series like 'EP/%'`, [shop.id])
  await afterRestore(endpoint.store, shop.id)
  await station.push([aStation(station.id, { orderId: 'test:RESTORED' }).paid()])
  expect(await invoiceOf('RESTORED')).toBe(`FV/EP/${year}/${String(safetyJump + 1).padStart(6, '0')}`)
})
