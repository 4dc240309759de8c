import { afterAll, afterEach, beforeAll, describe, expect, inject, it, test } from 'vitest'
import type { OrderEvent } from '#shared/order/event.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { type MailServer, startMailServer } from './test-support/mail-server.ts'
import { poll } from './test-support/patient-poll.ts'
import { aCustomersOrder, aTalkingShop, quick } from './test-support/talking-shop.ts'

describe('what goes out to customers by e-mail', () => {
  let mail: MailServer
  let endpoint: Endpoint
  let station: StationClient
  const shop = aTalkingShop({
    'order-received': {},
    'payment-received': { template: 'my-paid' },
    review: { template: 'my-review', afterHours: 1 / 3600 },
    'payment-reminder': { template: 'my-remind', afterHours: 1 / 3600 },
  })
  const settings = () => ({ smtp: mail.url, mailFrom: 'orders@shop.example', times: quick })

  beforeAll(async () => {
    mail = await startMailServer()
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop, messages: settings() })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  })
  afterEach(() => {
    mail.refuse = undefined
    mail.onMessage = undefined
  })
  afterAll(async () => {
    await endpoint.close()
    await mail.close()
  })

  const document = async (id: string) => {
    const found = (await station.pullAll()).documents.find((candidate) => candidate.id === `test:${id}`)
    if (found === undefined || !('history' in found)) throw new Error(`no order ${id}`)
    return found
  }
  const reports = async (id: string) =>
    (await document(id)).history.flatMap((event) => (event.type === 'message-reported' ? [event.data] : []))
  const states = async (id: string) => (await reports(id)).map((report) => report.state)
  /** The station's own clock, so that nothing is old. */
  const now = <E extends { at: string }>(facts: readonly E[]) =>
    facts.map((fact) => ({ ...fact, at: new Date().toISOString() }))
  const packed = (id: string, tracking: string | undefined) => {
    const untracked = { shipmentId: `none-${id}`, carrier: 'royal-mail', service: '', parcels: [] }
    const maker = aStation(station.id, { orderId: `test:${id}` })
    const box = `box-${id}`
    const booked = tracking === undefined ? maker.fact('shipment-booked', untracked) : maker.booked(box, tracking)
    return now([maker.packed('line-1', 2, box), maker.closed(box), booked, maker.handedOver(box)])
  }

  test('C2 E2: the order-received mail goes out once, with the page of the order, and the history says so', async () => {
    const { order, email } = aCustomersOrder('O-1')
    await endpoint.receiveOrders([order])
    await endpoint.receiveOrders([order])
    await poll(() => states('O-1')).toEqual(['sent'])
    await new Promise((resolve) => setTimeout(resolve, 300))
    const [received, ...more] = mail.to(email)
    expect(more).toEqual([])
    expect(received?.mail.text).toContain(
      `Thank you, Harriet Blake.\n2 × White metal lantern\n£6.78\n${endpoint.url}/o/`,
    )
    expect(received?.mail).toMatchObject({
      from: { name: 'Lantern & Twine', address: 'orders@shop.example' },
      to: [{ name: 'Harriet Blake', address: email }],
      subject: 'received O-1',
    })
    expect(received?.mail.messageId).toMatch(/^<[0-9a-f]{40}@shop\.example>$/)
    expect(received?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(received?.raw).toMatch(/^Content-Language: en\r$/m)
    expect(await reports('O-1')).toMatchObject([
      { to: email, channel: 'email', text: expect.stringContaining('Thank') },
    ])
  })

  test('C12 D17 A14 B14 I5: the shipped mail carries the number, the link and the help', async () => {
    const { order, email } = aCustomersOrder('O-2')
    await endpoint.receiveOrders([order])
    await station.push(packed('O-2', 'RN000000015GB'))
    await poll(() => mail.to(email).length).toBe(2)
    expect(mail.to(email)[1]?.mail.text).toContain(
      'Tracking number: RN000000015GB\nhttps://track.example/RN000000015GB\nEnter the number',
    )
    expect(mail.to(email)[1]?.mail.html).toContain('href="https://track.example/RN000000015GB"')
  })

  test('I5 C12: without a tracking number the shipped mail waits for it; then it goes out, once', async () => {
    const { order, email } = aCustomersOrder('O-3')
    await endpoint.receiveOrders([order])
    await station.push(packed('O-3', undefined))
    await poll(() => states('O-3')).toEqual(expect.arrayContaining(['sent', 'skipped']))
    expect((await reports('O-3')).find(({ state }) => state === 'skipped')?.why).toBe('missing:tracking')
    expect(mail.to(email).map(({ mail: { subject } }) => subject)).toEqual(['received O-3'])
    const maker = aStation('late', { orderId: 'test:O-3' })
    const late = { ...maker.booked('box-O-3', 'RN000000029GB'), station: station.id, stationSeq: 900 }
    await station.push(now([late]))
    await poll(() => mail.to(email).length).toBe(2)
    expect(mail.to(email)[1]?.mail.text).toContain('RN000000029GB')
    await poll(async () => (await states('O-3')).filter((state) => state === 'sent').length).toBe(2)
  })

  test('E16 E9 C20 E24: a payment is acknowledged and no longer asked for; scans and notes say nothing', async () => {
    const unpaid = { method: 'transfer', name: 'Bank', paid: false } as const
    const { order, email } = aCustomersOrder('O-4', { payment: unpaid })
    await endpoint.receiveOrders([order])
    const maker = aStation(station.id, { orderId: 'test:O-4' })
    await station.push(now([maker.paid(678), maker.noted(), maker.packed('line-1', 1), maker.packed('line-1', 1)]))
    await poll(() => mail.to(email).length).toBe(2)
    expect(mail.to(email)[1]?.mail.text).toContain('We have your payment for O-4.')
    await new Promise((resolve) => setTimeout(resolve, 1300))
    expect(mail.to(email)).toHaveLength(2)
  })

  test('E11: an order that stays unpaid is reminded of once', async () => {
    const unpaid = { method: 'transfer', name: 'Bank', paid: false } as const
    const { order, email } = aCustomersOrder('O-5', { payment: unpaid })
    await endpoint.receiveOrders([order])
    await poll(() => mail.to(email).map((entry) => entry.mail.subject)).toContain('remind O-5')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(mail.to(email).filter((entry) => entry.mail.subject === 'remind O-5')).toHaveLength(1)
  })

  test('I4 C13: news older than the shop allows ask first; a person frees one and drops another', async () => {
    const [first, second] = [aCustomersOrder('O-6'), aCustomersOrder('O-7')]
    await endpoint.receiveOrders([first.order, second.order])
    const old = (id: string) => {
      const at = new Date(Date.now() - 13 * 3_600_000).toISOString()
      return packed(id, 'RN000000015GB').map((fact) => ({ ...fact, at }))
    }
    await station.push([...old('O-6'), ...old('O-7')])
    for (const id of ['O-6', 'O-7']) await poll(() => states(id)).toEqual(expect.arrayContaining(['sent', 'asks']))
    const asking = async (id: string) => (await reports(id)).find(({ state }) => state === 'asks')?.about ?? ''
    const answer = async (id: string, send: boolean) => {
      const maker = aStation(`answer-${id}`, { orderId: `test:${id}` })
      const fact = maker.fact('message-released', { about: await asking(id), channel: 'email', send })
      await station.push(now([{ ...fact, station: station.id, stationSeq: 950 }]))
    }
    await answer('O-6', true)
    await answer('O-7', false)
    await poll(() => mail.to(first.email).length).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(mail.to(second.email)).toHaveLength(1)
  })

  test('C13: a question that waits for its time goes out after the delivery, but not about goods that come back', async () => {
    const [kept, returned] = [aCustomersOrder('V-1'), aCustomersOrder('V-2')]
    await endpoint.receiveOrders([kept.order, returned.order])
    for (const id of ['V-1', 'V-2']) {
      const maker = aStation(`done-${id}`, { orderId: `test:${id}` })
      const facts: OrderEvent[] = [...packed(id, 'RN000000015GB'), maker.delivered()]
      if (id === 'V-2') {
        const lines = [{ lineId: 'line-1', quantity: 1 }]
        facts.push(maker.fact('return-started', { returnId: 'R-V-2', lines, reason: 'broken', wants: 'refund' }))
      }
      await station.push(now(facts).map((fact, index) => ({ ...fact, station: station.id, stationSeq: 800 + index })))
    }
    const subjects = (email: string) => mail.to(email).map(({ mail: { subject } }) => subject)
    await poll(() => subjects(kept.email)).toContain('review V-1')
    expect(subjects(returned.email)).not.toContain('review V-2')
  })

  test('E24 C20: what a person writes goes out in their words, and a status without a message stays silent', async () => {
    const { order, email } = aCustomersOrder('W-1')
    await endpoint.receiveOrders([order])
    const maker = aStation(station.id, { orderId: 'test:W-1' })
    const text = 'Dear {customer}, we are looking for {order}.'
    const written = maker.fact('message-written', { channels: ['email'], subject: 'One moment', text })
    const silent = maker.fact('status-set', { status: 'packing', stage: 'ready', channels: [] })
    await station.push(now([written, silent]))
    await station.push(now([written, silent]))
    await poll(() => mail.to(email).length).toBe(2)
    expect(mail.to(email)[1]?.mail).toMatchObject({
      subject: 'One moment',
      text: expect.stringContaining('Dear Harriet Blake, we are looking for W-1.'),
    })
    expect(mail.to(email)[1]?.raw).not.toContain('Auto-Submitted')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(mail.to(email)).toHaveLength(2)
  })

  test('I4: a status set for a stage to come is told once, when the stage comes, under the fact that set it', async () => {
    const { order, email } = aCustomersOrder('W-2')
    await endpoint.receiveOrders([order])
    const maker = aStation(`set-W-2`, { orderId: 'test:W-2' })
    const comment = 'Your lantern has left, {customer}.'
    const set = maker.fact('status-set', { status: 'shipped', stage: 'shipped', comment, channels: ['email'] })
    const own = { ...set, station: station.id, stationSeq: 700 }
    await station.push(now([own]))
    await station.push(packed('W-2', 'RN000000015GB'))
    await poll(() => mail.to(email).length).toBe(2)
    expect(mail.to(email)[1]?.mail.text?.trim()).toBe('Your lantern has left, Harriet Blake.')
    await poll(async () => (await reports('W-2')).map(({ about }) => about)).toContain(set.id)
  })

  it('says nothing about orders that an old file brings in', async () => {
    const { order, email } = aCustomersOrder('O-8', { placedAt: '2026-01-04T17:20:00Z' })
    await endpoint.receiveOrders([order])
    expect(await reports('O-8')).toMatchObject([{ state: 'skipped', why: 'too-old' }])
    expect(mail.to(email)).toEqual([])
  })

  test('B9: who has no address gets none, and the history says why', async () => {
    const { order } = aCustomersOrder('O-9', { customer: { name: 'Nobody' } })
    await endpoint.receiveOrders([order])
    expect(await reports('O-9')).toMatchObject([{ state: 'skipped', why: 'no-address', channel: 'email' }])
  })

  it('tries again after 421 and 450, gives up in the end, and takes 550 for an answer', async () => {
    const [later, never, wrong] = [aCustomersOrder('R-1'), aCustomersOrder('R-2'), aCustomersOrder('R-3')]
    let refusals = 0
    mail.refuse = (address) => {
      if (address === later.email && refusals < 2) {
        refusals += 1
        return { code: refusals === 1 ? 421 : 450, text: 'later, please' }
      }
      if (address === never.email) return { code: 451, text: 'always later' }
      return address === wrong.email ? { code: 550, text: 'no such mailbox' } : undefined
    }
    await endpoint.receiveOrders([later.order, never.order, wrong.order])
    await poll(() => states('R-1')).toEqual(['sent'])
    await poll(() => states('R-2')).toEqual(['failed'])
    await poll(() => states('R-3')).toEqual(['failed'])
    expect((await reports('R-3'))[0]?.why).toContain('550')
    expect(mail.to(later.email)).toHaveLength(1)
  })

  test('I4: what the server has read and not answered is unknown, and never sent again', async () => {
    const { order, email } = aCustomersOrder('U-1')
    let read = 0
    mail.onMessage = async (address) => {
      if (address !== email) return
      read += 1
      await new Promise(() => undefined)
    }
    await endpoint.receiveOrders([order])
    await poll(() => read).toBe(1)
    await mail.close()
    mail = await startMailServer()
    await poll(() => states('U-1'), { timeout: 40_000 }).toEqual(['unknown'])
    expect(mail.mails).toEqual([])
    await endpoint.close()
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop, messages: settings() })
    const code = await endpoint.createPairingCode()
    station = await pairStation(endpoint.url, code)
  })

  test('I4: two processes on one database send each of 500 messages once', async () => {
    const other = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop, messages: settings() })
    const orders = Array.from({ length: 500 }, (_, index) => aCustomersOrder(`B-${index}`))
    await endpoint.receiveOrders(orders.map(({ order }) => order))
    const addresses = new Set(orders.map(({ email }) => email))
    const got = () => mail.mails.filter(({ to }) => addresses.has(to)).map(({ to }) => to)
    await poll(() => got().length, { timeout: 90_000 }).toBe(500)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(new Set(got()).size).toBe(500)
    expect(got()).toHaveLength(500)
    await other.close()
  }, 120_000)

  it('keeps nobody’s address or words in the outbox after the end, and tells whoever watches what waits', async () => {
    const { rows } = await endpoint.store.pool.query(
      `select recipient, body from outbox where shop_id = $1 and state = 'sent' and (recipient <> '' or body <> '')`,
      [shop.id],
    )
    expect(rows).toEqual([])
    const health = await (await fetch(`${endpoint.url}/healthz`)).json()
    expect(health).toMatchObject({ messages: { email: { setUp: true }, sms: { setUp: false, waiting: 0 } } })
  })
})
