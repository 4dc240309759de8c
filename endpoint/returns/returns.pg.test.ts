import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { importProducts } from '../stock/change-stock.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient, send } from '../testing/station-client.ts'

describe('returns', () => {
  let endpoint: Endpoint
  let station: StationClient
  let token: string
  const shop = aShop()
  const rules = { ...shop.procedure.rules, verifyPayments: true, callAfterPayment: true }

  beforeAll(async () => {
    endpoint = await startEndpoint({
      databaseUrl: inject('databaseUrl'),
      shop: { ...shop, procedure: { ...shop.procedure, rules } },
    })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    token = await endpoint.createIntakeToken()
  })
  afterAll(() => endpoint.close())

  const at = (id: string) => aStation(station.id, { orderId: id })
  const documents = async () =>
    (await station.pullAll()).documents.flatMap((document) => ('history' in document ? [document] : []))
  const view = async (id: string) => {
    const document = (await documents()).find((candidate) => candidate.id === id)
    if (document === undefined) throw new Error(`no order ${id}`)
    return viewOrder(document)
  }
  /** Two pieces, sent and delivered. */
  async function delivered(number: string, rest: Parameters<typeof anIncomingOrder>[1] = {}, when?: string) {
    await endpoint.receiveOrders([anIncomingOrder(number, rest)])
    const maker = at(`test:${number}`)
    const arrived = maker.delivered()
    await station.push([
      maker.packed('line-1', 2),
      maker.closed(),
      maker.booked(),
      maker.handedOver(),
      { ...arrived, at: when ?? new Date().toISOString() },
    ])
    return maker
  }
  const form = async (externalId: string, rest: object = {}, key = `form-${externalId}-${Math.random()}`) => {
    const lines = [{ lineId: 'line-1', quantity: 1 }]
    const body = { source: 'test', externalId, returnId: `r-${externalId}`, lines, reason: 'too big', wants: 'refund' }
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
    const response = await send(endpoint.url, '/v1/intake/returns', { ...body, ...rest }, headers)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }

  it('C18: when everything of an exchange is back, one order replaces it, linked both ways, at no price', async () => {
    const lantern = { sku: '71053', name: 'Lantern', barcodes: [], onHand: 9, onOrder: 0, returnable: true }
    await importProducts(endpoint.store, shop.id, [{ ...lantern, location: 'warehouse' }])
    const maker = await delivered('X1', {
      shipTo: { name: 'H', street: '1 Old Lane', city: 'Leeds', postcode: 'LS1 4QZ', country: 'GB' },
    })
    await form('X1', { lines: [{ lineId: 'line-1', quantity: 2 }], wants: 'exchange' })
    const back = () =>
      maker.fact('return-received', { returnId: 'r-X1', lineId: 'line-1', quantity: 1, condition: 'damaged', code: '' })
    await station.push([back()])
    expect((await view('test:X1')).returns[0]?.replacement).toBeUndefined()
    const last = back()
    for (let again = 0; again < 3; again += 1) await station.push([last])
    await station.push([back()])
    const made = (await documents()).filter((document) => document.intake.replaces?.orderId === 'test:X1')
    expect(made).toHaveLength(1)
    expect(made[0]).toMatchObject({
      id: 'exchange:test:X1:r-X1',
      number: 'X1-W1',
      stage: 'ready',
      intake: {
        replaces: { orderId: 'test:X1', number: 'X1' },
        shipTo: { street: '1 Old Lane' },
        lines: [{ id: 'line-1', quantity: 2, unitPrice: 0, total: 0, barcodes: ['2000000710532'] }],
        totals: { total: 0 },
        payment: { paid: true },
      },
    })
    const replacement = await view('exchange:test:X1:r-X1')
    expect([replacement.gates, replacement.tasks]).toEqual([[], []])
    expect(replacement.lines[0]?.stock).toMatchObject({ reserved: 2, missing: 0 })
    const original = await view('test:X1')
    expect(original.returns[0]?.replacement).toEqual({ orderId: 'exchange:test:X1:r-X1', number: 'X1-W1' })
    expect(original.history.filter((event) => event.type === 'exchange-ordered')).toHaveLength(1)
    expect(original.cue).toBe('exchange')
  })

  it('C18: a return that wants its money makes no order', async () => {
    const maker = await delivered('X2')
    await form('X2')
    const code = { lineId: 'line-1', quantity: 1, condition: 'good', code: '' } as const
    await station.push([maker.fact('return-received', { returnId: 'r-X2', ...code })])
    expect((await documents()).filter((document) => document.intake.replaces?.orderId === 'test:X2')).toEqual([])
  })

  it('B16: the customer’s form becomes a request once, whatever key it is sent under', async () => {
    await delivered('F1')
    expect(await form('F1', {}, 'form-key-1')).toMatchObject({ status: 201, body: { returnId: 'r-F1' } })
    expect(await form('F1', {}, 'form-key-1')).toMatchObject({ status: 201 })
    expect(await form('F1', {}, 'form-key-2')).toMatchObject({ status: 200, body: { outcome: 'known' } })
    const seen = await view('test:F1')
    expect(seen.returns).toMatchObject([{ id: 'r-F1', by: 'customer', reason: 'too big', wants: 'refund' }])
    expect(seen.stage).toBe('returned')
    expect((await form('nowhere')).status).toBe(404)
  })

  it('B17: the policy says no in words: product, window, more than there is, nothing sent yet', async () => {
    const [line] = anIncomingOrder('x').intake.lines
    if (line === undefined) throw new Error('a line expected')
    await delivered('N1', { lines: [{ ...line, returnable: false }] })
    expect(await form('N1')).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('cannot be returned') },
    })
    await delivered('N2', {}, new Date(Date.now() - 31 * 86_400_000).toISOString())
    expect(await form('N2')).toMatchObject({ status: 409, body: { message: expect.stringContaining('for 30 days') } })
    await delivered('N3')
    const three = [{ lineId: 'line-1', quantity: 3 }]
    expect(await form('N3', { lines: three })).toMatchObject({
      body: { message: expect.stringContaining('at most 2') },
    })
    expect(await form('N3', { returnId: 'first' })).toMatchObject({ status: 201 })
    const two = [{ lineId: 'line-1', quantity: 2 }]
    expect(await form('N3', { lines: two })).toMatchObject({ body: { message: expect.stringContaining('at most 1') } })
    await endpoint.receiveOrders([anIncomingOrder('N4')])
    expect(await form('N4')).toMatchObject({ status: 409, body: { message: expect.stringContaining('Cancel it') } })
    expect((await view('test:N1')).returns).toEqual([])
  })
})
