import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { fingerprintSchema } from '#shared/sync/wire.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'

const shop = aShop()
let endpoint: Endpoint
let station: StationClient

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  await endpoint.receiveOrders(['OLD', 'NEW', 'OPEN'].map((id) => anIncomingOrder(id)))
  for (const id of ['OLD', 'NEW']) await station.push([aStation(station.id, { orderId: `test:${id}` }).cancelled()])
  await endpoint.store.pool.query(
    `update orders set changed_at = now() - interval '31 days' where shop_id = $1 and id in ('test:OLD', 'test:OPEN')`,
    [shop.id],
  )
})
afterAll(() => endpoint.close())

it('a done order leaves the stations after 30 days as a tombstone, is still found, and a new fact brings it back', async () => {
  const before = (await station.pullAll()).checkpoint
  await endpoint.ageOut()
  const { documents, checkpoint } = await station.pullAll(before)
  expect(documents).toEqual([{ id: 'test:OLD', seq: checkpoint, deleted: true }])
  const print = fingerprintSchema.parse(await (await station.request('/v1/fingerprint')).json())
  expect(print).toMatchObject({ head: checkpoint, count: 2 })
  expect(await (await station.request('/v1/orders/by-id', { ids: ['test:OLD'] })).text()).toContain('Harriet')
  await station.push([{ ...aStation(station.id, { orderId: 'test:OLD' }).noted(), id: 'a-late-word' }])
  expect((await station.pullAll(checkpoint)).documents).toMatchObject([{ id: 'test:OLD', stage: 'cancelled' }])
})
