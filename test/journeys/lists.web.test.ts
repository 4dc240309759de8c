import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { send } from '#endpoint/testing/station-client.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { listenToTones, takeHeard } from '#test/page-models/heard-tones.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const base = journeyShop()
/** Two words for "ready", none for drafts and for what was returned, one that is switched off, and a short patience. */
const shop: ShopProfile = {
  ...base,
  operators: base.operators.map((person) => (person.id === 'ewa' ? { ...person, team: 'day' } : person)),
  procedure: {
    ...base.procedure,
    teams: [{ id: 'day', name: { en: 'Day team' } }],
    assignment: [{ carrier: 'parcelforce', to: { team: 'day' } }],
    rules: { ...base.procedure.rules, riskShipping: 1000, unseenMinutes: 0.05 },
    statuses: base.procedure.statuses
      .filter((status) => status.id !== 'draft' && status.id !== 'returned')
      .flatMap((status) =>
        status.id === 'ready'
          ? [
              { ...status, id: 'paid-online', label: { en: 'Paid online' }, cue: 'paid-online' as const },
              { ...status, id: 'on-the-bench', label: { en: 'To the bench' } },
            ]
          : status.id === 'waiting-for-goods'
            ? [{ ...status, enabled: false }]
            : [status],
      ),
  },
}

const soonDue = new Date(Date.now() + 3_600_000).toISOString()
const nextWeek = new Date(Date.now() + 7 * 24 * 3_600_000).toISOString()
const calm = { shipBy: nextWeek, placedAt: new Date().toISOString() }
const transfer = { method: 'transfer', name: 'Bank transfer', paid: false } as const
const zofia = { name: 'Zofia Łęcka', phone: '+48 512 345 678', email: 'zofia@example.com' }
const atZofias = { name: 'Zofia Łęcka', street: 'Długa 5', city: 'Gdańsk', postcode: '80-831', country: 'PL' }

let endpoint: Endpoint
let station: PackingStation
let intakeToken: string

const tell = (path: string, body: unknown, key: string) =>
  send(endpoint.url, path, body, { authorization: `Bearer ${intakeToken}`, 'idempotency-key': key })

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([
    orderOf('PAID', [[lantern, 1]], { ...calm, customer: zofia, shipTo: atZofias }),
    orderOf('CASH', [[holder, 1]], {
      ...calm,
      payment: { method: 'cash-on-delivery', name: 'Cash', paid: false },
      shipping: { carrier: 'parcelforce', service: 'Express' },
    }),
    orderOf('UNPAID', [[lantern, 1]], { ...calm, payment: transfer }),
    orderOf('COSTLY', [[lantern, 1]], {
      ...calm,
      payment: transfer,
      totals: { goods: 300, shipping: 2500, discount: 0, tax: 0, total: 2800 },
    }),
    orderOf('QUOTE', [[holder, 2]], { ...calm, draft: 'quotation', payment: transfer }),
    orderOf('LATE', [[holder, 1]]),
    orderOf('SOON', [[holder, 1]], { ...calm, shipBy: soonDue }),
    orderOf('GONE', [[holder, 1]], calm),
    orderOf('OLDEN', [[lantern, 1]], {
      customer: { name: 'Zofia Łęcka', phone: '0048512345678' },
      shipTo: { ...atZofias, name: 'Zofia Łęcka' },
    }),
  ])
  intakeToken = await endpoint.createIntakeToken()
  for (const id of ['GONE', 'OLDEN'])
    await tell('/v1/intake/cancellations', { source: 'test', externalId: id, reason: 'not wanted' }, `cancel-${id}`)
  await endpoint.store.pool.query(
    `update orders set changed_at = now() - interval '40 days' where shop_id = $1 and id = 'test:OLDEN'`,
    [shop.id],
  )
  await endpoint.ageOut()
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge, prepare: listenToTones })
  await station.at.page.waitForSelector('[data-testid="view-all"][data-count="8"]')
})
beforeEach(() => station.at.toQueue())
afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const rows = () =>
  station.at.page.$$eval('[data-testid="order-row"]', (all) =>
    (all as HTMLElement[]).map((row) => row.dataset.number ?? '').sort(),
  )

/** The orders of a list, once as many are shown as it counts. */
async function ordersOf(view: string): Promise<string[]> {
  const { page } = station.at
  const list = page.locator(`[data-testid="lists"] [data-view="${view}"]`)
  const count = Number(await list.getAttribute('data-count'))
  if (!(await list.isVisible())) await page.click('[data-testid="group-look"]')
  await list.click()
  await page.waitForSelector(`[data-testid="queue-title"][data-view="${view}"]`)
  await expect.poll(async () => (await rows()).length, soon).toBe(count)
  return rows()
}

const stationEvents = async (type: string) =>
  (await eventsFromStations(endpoint, shop.id)).filter((event) => event.type === type)

describe('the lists', () => {
  test('A1 A2 B2: every order at every stage is in exactly one status, none is hidden, and the counts prove it', async () => {
    const { page } = station.at
    const statuses = await page.$$eval('[data-testid="group-statuses"]', ([button]) => {
      const views: string[] = []
      let next = button?.closest('h2')?.nextElementSibling
      while (next instanceof HTMLButtonElement && next.dataset.view !== undefined) {
        if (next.offsetParent !== null) views.push(next.dataset.view)
        next = next.nextElementSibling
      }
      return views
    })
    expect(statuses).toContain('status:awaiting-payment')
    expect(statuses).toContain('bare:draft')
    const found: string[] = []
    for (const view of statuses) found.push(...(await ordersOf(view)))
    expect(found.sort()).toEqual(await ordersOf('all'))
    expect(found).toEqual(['CASH', 'COSTLY', 'GONE', 'LATE', 'PAID', 'QUOTE', 'SOON', 'UNPAID'])
    expect(await page.getAttribute('[data-testid="group-statuses"]', 'data-sum')).toBe('8')
    expect(await ordersOf('bare:draft')).toEqual(['QUOTE'])
    expect(await page.textContent('[data-testid="queue-title"]')).toBe('Draft')
  })

  test('B5 B7 C14 E18: lists that cut across: unpaid, late, leaving soon, mine, confirm first, per carrier', async () => {
    expect(await ordersOf('unpaid')).toEqual(['COSTLY', 'UNPAID'])
    expect(await ordersOf('late')).toEqual(['LATE'])
    expect(await ordersOf('at-risk')).toEqual(['SOON'])
    expect(await ordersOf('mine')).toEqual(['CASH'])
    expect(await ordersOf('risk')).toEqual(['COSTLY'])
    const { page } = station.at
    await page.click('[data-testid="group-carriers"]')
    expect(await ordersOf('carrier:parcelforce')).toEqual(['CASH'])
    // Several words stand for "ready": packers have a list of their own that holds them all.
    expect(await ordersOf('stage:ready')).toEqual(['CASH', 'LATE', 'PAID', 'SOON'])
    await page.selectOption('[data-testid="sort"]', 'placed')
    await expect.poll(() => page.textContent('[data-testid="order-row"] button'), soon).toContain('LATE')
    await page.selectOption('[data-testid="sort"]', 'ship-by')
  })
})

describe('search and look-up', () => {
  test('§2.9 D4 E30 B6: whoever answers the phone finds an order by telephone, name or number and reads it; nothing changes', async () => {
    const { at } = station
    const { page } = at
    await at.untilSynced()
    const before = (await eventsFromStations(endpoint, shop.id)).length
    await at.key('F8')
    const field = page.locator('[data-testid="lookup-field"]')
    for (const query of ['0512345678', '+48 512 345 678', 'lecka', 'ZOFIA@', 'paid'])
      await expect
        .poll(async () => {
          await field.fill(query)
          return page.locator('[data-testid="lookup-result"][data-number="PAID"]').count()
        }, soon)
        .toBe(1)
    await field.fill('0512345678')
    await page.click('[data-testid="lookup-result"]')
    await page.waitForSelector('[data-testid="lookup-order"][data-order="test:PAID"][data-stage="ready"]')
    expect(await page.getAttribute('[data-testid="lookup-status"]', 'data-status')).toBe('paid-online')
    expect(await page.textContent('[data-testid="lookup-customer-sees"]')).toBe('Paid online')
    expect(await page.textContent('[data-testid="lookup-tracking"]')).toBe('No tracking number yet')
    // E30: what left the stations long ago is asked of the endpoint.
    await page.waitForSelector('[data-testid="earlier-order"][data-order="test:OLDEN"]')
    await page.click('[data-testid="earlier-order"][data-order="test:OLDEN"]')
    await page.waitForSelector('[data-testid="lookup-order"][data-order="test:OLDEN"][data-stage="cancelled"]')
    await at.toQueue()
    await at.untilSynced()
    expect((await eventsFromStations(endpoint, shop.id)).length).toBe(before)
    // B6: the queue says the same of it.
    await page.fill('[data-testid="search"]', 'łęcka')
    await expect.poll(rows, soon).toEqual(['PAID'])
    expect(await page.textContent('[data-testid="order-row"]')).toContain('Paid online')
    await page.fill('[data-testid="search"]', '')
  })

  test('a search that finds nothing here asks the endpoint, and says so when it cannot', async () => {
    const { at, cut } = station
    const { page } = at
    await page.fill('[data-testid="search"]', 'olden')
    await page.waitForSelector('[data-testid="older-order"][data-order="test:OLDEN"]')
    await page.click('[data-testid="older-order"]')
    await page.waitForSelector('[data-testid="lookup-order"][data-order="test:OLDEN"]')
    await at.toQueue()
    await cut.set('refuse')
    await page.fill('[data-testid="search"]', 'nobody at all')
    await page.waitForSelector('[data-testid="older"][data-state="offline"]')
    expect(await page.textContent('[data-testid="older"]')).toContain('need a connection')
    await cut.set('pass')
    await page.fill('[data-testid="search"]', '')
    await at.networkIsBack()
    await at.untilSyncSays('live')
  })
})

describe('new orders', () => {
  test('C1 C3: an order that comes in is seen and heard at once, stands as unseen until somebody opens it, and then once', async () => {
    const { at } = station
    const { page } = at
    // What came with the first filling was no news, but it has been waiting for too long.
    expect(await page.locator('[data-testid="new-orders"]').count()).toBe(0)
    await page.waitForSelector('[data-testid="unseen-too-long"]')
    const unseen = await at.count('unseen')
    await takeHeard(page)
    const answer = await tell('/v1/intake/orders', orderOf('FRESH', [[lantern, 2]], calm), 'fresh-order-1')
    expect(answer.status).toBe(201)
    await page.waitForSelector('[data-testid="new-orders"][data-count="1"]', { timeout: 10_000 })
    expect(await page.textContent('[data-testid="new-orders"]')).toContain('1 new order')
    expect(await takeHeard(page)).toBe('sine 523')
    expect(await at.count('unseen')).toBe(unseen + 1)

    await page.click('[data-testid="new-orders-show"]')
    await page.waitForSelector('[data-testid="queue-title"][data-view="unseen"]')
    await expect.poll(rows, soon).toContain('FRESH')
    expect(await page.locator('[data-testid="new-orders"]').count()).toBe(0)
    await at.openByScan('FRESH')
    await at.toQueue()
    await expect.poll(() => at.count('unseen'), soon).toBe(unseen)
    await at.openByScan('FRESH')
    await at.toQueue()
    await at.untilSynced()
    const seen = (await stationEvents('order-seen')).filter((event) => event.orderId === 'test:FRESH')
    expect(seen.map((event) => event.operator)).toEqual(['ewa'])
  })
})

describe('what the shop takes back', () => {
  test('E6: a change by the shop interrupts the open packing in plain words; a cancelled order leaves the packing lists at once', async () => {
    const { at } = station
    await at.openByScan('PAID')
    await at.untilBandSays('idle')
    await takeHeard(at.page)
    const { source, externalId, intake } = orderOf('PAID', [[lantern, 3]], {
      ...calm,
      customer: zofia,
      shipTo: atZofias,
    })
    const revised = await tell('/v1/intake/revisions', { source, externalId, intake }, 'revise-paid')
    expect(revised.status).toBe(200)
    const band = await at.untilBandSays('changed')
    expect(band).toMatchObject({ tone: 'stop', title: 'The shop has changed this order' })
    expect(await takeHeard(at.page)).toContain('sawtooth 175')
    expect(await at.toGo()).toBe(3)
    // Nothing is packed behind the back of somebody who has not read it.
    await at.scan('2000000710532')
    await at.scanner.quiet()
    expect(await at.toGo()).toBe(3)
    await at.key('Enter')
    expect((await at.scanPiece('2000000710532')).outcome).toBe('right')
    expect(await at.toGo()).toBe(2)
    await at.toQueue()

    expect(await ordersOf('stage:ready')).toContain('SOON')
    await tell('/v1/intake/cancellations', { source, externalId: 'SOON', reason: 'changed her mind' }, 'cancel-soon')
    await expect.poll(rows, soon).not.toContain('SOON')
    expect(await ordersOf('status:cancelled')).toContain('SOON')
  })
})
