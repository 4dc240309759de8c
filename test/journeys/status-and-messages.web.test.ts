import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import type { IncomingOrder } from '#endpoint/orders/receive-orders.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { pairStation } from '#endpoint/testing/station-client.ts'
import type { EventOf } from '#shared/order/event.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const bulkSize = 500
const customer = { name: 'Harriet Blake', phone: '+44 7700 900142', email: 'harriet.blake@example.com' }

/** A shop with a status of its own for orders that may be packed, and two texts to choose from. */
function shopWithTexts(): ShopProfile {
  const plain = journeyShop()
  const { procedure } = plain
  const ready = procedure.statuses.find((status) => status.id === 'ready')
  if (ready === undefined) throw new Error('the preset has no status "ready"')
  const reserved = {
    ...ready,
    id: 'reserved',
    label: { en: 'Reserved', fa: 'رزرو شد' },
    meaning: { en: 'Its goods lie ready', fa: 'کالاها کنار گذاشته شده' },
    customer: { en: 'Set aside for you' },
    colour: 'violet' as const,
    email: true,
    message: 'status-changed',
    templates: ['status-changed', 'set-aside'],
  }
  const setAside = {
    id: 'set-aside',
    name: { en: 'Set aside', fa: 'کنار گذاشته شد' },
    subject: { en: '{shop}: {order}' },
    text: { en: 'Dear {customer},\nwe have set {items} aside.\nArrives: {eta}\nPay here: {payment_link}' },
    required: ['payment_link' as const],
  }
  return {
    ...plain,
    procedure: {
      ...procedure,
      statuses: [...procedure.statuses, reserved],
      templates: [...procedure.templates, setAside],
    },
  }
}

const numberOf = (index: number) => `BULK-${String(index + 1).padStart(3, '0')}`
/** Every tenth of them cannot be set aside: it is not paid. */
const bulkOrders = (): IncomingOrder[] =>
  Array.from({ length: bulkSize }, (_, index) =>
    orderOf(numberOf(index), [[lantern, 1]], {
      customer: index % 2 === 0 ? customer : { name: 'Nobody to reach' },
      ...(index % 10 === 0 ? { payment: { method: 'transfer', name: 'Transfer', paid: false } } : {}),
    }),
  )

const shop = shopWithTexts()
let endpoint: Endpoint
let station: PackingStation
let page: Page

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  const payment = { method: 'online', name: 'PayTR', paid: true, receipt: 'TR-4711' } as const
  await endpoint.receiveOrders([
    orderOf('DETAIL', [[lantern, 2]], { customer, payment }),
    orderOf('ROWS', [[lantern, 1]], { customer }),
    orderOf('THREAD', [[lantern, 1]], { customer, payment }),
    ...bulkOrders(),
  ])
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
  page = station.at.page
})

// A test that failed in the middle must not take the next ones with it.
beforeEach(async () => {
  await station.cut.set('pass')
  await station.at.toQueue()
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const byTest = (id: string) => page.locator(`[data-testid="${id}"]`)
const option = (id: string) => byTest(`status-${id}`)

async function statusFacts(orderId: string): Promise<EventOf<'status-set'>[]> {
  const events = await eventsFromStations(endpoint, shop.id)
  return events.filter((event) => event.type === 'status-set' && event.orderId === orderId) as EventOf<'status-set'>[]
}

async function shownRow(number: string) {
  await byTest('search').fill(number)
  const row = page.locator(`[data-testid="order-row"][data-number="${number}"]`)
  await row.waitFor()
  return row
}

describe('place one: the page of the order', () => {
  test('D10 D8 D9 D2 A7: status, text, e-mail; what the customer sees is said to be there only when it is', async () => {
    const { at, cut } = station
    await openOrderPage(at, 'DETAIL')
    expect(await byTest('status-card').getAttribute('data-status')).toBe('ready')
    await page.waitForSelector('[data-testid="customer-sees"][data-arrived="true"]')
    await cut.set('refuse')
    await byTest('change-status').click()
    // Refused ones stay, and say why.
    expect(await option('shipped').getAttribute('data-refused')).toBe('not-packed')
    expect(await option('shipped').textContent()).toContain('not packed completely yet')
    expect(await option('ready').getAttribute('data-refused')).toBe('already-done')
    await option('reserved').click()
    expect(await byTest('tell-email').isChecked()).toBe(true)
    expect(await byTest('tell-sms').isChecked()).toBe(false)
    const text = byTest('message-text')
    expect(await text.inputValue()).toContain('your order DETAIL is now: Set aside for you.')

    // E3 D14: this text needs a link to pay, and the order has none.
    await byTest('template').selectOption('set-aside')
    expect(await text.inputValue()).toContain('we have set 2 × White metal lantern aside.')
    expect(await byTest('message-missing').textContent()).toContain('payment link')
    expect(await byTest('message-left-out').textContent()).toContain('expected arrival')
    expect(await byTest('status-confirm').isDisabled()).toBe(true)

    await byTest('template').selectOption('status-changed')
    await text.fill(`${await text.inputValue()}\nThank you!`)
    await byTest('status-confirm').click()
    await byTest('status-dialog').waitFor({ state: 'detached' })
    expect(await byTest('status-card').getAttribute('data-status')).toBe('reserved')
    await page.waitForSelector('[data-testid="customer-sees"][data-arrived="false"]')
    expect(await byTest('customer-sees').textContent()).toContain('Set aside for you')
    // I3: offline too, one change, one row.
    const change = page.locator('[data-testid="history"] li[data-to="reserved"]')
    expect(await change.getAttribute('data-from')).toBe('ready')
    expect(await change.textContent()).toMatch(/Ewa.*not sent yet/)

    await cut.set('pass')
    await at.networkIsBack()
    await page.waitForSelector('[data-testid="customer-sees"][data-arrived="true"]')
    const [fact] = await statusFacts('test:DETAIL')
    expect(fact).toMatchObject({ operator: 'ewa', data: { status: 'reserved', stage: 'ready', channels: ['email'] } })
    expect(fact?.data.comment).toMatch(/Thank you!$/)
  })

  test('D10 E11: a cancellation needs its reason from the list', async () => {
    await openOrderPage(station.at, 'DETAIL')
    await byTest('change-status').click()
    await option('cancelled').click()
    expect(await byTest('status-confirm').isDisabled()).toBe(true)
    await byTest('status-cancel-code').selectOption('duplicate')
    await byTest('status-confirm').click()
    await page.waitForSelector('[data-testid="stage"][data-stage="cancelled"]')
  })
})

describe('place two: the row of the list', () => {
  test('D11 I7: the switches first, then the choice is applied at once, without a comment', async () => {
    await byTest('switch-email').click()
    expect(await byTest('switch-email').getAttribute('aria-pressed')).toBe('true')
    const row = await shownRow('ROWS')
    await row.locator('[data-testid="row-status"]').selectOption('shipped')
    await expect
      .poll(() => row.locator('[data-testid="row-answer"]').textContent(), soon)
      .toContain('not packed completely')
    expect(await row.locator('[data-testid="row-status"]').inputValue()).toBe('ready')
    await row.locator('[data-testid="row-status"]').selectOption('reserved')
    await page.waitForSelector('[data-number="ROWS"] [data-status="reserved"]')
    expect(await row.locator('[data-testid="row-answer"]').textContent()).toBe('')
    // Sticky: another screen and back.
    await openOrderPage(station.at, 'ROWS')
    await station.at.toQueue()
    expect(await byTest('switch-email').getAttribute('aria-pressed')).toBe('true')
    await station.at.untilSynced()
    const facts = await statusFacts('test:ROWS')
    expect(facts).toHaveLength(1)
    expect(facts[0]?.data).toEqual({ status: 'reserved', stage: 'ready', channels: ['email'] })
  })
})

describe('the thread', () => {
  test('A4: gateway and receipt head the thread; one key copies the number', async () => {
    await openOrderPage(station.at, 'THREAD')
    expect(await byTest('receipt-line').textContent()).toContain('PayTR')
    await station.at.key('c')
    await page.waitForSelector('[data-testid="receipt-line"][data-copied="true"]')
  })

  test('A5: a message apart from any status, from a template, by the channels that were chosen', async () => {
    await openOrderPage(station.at, 'THREAD')
    await byTest('write-message').click()
    await byTest('template').selectOption('status-changed')
    await byTest('tell-sms').check()
    await byTest('message-confirm').click()
    await byTest('write-dialog').waitFor({ state: 'detached' })
    await page.waitForSelector('[data-testid="message"][data-direction="out"][data-channel="email"]')
    await page.waitForSelector('[data-testid="message"][data-direction="out"][data-channel="sms"]')
    await station.at.toQueue()
    await station.at.untilSynced()
    const written = (await eventsFromStations(endpoint, shop.id)).filter((event) => event.type === 'message-written')
    expect(written).toHaveLength(1)
    expect(written[0]?.data).toMatchObject({ template: 'status-changed', channels: ['email', 'sms'] })
  })

  test('A5 I4: what another station wrote long ago asks first; the answer is a fact of its own', async () => {
    const other = await pairStation(endpoint.url, await endpoint.createPairingCode())
    const id = 'written-two-days-ago'
    const at = new Date(Date.now() - 48 * 3_600_000).toISOString()
    const data = { channels: ['email'], text: 'We will call you tomorrow.' }
    const written = { id, orderId: 'test:THREAD', at, station: other.id, stationSeq: 1, operator: 'jon', data }
    await other.push([{ ...written, type: 'message-written' }])
    await openOrderPage(station.at, 'THREAD')
    const asks = page.locator('[data-testid="message"][data-state="asks"]')
    await asks.waitFor()
    expect(await asks.textContent()).toContain('We will call you tomorrow.')
    await asks.locator('[data-testid="message-drop"]').click()
    await page.waitForSelector('[data-testid="message"][data-state="dropped"]')
    await station.at.toQueue()
    await station.at.untilSynced()
    const released = (await eventsFromStations(endpoint, shop.id)).filter((event) => event.type === 'message-released')
    expect(released.map((event) => event.data)).toEqual([{ about: id, channel: 'email', send: false }])
  })

  test('D5: the history is searched and taken along as a file', async () => {
    await openOrderPage(station.at, 'THREAD')
    const rows = page.locator('[data-testid="history"] li')
    await byTest('history-search').fill('message to the customer ewa')
    await expect.poll(() => rows.count(), soon).toBe(1)
    const download = page.waitForEvent('download')
    await byTest('history-save').click()
    const file = await (await download).path()
    const csv = await readFile(file, 'utf8')
    expect(csv.startsWith('\uFEFFWhen,What,Change of status')).toBe(true)
    expect(csv).toContain('E-mail + SMS,Ewa')
  })
})

describe('place three: the ticked ones', () => {
  test(`D12 I7: ${bulkSize} orders in one go, each with what became of its status and of its message`, async () => {
    await byTest('search').fill('BULK')
    await page.locator('[data-testid="order-row"]').first().waitFor()
    await byTest('tick').first().check()
    await byTest('bulk-all').click()
    await page.waitForSelector(`[data-testid="bulk-count"][data-count="${bulkSize}"]`)
    await byTest('bulk-status').selectOption('reserved')
    await byTest('bulk-template').selectOption('status-changed')
    await byTest('bulk-email').check()
    await byTest('bulk-apply').click()
    // The page answers while it runs.
    await page.waitForSelector('[data-testid="bulk-report"][data-state="running"]:not([data-done="0"])')
    await byTest('search').fill('BULK-49')
    expect(await byTest('search').inputValue()).toBe('BULK-49')
    await page.waitForSelector('[data-testid="bulk-report"][data-state="done"]', { timeout: 120_000 })
    const report = byTest('bulk-report')
    expect(await report.getAttribute('data-changed')).toBe('450')
    expect(await report.getAttribute('data-refused')).toBe('50')
    const result = (number: string) => page.locator(`[data-testid="bulk-result"][data-number="${number}"]`)
    expect(await result('BULK-001').getAttribute('data-status')).toBe('needs-receipt')
    expect(await result('BULK-003').locator('[data-testid="bulk-told"]').textContent()).toBe('E-mail – queued')
    expect(await result('BULK-002').locator('[data-testid="bulk-told"]').textContent()).toContain('no address')
    const download = page.waitForEvent('download')
    await byTest('bulk-save').click()
    const csv = await readFile(await (await download).path(), 'utf8')
    expect(csv.trim().split('\r\n')).toHaveLength(bulkSize + 1)
    await byTest('bulk-close').click()
    // What was refused stays ticked.
    expect(await byTest('bulk-count').getAttribute('data-count')).toBe('50')
    await byTest('bulk-clear').click()
    await station.at.toQueue()
    await station.at.untilSynced()
    expect((await statusFacts('test:BULK-003'))[0]?.data.comment).toContain('BULK-003')
  }, 240_000)
})
