import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { createRefundGateway, refundGatewayFrom } from './refund-gateway.ts'

type Answer = { readonly status: number; readonly body: string } | 'silence'

describe('refunds', () => {
  let gateway: Server
  let endpoint: Endpoint
  let station: StationClient
  let url: string
  const shop = aShop()
  const rules = { ...shop.procedure.rules, refundable: ['Card'] }
  const asked: { id: string; amount: number; receipt: string; authorization: string | undefined }[] = []
  const plan: { answer: Answer } = { answer: 'silence' }
  const yes: Answer = { status: 200, body: '{"reference":"RF-77"}' }

  beforeAll(async () => {
    gateway = createServer((request, response) => {
      let text = ''
      request.on('data', (part) => {
        text += part
      })
      request.on('end', () => {
        asked.push({ ...JSON.parse(text), authorization: request.headers.authorization })
        if (plan.answer === 'silence') return
        response.writeHead(plan.answer.status, { 'content-type': 'application/json' }).end(plan.answer.body)
      })
    })
    await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done))
    url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/refunds`
    endpoint = await startEndpoint({
      databaseUrl: inject('databaseUrl'),
      shop: { ...shop, procedure: { ...shop.procedure, rules } },
      payments: createRefundGateway({ url, token: 'secret', patience: 500 }),
    })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  })
  afterAll(async () => {
    await endpoint.close()
    gateway.closeAllConnections()
    gateway.close()
  })
  beforeEach(() => asked.splice(0))

  const paid = { method: 'online', name: 'Card', paid: true, receipt: 'ch_9' } as const
  const order = (number: string, payment: Parameters<typeof anIncomingOrder>[1] = { payment: paid }) =>
    endpoint.receiveOrders([anIncomingOrder(number, payment)])
  const refund = async (number: string, requestId = `request-${number}`) => {
    const body = { requestId, orderId: `test:${number}`, reason: 'goods came back', operator: 'ewa' }
    const response = await station.request('/v1/refunds', body)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const view = async (number: string) => {
    const document = (await station.pullAll()).documents.find((candidate) => candidate.id === `test:${number}`)
    if (document === undefined || !('history' in document)) throw new Error(`no order ${number}`)
    return viewOrder(document)
  }

  it('B18: the whole amount goes back once, however often it is asked, and the order knows the reference', async () => {
    await order('M1')
    plan.answer = yes
    const answers = [await refund('M1'), await refund('M1'), await refund('M1')]
    for (const answer of answers) expect(answer).toEqual({ status: 200, body: { reference: 'RF-77', amount: 678 } })
    expect(asked).toEqual([
      { id: 'request-M1', order: 'M1', amount: 678, currency: 'GBP', receipt: 'ch_9', authorization: 'Bearer secret' },
    ])
    expect((await view('M1')).payment.refunded).toEqual({ amount: 678, reference: 'RF-77' })
    const other = await refund('M1', 'another-request')
    expect(other).toMatchObject({
      status: 409,
      body: {
        message: expect.stringContaining('already (RF-77)'),
        because: { code: 'refunded-already', params: { order: 'M1', reference: 'RF-77' } },
      },
    })
    expect(asked).toHaveLength(1)
  })

  it('B18: two desks that ask at once make one refund', async () => {
    await order('M2')
    plan.answer = yes
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => refund('M2', `at-once-${index}`)))
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    expect(asked).toHaveLength(1)
  })

  it('B19: no answer is "unknown" and said so; nothing asks again by itself; a person asks for the same refund', async () => {
    await order('M3')
    plan.answer = 'silence'
    const silent = await refund('M3')
    expect(silent).toMatchObject({
      status: 409,
      body: {
        message: expect.stringContaining('It is not known'),
        because: { code: 'refund-unknown', params: { order: 'M3', refund: 'request-M3' } },
      },
    })
    expect(asked).toHaveLength(1)
    expect((await view('M3')).payment.refunded).toBeUndefined()
    plan.answer = yes
    expect(await refund('M3', 'asked-by-a-person')).toMatchObject({ status: 200 })
    expect(asked.map((entry) => entry.id)).toEqual(['request-M3', 'request-M3'])
    expect((await view('M3')).payment.refunded).toMatchObject({ reference: 'RF-77' })
  })

  it('B19: what the provider refuses is told in its words, and may be asked anew', async () => {
    await order('M4')
    plan.answer = { status: 422, body: '{"message":"the card has expired"}' }
    expect(await refund('M4')).toMatchObject({
      status: 409,
      body: {
        message: 'The money for order M4 was not refunded: the card has expired.',
        because: { code: 'refund-refused', params: { order: 'M4' }, detail: 'the card has expired' },
      },
    })
    plan.answer = yes
    expect(await refund('M4', 'second-try-M4')).toMatchObject({ status: 200 })
    plan.answer = { status: 500, body: 'oops' }
    await order('M5')
    expect(await refund('M5')).toMatchObject({ body: { message: expect.stringContaining('It is not known') } })
  })

  it('B19: refused without asking: provider cannot refund, nothing was paid, no such order, nothing set up', async () => {
    plan.answer = yes
    await order('M6', { payment: { ...paid, name: 'Bank' } })
    expect(await refund('M6')).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('"Bank"'), because: { code: 'provider-cannot-refund' } },
    })
    await order('M7', { payment: { ...paid, paid: false } })
    expect(await refund('M7')).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('Nothing was paid'), because: { code: 'nothing-paid' } },
    })
    expect((await refund('nowhere')).status).toBe(404)
    expect(asked).toEqual([])
    const bare = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: aShop() })
    try {
      const other = await pairStation(bare.url, await bare.createPairingCode())
      const body = { requestId: 'request-bare', orderId: 'test:M1', reason: 'why', operator: 'ewa' }
      const answer = await other.request('/v1/refunds', body)
      expect(answer.status).toBe(409)
      expect(await answer.text()).toContain('PACKDESK_REFUND_URL')
    } finally {
      await bare.close()
    }
    expect(refundGatewayFrom({})).toBeUndefined()
    expect(() => refundGatewayFrom({ PACKDESK_REFUND_URL: 'mail me' })).toThrow('PACKDESK_REFUND_URL')
  })
})
