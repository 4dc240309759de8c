import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { type Product, stockResponseSchema } from '#shared/sync/wire.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { importProducts } from './change-stock.ts'
import type { ProductRecord } from './products.ts'

const product = (sku: string, onHand: number, rest: Partial<ProductRecord> = {}): ProductRecord => ({
  sku,
  name: `Product ${sku}`,
  barcodes: [],
  location: 'warehouse',
  onHand,
  onOrder: 0,
  returnable: true,
  ...rest,
})

describe('stock', () => {
  let endpoint: Endpoint
  let station: StationClient
  const shop = aShop()
  const rules = { ...shop.procedure.rules, confirmUnpaid: true }

  beforeAll(async () => {
    endpoint = await startEndpoint({
      databaseUrl: inject('databaseUrl'),
      shop: { ...shop, procedure: { ...shop.procedure, rules } },
    })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  })
  afterAll(() => endpoint.close())

  const [line] = anIncomingOrder('x').intake.lines
  const order = (id: string, sku: string, quantity: number, rest: Parameters<typeof anIncomingOrder>[1] = {}) => {
    if (line === undefined) throw new Error('a line expected')
    return anIncomingOrder(id, { lines: [{ ...line, sku, quantity }], ...rest })
  }
  const put = (sku: string, change: unknown) =>
    fetch(`${endpoint.url}/v1/stock/${encodeURIComponent(sku)}`, {
      method: 'PUT',
      body: JSON.stringify(change),
      headers: { authorization: `Bearer ${station.token}`, 'content-type': 'application/json' },
    })
  const shelf = async (sku: string): Promise<Product> => {
    const { products } = stockResponseSchema.parse(await (await station.request('/v1/stock')).json())
    const found = products.find((candidate) => candidate.sku === sku)
    if (found === undefined) throw new Error(`no product ${sku}`)
    return found
  }
  const view = async (id: string) => {
    const document = (await station.pullAll()).documents.find((candidate) => candidate.id === `test:${id}`)
    if (document === undefined || !('history' in document)) throw new Error(`no order ${id}`)
    return viewOrder(document)
  }
  const at = (id: string) => aStation(station.id, { orderId: `test:${id}` })

  it('E19 B10: a paid order reserves once, with its place, and the same order said again changes nothing', async () => {
    await importProducts(endpoint.store, shop.id, [product('S1', 5, { location: 'shop' })])
    for (let again = 0; again < 3; again += 1) await endpoint.receiveOrders([order('P1', 'S1', 2)])
    const seen = await view('P1')
    expect(seen.lines[0]?.stock).toEqual({ lineId: 'line-1', reserved: 2, missing: 0, location: 'shop' })
    expect(seen.reserved).toBe(true)
    expect(seen.history.map((event) => event.type)).toEqual(['order-received', 'stock-reserved'])
    expect(await shelf('S1')).toMatchObject({ onHand: 5, reserved: 2, missing: 0 })
  })

  it('C5: a line whose product nobody knows has no stock word', async () => {
    await endpoint.receiveOrders([order('P2', 'nobody-knows-it', 2)])
    expect((await view('P2')).lines[0]?.stock).toBeUndefined()
    expect((await view('P2')).reserved).toBe(false)
  })

  it('E20: what is missing waits for its day, and goods that come in go to the most urgent order first', async () => {
    await importProducts(endpoint.store, shop.id, [product('S2', 1, { onOrder: 10, expected: '2026-02-01' })])
    await endpoint.receiveOrders([
      order('LATE', 'S2', 2, { shipBy: '2026-01-09T16:00:00Z' }),
      order('SOON', 'S2', 2, { shipBy: '2026-01-06T16:00:00Z' }),
    ])
    expect((await view('SOON')).lines[0]?.stock).toMatchObject({ reserved: 1, missing: 1, expected: '2026-02-01' })
    expect((await view('SOON')).stage).toBe('waiting-for-goods')
    expect((await view('LATE')).lines[0]?.stock).toMatchObject({ reserved: 0, missing: 2 })
    await put('S2', { onHand: 2, expected: '2026-02-03' })
    expect(await view('SOON')).toMatchObject({ stage: 'ready', lines: [{ stock: { reserved: 2, missing: 0 } }] })
    expect(await view('LATE')).toMatchObject({
      stage: 'waiting-for-goods',
      lines: [{ stock: { missing: 2, expected: '2026-02-03' } }],
    })
    await station.push([at('SOON').cancelled()])
    expect((await view('SOON')).reserved).toBe(false)
    expect((await view('LATE')).stage).toBe('ready')
    expect(await shelf('S2')).toMatchObject({ onHand: 2, reserved: 2, missing: 0 })
  })

  it('B15: an unconfirmed order reserves nothing until a person confirms it', async () => {
    await importProducts(endpoint.store, shop.id, [product('S3', 5)])
    const unpaid = { method: 'cash-on-delivery', name: 'Cash', paid: false } as const
    await endpoint.receiveOrders([order('COD', 'S3', 3, { payment: unpaid })])
    expect((await view('COD')).reserved).toBe(false)
    expect(await shelf('S3')).toMatchObject({ reserved: 0 })
    await station.push([at('COD').fact('order-confirmed', {})])
    expect((await view('COD')).lines[0]?.stock).toMatchObject({ reserved: 3 })
  })

  it('C18: what is handed over is counted out once, and good pieces that come back are counted in once', async () => {
    await importProducts(endpoint.store, shop.id, [product('S4', 5)])
    await endpoint.receiveOrders([order('GO', 'S4', 2)])
    const maker = at('GO')
    const handover = [maker.packed('line-1', 2), maker.closed(), maker.booked(), maker.handedOver()]
    await station.push(handover)
    await station.push(handover)
    expect(await shelf('S4')).toMatchObject({ onHand: 3, reserved: 0 })
    expect((await view('GO')).history.map((event) => event.type)).not.toContain('stock-released')
    const lines = [{ lineId: 'line-1', quantity: 2 }]
    const back = (condition: 'good' | 'damaged') =>
      maker.fact('return-received', { returnId: 'r1', lineId: 'line-1', quantity: 1, condition, code: '' })
    await station.push([
      maker.fact('return-started', { returnId: 'r1', lines, reason: 'too big', wants: 'refund' }),
      back('good'),
      back('damaged'),
    ])
    expect(await shelf('S4')).toMatchObject({ onHand: 4, reserved: 0 })
  })

  it('a revision gives back what it no longer wants and reserves what it does', async () => {
    await importProducts(endpoint.store, shop.id, [product('S5', 5), product('S6', 1)])
    await endpoint.receiveOrders([order('REV', 'S5', 3)])
    await endpoint.receiveOrders([order('REV', 'S6', 2)])
    expect(await shelf('S5')).toMatchObject({ reserved: 0 })
    expect(await shelf('S6')).toMatchObject({ reserved: 1, missing: 1 })
    expect((await view('REV')).lines[0]?.stock).toMatchObject({ reserved: 1, missing: 1 })
  })

  it('C15: goods that a person has seen come in are there, and cancelled pieces are free again', async () => {
    await importProducts(endpoint.store, shop.id, [product('S7', 1, { onOrder: 4, expected: '2026-02-01' })])
    await endpoint.receiveOrders([order('ARR', 'S7', 3)])
    await station.push([at('ARR').fact('goods-arrived', { lineId: 'line-1' })])
    expect((await view('ARR')).lines[0]?.stock).toMatchObject({ reserved: 3, missing: 0 })
    expect(await shelf('S7')).toMatchObject({ onHand: 3, onOrder: 2, reserved: 3 })
    const less = { lineId: 'line-1', quantity: 1, way: 'cancel-line' } as const
    await station.push([{ ...at('ARR').fact('shortage-resolved', less), id: 'one-piece-less' }])
    expect(await shelf('S7')).toMatchObject({ onHand: 3, reserved: 2 })
  })

  it('C5: orders that were there before the products get their codes never twice, and their goods at the import', async () => {
    await endpoint.receiveOrders([order('EARLY', 'S8', 2)])
    const codes = [
      { code: '5901234123457', quantity: 1 },
      { code: '15901234123454', quantity: 12 },
    ]
    await importProducts(endpoint.store, shop.id, [product('S8', 9, { barcodes: codes, returnable: false })])
    expect((await view('EARLY')).lines[0]?.stock).toMatchObject({ reserved: 2 })
    const [known] = await endpoint.receiveOrders([order('EARLY', 'S8', 2)])
    expect(known?.outcome).toBe('known')
    await endpoint.receiveOrders([order('AFTER', 'S8', 2)])
    const [first] = (await view('AFTER')).intake.lines
    expect(first).toMatchObject({ packs: [{ code: '15901234123454', quantity: 12 }], returnable: false })
    expect(first?.barcodes).toEqual(['2000000710532', '5901234123457'])
    await importProducts(endpoint.store, shop.id, [product('S8', 9)])
    expect((await endpoint.receiveOrders([order('AFTER', 'S8', 2)]))[0]?.outcome).toBe('known')
    const mended = at('AFTER').fact('contact-mended', { phone: '+44 7700 900999' })
    await station.push([mended])
    expect((await endpoint.receiveOrders([order('AFTER', 'S8', 2)]))[0]?.outcome).toBe('known')
  })

  it('E19: of twenty orders that want one of seven pieces at once, seven get it, and one count gives to all', async () => {
    await importProducts(endpoint.store, shop.id, [product('S9', 7)])
    await Promise.all(Array.from({ length: 20 }, (_, index) => endpoint.receiveOrders([order(`R${index}`, 'S9', 1)])))
    expect(await shelf('S9')).toMatchObject({ onHand: 7, reserved: 7, missing: 13 })
    const answer = await put('S9', { onHand: 20 })
    expect(answer.status).toBe(200)
    expect(await shelf('S9')).toMatchObject({ onHand: 20, reserved: 20, missing: 0 })
    expect((await put('no-such', { onHand: 1 })).status).toBe(404)
    expect((await put('S9', { onHand: -1 })).status).toBe(400)
  })
})
