import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'

describe('P12 a fact that the database cannot keep as it is', () => {
  let endpoint: Endpoint
  let station: StationClient

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: aShop() })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    await endpoint.receiveOrders(['P-1', 'P-2'].map((id) => anIncomingOrder(id)))
  })
  afterAll(() => endpoint.close())

  it.each([
    ['NUL', 'RN\u0000123'],
    ['10,000 characters', createHash('shake256', { outputLength: 5_000 }).update('x').digest('hex')],
  ])('a tracking number of %s keeps nothing from being stored', async (_, trackingNumber) => {
    const maker = aStation(station.id, { orderId: 'test:P-1' })
    const id = (suffix: string) => `poison-${trackingNumber.length}-${suffix}`
    const data = {
      shipmentId: 's-1',
      carrier: 'x',
      service: '',
      waybillNumber: trackingNumber,
      parcels: [{ parcelId: 'box-1', trackingNumber }],
    }
    const booked = { ...maker.fact('shipment-booked', data), id: id('booked') }
    const receipts = await station.push([booked, { ...maker.noted('after it'), id: id('noted') }])
    expect(receipts.map((receipt) => receipt.outcome)).toEqual(['stored', 'stored'])
  })

  it('an id that is no well-formed text is parked, however often it is sent', async () => {
    const maker = aStation(station.id, { orderId: 'test:P-2' })
    const odd = [0xd800, 0xd801].map((half) => ({ ...maker.noted('odd'), id: `odd-${String.fromCharCode(half)}-id` }))
    const good = maker.noted('good')
    for (let time = 0; time < 2; time += 1) {
      const receipts = await station.push([...odd, good])
      expect(receipts.map((receipt) => receipt.outcome)).toEqual(['parked', 'parked', 'stored'])
    }
  })
})
