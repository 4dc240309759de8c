import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient, send } from '../testing/station-client.ts'

describe('the intake for shop systems', () => {
  let endpoint: Endpoint
  let station: StationClient
  let token: string

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: aShop() })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    token = await endpoint.createIntakeToken()
  })
  afterAll(() => endpoint.close())

  const post = async (route: string, body: unknown, key: string, bearer = token) => {
    const headers = { authorization: `Bearer ${bearer}`, 'idempotency-key': key }
    const response = await send(endpoint.url, `/v1/intake/${route}`, body, headers)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const order = async (id: string) => {
    const found = (await station.pullAll()).documents.filter((document) => document.id === `test:${id}`)
    expect(found).toHaveLength(1)
    const [document] = found
    if (document === undefined || !('history' in document)) throw new Error(`no order ${id}`)
    return document
  }

  it('gives ten equal requests at once one answer and makes one order', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('orders', anIncomingOrder('I-1'), 'order-I-1-key')),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 201, body: { orderId: 'test:I-1', outcome: 'created' } })
    expect((await order('I-1')).history).toHaveLength(1)
  })

  it('refuses another body under a known key', async () => {
    await post('orders', anIncomingOrder('I-2'), 'order-I-2-key')
    const other = await post('orders', anIncomingOrder('I-3'), 'order-I-2-key')
    expect(other).toMatchObject({ status: 409, body: { code: 'conflict' } })
    expect((await station.pullAll()).documents.map((document) => document.id)).not.toContain('test:I-3')
  })

  it('knows an external order again under another key, and takes a different one as its revision', async () => {
    await post('orders', anIncomingOrder('I-4'), 'I-4-first-key')
    expect(await post('orders', anIncomingOrder('I-4'), 'I-4-second-key')).toMatchObject({
      status: 200,
      body: { outcome: 'known' },
    })
    for (const [key, note] of [
      ['a', 'Ring twice'],
      ['b', ''],
      ['c', 'Ring twice'],
    ] as const) {
      const revised = anIncomingOrder('I-4', note === '' ? {} : { customerNote: note })
      expect(await post('revisions', revised, `I-4-revision-${key}`)).toMatchObject({ body: { outcome: 'revised' } })
    }
    const { history } = await order('I-4')
    expect(history.map((event) => event.type)).toEqual(['order-received', ...Array(3).fill('order-revised')])
  })

  it('appends payments and cancellations, and says when there is no such order', async () => {
    const unpaid = { method: 'transfer', name: 'Bank', paid: false } as const
    await post('orders', anIncomingOrder('I-5', { payment: unpaid }), 'I-5-order-key')
    expect((await order('I-5')).stage).toBe('awaiting-payment')
    const about = { source: 'test', externalId: 'I-5' }
    await post('payments', { ...about, amount: 678, method: 'transfer', receipt: 'R-1' }, 'I-5-payment')
    await post('payments', { ...about, amount: 678, method: 'transfer', receipt: 'R-1' }, 'I-5-payment')
    expect(await order('I-5')).toMatchObject({ stage: 'ready', history: [{}, { type: 'payment-confirmed' }] })
    await post('cancellations', { ...about, reason: 'out of stock' }, 'I-5-cancel')
    expect((await order('I-5')).stage).toBe('cancelled')
    const missing = await post('payments', { source: 'test', externalId: 'no', amount: 1, method: 'x' }, 'nobody-key')
    expect(missing).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('finds an order by tracking number, and calls it delivered with its last parcel', async () => {
    await post('orders', anIncomingOrder('I-6'), 'I-6-order-key')
    const maker = aStation(station.id, { orderId: 'test:I-6' })
    const boxes = ['box-1', 'box-2'].flatMap((box, index) => [
      maker.packed('line-1', 1, box),
      maker.closed(box),
      maker.booked(box, `RN00000${index}GB`),
      maker.handedOver(box),
    ])
    await station.push(boxes)
    expect((await order('I-6')).stage).toBe('shipped')
    const report = (trackingNumber: string, state: string, key: string) =>
      post('carrier-events', { trackingNumber, state }, key)
    expect(await report('RN000000GB', 'delayed', 'carrier-1')).toMatchObject({ body: { fact: 'carrier-reported' } })
    expect(await report('RN000000GB', 'delivered', 'carrier-2')).toMatchObject({ body: { fact: 'carrier-reported' } })
    expect((await order('I-6')).stage).toBe('shipped')
    expect(await report('RN000001GB', 'delivered', 'carrier-3')).toMatchObject({ body: { fact: 'order-delivered' } })
    expect((await order('I-6')).stage).toBe('delivered')
    expect((await report('RN999999GB', 'delivered', 'carrier-4')).status).toBe(404)
  })

  it('is closed to stations, as sync is to shop systems, and asks for a key', async () => {
    expect((await post('orders', anIncomingOrder('I-7'), 'some-key-7', station.token)).status).toBe(401)
    expect((await send(endpoint.url, '/v1/pull', undefined, { authorization: `Bearer ${token}` })).status).toBe(401)
    expect(await post('orders', anIncomingOrder('I-7'), 'short')).toMatchObject({ status: 400 })
    expect(await post('orders', { source: 'test' }, 'incomplete-key')).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('externalId') },
    })
  })
})
