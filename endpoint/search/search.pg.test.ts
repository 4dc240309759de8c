import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { searchResponseSchema } from '#shared/sync/wire.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'

describe('the search over all orders', () => {
  let endpoint: Endpoint
  let station: StationClient
  const shop = aShop()

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    const persian = { name: 'سهراب نيك‌روش', street: 'خیابان', city: 'اصفهان', postcode: '8', country: 'IR' }
    await endpoint.receiveOrders([
      anIncomingOrder('FA-1', {
        customer: { name: 'سهراب نيك‌روش', phone: '+98 912 345 6789' },
        shipTo: persian,
        placedAt: '2026-01-01T10:00:00Z',
      }),
      anIncomingOrder('PL-1', {
        customer: { name: 'Łucja Żółć', phone: '0500 111 222', email: 'lucja@example.com' },
        placedAt: '2026-01-03T10:00:00Z',
      }),
      anIncomingOrder('PL_2', { customer: { name: 'Łucja Wąs' }, placedAt: '2026-01-02T10:00:00Z' }),
    ])
    const maker = aStation(station.id, { orderId: 'test:PL-1' })
    await station.push([maker.packed('line-1', 2), maker.closed(), maker.booked(), maker.handedOver()])
    await station.push([aStation(station.id, { orderId: 'test:FA-1' }).cancelled()])
    await endpoint.ageOut(-1)
  })
  afterAll(() => endpoint.close())

  const find = async (query: string) => {
    const response = await station.request(`/v1/orders/search?q=${encodeURIComponent(query)}`)
    return searchResponseSchema.parse(await response.json()).documents.map((document) => document.number)
  }

  it('D4 E30: finds by number, name, e-mail, telephone and tracking number, folded, aged orders too, newest first', async () => {
    expect(await find('pl-1')).toEqual(['PL-1'])
    expect(await find('lucja')).toEqual(['PL-1', 'PL_2'])
    expect(await find('ZOLC lucja')).toEqual(['PL-1'])
    expect(await find('سهراب نیک روش')).toEqual(['FA-1'])
    expect(await find('نیک‌روش')).toEqual(['FA-1'])
    expect(await find('LUCJA@example')).toEqual(['PL-1'])
    expect(await find('rn 0000 00015 gb')).toEqual(['PL-1'])
    for (const phone of ['0912 345 6789', '+98 (912) 345-6789', '0098 912 345 6789', '۰۹۱۲۳۴۵۶۷۸۹', '3456789'])
      expect(await find(phone)).toEqual(['FA-1'])
    for (const phone of ['500 111 222', '+48 500 111 222', '0500111222']) expect(await find(phone)).toEqual(['PL-1'])
  })

  it('D4: takes signs of patterns as text, finds nothing for nothing, and shows nothing of another shop', async () => {
    expect(await find('_')).toEqual(['PL_2'])
    expect(await find('%')).toEqual([])
    expect(await find('   ')).toEqual([])
    expect(await find("' or 1=1 --")).toEqual([])
    const other = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: aShop() })
    try {
      const stranger = await pairStation(other.url, await other.createPairingCode())
      expect(await (await stranger.request('/v1/orders/search?q=lucja')).json()).toEqual({ documents: [], more: false })
    } finally {
      await other.close()
    }
  })

  it('D4: answers fifty at most and says that there are more', async () => {
    await endpoint.receiveOrders(Array.from({ length: 51 }, (_, index) => anIncomingOrder(`MANY-${index}`)))
    const answer = searchResponseSchema.parse(await (await station.request('/v1/orders/search?q=many-')).json())
    expect([answer.documents.length, answer.more]).toEqual([50, true])
  })
})
