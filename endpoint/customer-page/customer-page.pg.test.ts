import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { aTalkingShop } from '../messages/test-support/talking-shop.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder } from '../testing/sample-shop.ts'
import { pairStation, type StationClient, send } from '../testing/station-client.ts'

describe('what the customer sees of an order', () => {
  let endpoint: Endpoint
  let station: StationClient
  let token: string
  const shop = aTalkingShop({}, (procedure) => ({
    ...procedure,
    statuses: procedure.statuses.map((status) =>
      status.id === 'ready' || status.id === 'packing'
        ? { ...status, customer: { en: 'Being prepared', fa: 'در حال آماده‌سازی' } }
        : status,
    ),
  }))

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    token = await endpoint.createIntakeToken()
  })
  afterAll(() => endpoint.close())

  const pageOf = async (id: string) => {
    const found = (await station.pullAll()).documents.find((candidate) => candidate.id === `test:${id}`)
    const [received] = found !== undefined && 'history' in found ? found.history : []
    return received?.type === 'order-received' ? (received.data.page ?? '') : ''
  }
  const feed = async (id: string, bearer = token) => {
    const response = await send(endpoint.url, `/v1/feed/orders/test/${id}`, undefined, {
      authorization: `Bearer ${bearer}`,
    })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const ship = async (id: string) => {
    const maker = aStation(station.id, { orderId: `test:${id}` })
    const box = `box-${id}`
    await station.push([maker.packed('line-1', 2, box), maker.closed(box), maker.booked(box), maker.handedOver(box)])
  }

  test('A7 D4 E29: a change of status shows on the page and in the feed, with number, link and help', async () => {
    const note = 'INTERNAL: picky customer'
    await endpoint.receiveOrders([anIncomingOrder('P-1', { customerNote: '<b>ring</b>' })])
    const before = await (await fetch(await pageOf('P-1'))).text()
    expect(before).toContain('<p class="status">Being prepared</p>')
    expect(before).not.toContain('RN000000015GB')
    await station.push(
      [aStation('x', { orderId: 'test:P-1' }).noted(note)].map((fact) => ({
        ...fact,
        station: station.id,
        stationSeq: 70,
      })),
    )
    await ship('P-1')
    const after = await (await fetch(await pageOf('P-1'))).text()
    expect(after).toContain('<p class="status">Shipped</p>')
    expect(after).toContain('href="https://track.example/RN000000015GB"')
    expect(after).toContain('Enter the number on the carrier’s page.')
    expect(after).not.toContain('INTERNAL')
    expect(after).not.toContain('<b>ring')
    const { status, body } = await feed('P-1')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      number: 'P-1',
      status: 'Shipped',
      history: [{ status: 'Being prepared' }, { status: 'Awaiting dispatch' }, { status: 'Shipped' }],
      parcels: [{ tracking: 'RN000000015GB', url: 'https://track.example/RN000000015GB' }],
    })
    expect(JSON.stringify(body)).not.toContain('INTERNAL')
  })

  test('E23: the page speaks the customer’s language, right to left, with Jalali dates', async () => {
    const persian = { language: 'fa', promisedDate: '2026-11-25', currency: 'IRR' } as const
    await endpoint.receiveOrders([anIncomingOrder('P-2', persian)])
    const page = await (await fetch(await pageOf('P-2'))).text()
    expect(page).toContain('<html lang="fa" dir="rtl">')
    expect(page).toContain('در حال آماده‌سازی')
    expect(page).toContain('۴ آذر ۱۴۰۵')
    expect(page).toContain('۲ × <bdi>')
  })

  it('runs nothing, loads nothing, is not kept and not found by search engines', async () => {
    await endpoint.receiveOrders([anIncomingOrder('P-3')])
    const response = await fetch(await pageOf('P-3'))
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-robots-tag')).toContain('noindex')
    expect(await response.text()).not.toContain('<script')
  })

  test('D4: a forged address and another shop’s token find nothing', async () => {
    await endpoint.receiveOrders([anIncomingOrder('P-4')])
    const page = await pageOf('P-4')
    const last = page.at(-1) === 'A' ? 'B' : 'A'
    for (const wrong of [
      `${page.slice(0, -1)}${last}`,
      `${endpoint.url}/o/test:P-4`,
      `${endpoint.url}/o/${'A'.repeat(24)}`,
    ]) {
      const response = await fetch(wrong, { headers: { 'accept-language': 'pl' } })
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Nie ma takiej strony')
    }
    const other = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: aTalkingShop() })
    expect((await feed('P-4', await other.createIntakeToken())).status).toBe(404)
    await other.close()
    const { rows } = await endpoint.store.pool.query('select hash from customer_page where order_id = $1', ['test:P-4'])
    expect(JSON.stringify(rows)).not.toContain(page.split('/').at(-1))
  })

  test('E15: the shop tells of a payment that failed and of a customer’s answer', async () => {
    const unpaid = { method: 'online', name: 'Card', paid: false } as const
    await endpoint.receiveOrders([anIncomingOrder('P-5', { payment: unpaid })])
    const about = { source: 'test', externalId: 'P-5' }
    const post = async (route: string, body: object, key: string) => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': key }
      return (await send(endpoint.url, `/v1/intake/${route}`, body, headers)).status
    }
    for (const _ of [1, 2]) {
      expect(await post('payment-failures', { ...about, reason: 'card declined' }, 'P-5-failure')).toBe(200)
      expect(
        await post('messages', { ...about, channel: 'email', from: 'h@x.example', text: 'When?' }, 'P-5-answer'),
      ).toBe(200)
    }
    const document = (await station.pullAll()).documents.find(({ id }) => id === 'test:P-5')
    expect(document).toMatchObject({
      history: [{ type: 'order-received' }, { type: 'payment-failed' }, { type: 'message-received' }],
      summary: { flags: expect.arrayContaining(['task']) },
    })
  })
})
