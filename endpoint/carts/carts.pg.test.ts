import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type MailServer, startMailServer } from '../messages/test-support/mail-server.ts'
import { poll } from '../messages/test-support/patient-poll.ts'
import { aTalkingShop, quick } from '../messages/test-support/talking-shop.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder } from '../testing/sample-shop.ts'
import { send } from '../testing/station-client.ts'

describe('carts that customers left', () => {
  let mail: MailServer
  let endpoint: Endpoint
  let token: string
  const shop = aTalkingShop({ 'cart-reminder': { template: 'my-cart', afterHours: 1 } })

  beforeAll(async () => {
    mail = await startMailServer()
    const messages = { smtp: mail.url, mailFrom: 'orders@shop.example', times: quick }
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop, messages })
    token = await endpoint.createIntakeToken()
  })
  afterAll(async () => {
    await endpoint.close()
    await mail.close()
  })

  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  const aCart = (externalId: string, overrides: object = {}) => ({
    source: 'test',
    externalId,
    language: 'en',
    email: `${randomUUID()}@customer.example`,
    items: [{ name: 'White metal lantern', quantity: 2 }],
    link: `https://shop.example/cart/${externalId}`,
    abandonedAt: hoursAgo(2),
    ...overrides,
  })
  const post = async (route: string, body: unknown) => {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() }
    const response = await send(endpoint.url, `/v1/intake/${route}`, body, headers)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const outcome = async (id: string) => {
    const headers = { authorization: `Bearer ${token}` }
    const response = await send(
      endpoint.url,
      `/v1/intake/carts/${encodeURIComponent(`test:${id}`)}`,
      undefined,
      headers,
    )
    return JSON.parse(await response.text())
  }

  test('B8: a left cart is reminded of once, with its items and its link, however often the shop tells of it', async () => {
    const cart = aCart('C-1')
    expect(await post('carts', cart)).toMatchObject({ status: 200, body: { cart: 'test:C-1', state: 'waiting' } })
    await poll(() => outcome('C-1')).toEqual({ cart: 'test:C-1', state: 'reminded' })
    await post('carts', { ...cart, items: [{ name: 'Lantern', quantity: 3 }] })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(mail.to(cart.email)).toHaveLength(1)
    expect(mail.to(cart.email)[0]?.mail.text).toContain('2 × White metal lantern\nhttps://shop.example/cart/C-1')
  })

  test('B8: it waits as long as the shop’s procedure says', async () => {
    const cart = aCart('C-2', { abandonedAt: hoursAgo(0.5) })
    await post('carts', cart)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(mail.to(cart.email)).toEqual([])
    expect(await outcome('C-2')).toMatchObject({ state: 'waiting' })
  })

  test('B9: without an address there is no reminder, and the shop reads why', async () => {
    await post('carts', aCart('C-3', { email: undefined }))
    expect(await outcome('C-3')).toEqual({ cart: 'test:C-3', state: 'skipped', why: 'no-address' })
  })

  test('B8: who has bought, before or after we hear of the cart, or came back to it, is not reminded', async () => {
    const [after, before, back] = [
      aCart('C-4', { abandonedAt: hoursAgo(0.5) }),
      aCart('C-5'),
      aCart('C-6', { abandonedAt: hoursAgo(0.5) }),
    ]
    const bought = (id: string, email: string) =>
      anIncomingOrder(id, { customer: { name: 'H', email: email.toUpperCase() }, placedAt: new Date().toISOString() })
    await post('carts', after)
    await endpoint.receiveOrders([bought('CO-1', after.email), bought('CO-2', before.email)])
    await post('carts', before)
    await post('carts', back)
    await post('carts/recovered', { source: 'test', externalId: 'C-6' })
    expect(await outcome('C-4')).toMatchObject({ state: 'ordered' })
    expect(await outcome('C-5')).toMatchObject({ state: 'ordered' })
    expect(await outcome('C-6')).toMatchObject({ state: 'recovered' })
    await endpoint.store.pool.query(`update outbox set due_at = now() where shop_id = $1`, [shop.id])
    await new Promise((resolve) => setTimeout(resolve, 400))
    for (const { email } of [after, before, back]) expect(mail.to(email)).toEqual([])
  })

  test('B8: a shop that reminds nobody takes the cart and says so; an unknown cart is not found', async () => {
    const quiet = aTalkingShop()
    const other = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: quiet })
    const headers = {
      authorization: `Bearer ${await other.createIntakeToken(quiet.id)}`,
      'idempotency-key': 'a-quiet-cart',
    }
    const answer = await send(other.url, '/v1/intake/carts', aCart('C-7'), headers)
    expect(await answer.json()).toMatchObject({ state: 'off' })
    expect((await post('carts/recovered', { source: 'test', externalId: 'C-99' })).status).toBe(404)
    expect(await outcome('C-7')).toMatchObject({ code: 'not-found' })
    await other.close()
  })
})
