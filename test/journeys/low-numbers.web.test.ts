import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { saveShop } from '#endpoint/shop/shops.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { pairStation } from '#endpoint/testing/station-client.ts'
import { formatNumber } from '#shared/numbers/number-format.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { packElsewhere } from './pack-elsewhere.ts'
import { soon } from './patience.ts'

/** Invoices of so many digits, and a carrier with 9,999 tracking numbers under this prefix. */
function shopWith(base: ShopProfile, { digits, prefix }: { digits: number; prefix: string }): ShopProfile {
  const { rules } = base.procedure
  const tracking = { kind: 'plain', prefix, digits: 4 } as const
  return {
    ...base,
    carriers: [...base.carriers, { id: 'small', name: { en: 'Small Parcels' }, service: 'Day', tracking }],
    procedure: {
      ...base.procedure,
      rules: { ...rules, invoice: 'at-packing', paperSet: ['label', 'invoice'] },
    },
    numbers: { ...base.numbers, invoice: { kind: 'document', prefix: 'FV', digits } },
  }
}

const base = journeyShop()
const shop = shopWith(base, { digits: 1, prefix: 'A' })
const pictures = process.env.PACKDESK_PICTURES
const elsewhere = Array.from({ length: 11 }, (_, index) => `AWAY-${index + 1}`)
let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  const small = { carrier: 'small', service: 'Day' }
  await endpoint.receiveOrders([
    orderOf('LOW-1', [[holder, 1]], { shipping: small }),
    orderOf('LOW-2', [[holder, 2]]),
    ...elsewhere.map((number) => orderOf(number, [[lantern, 1]])),
  ])
  // Another station holds all the numbers of the small carrier but one.
  const other = await pairStation(endpoint.url, await endpoint.createPairingCode())
  await other.lease('tracking:small', 9_998, 'nearly-all-of-them')
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const invoices = 'invoice'
const tracking = 'tracking:small'
const alarm = (pool: string) => `[data-testid="numbers-low"][data-pool="${pool}"]`

/** What the page says of a pool, and how many it says are left. */
async function said(pool: string): Promise<{ left: string | null; text: string | null }> {
  const row = await station.at.page.waitForSelector(alarm(pool))
  return { left: await row.getAttribute('data-left'), text: await row.textContent() }
}

async function picture(name: string): Promise<void> {
  if (pictures !== undefined) await station.at.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

/** Every screen of the desk, with something that only it shows. */
const screens: readonly (readonly [name: string, show: () => Promise<unknown>, shown: string])[] = [
  ['queue', async () => undefined, '[data-testid="queue-title"]'],
  ['pack', () => station.at.openByScan('LOW-2'), '[data-testid="band"]'],
  ['order', () => openOrderPage(station.at, 'LOW-2'), '[data-testid="stage"]'],
  ['prints', () => station.at.key('F6'), '[data-testid="print-history"]'],
  ['lookup', () => station.at.key('F8'), '[data-testid="lookup-title"]'],
  ['handover', () => station.at.key('F9'), '[data-testid="carrier-royal-mail"]'],
  ['stock', () => station.at.key('F3'), '[data-testid="stock-title"]'],
  ['reports', () => station.at.key('F4'), '[data-testid="reports"]'],
  ['settings', () => station.at.key('F10'), '[data-testid="language-en"]'],
]

/** Resolves when each screen has shown both pools. */
async function everyScreenSays(): Promise<void> {
  const { at } = station
  for (const [name, show, shown] of screens) {
    await at.toQueue()
    await show()
    await at.page.waitForSelector(shown)
    for (const pool of [invoices, tracking]) expect(await at.page.isVisible(alarm(pool)), `${name}: ${pool}`).toBe(true)
  }
}

test('P21: numbers that run low are said in every screen, with what to do about it', async () => {
  await station.at.untilSynced()
  const low = await said(invoices)
  expect(low.left).toBe('9')
  expect(low.text).toMatch(/Only 9 numbers left: Invoices.*must open a new one/)
  const one = await said(tracking)
  expect(one.left).toBe('1')
  expect(one.text).toMatch(/Only 1 number left: Tracking, Small Parcels.*must open a new one/)
  await everyScreenSays()
  await picture('low-numbers-en')
})

test('P21: without a network they are still said, after a restart too, before anybody signs in; used up is said as used up, and what it stops', async () => {
  await station.at.toQueue()
  await station.cut.set('refuse')
  await station.at.untilSyncSays('offline')
  await expect.poll(async () => (await said(tracking)).text, soon).toMatch(/Connect this station to the network/)
  expect((await station.at.packOrder('LOW-1')).outcome).toBe('order-done')
  await expect.poll(async () => (await said(tracking)).left, soon).toBe('0')
  expect((await said(tracking)).text).toMatch(/No numbers left: Tracking, Small Parcels.*no order can be finished/)
  expect((await said(invoices)).text).toMatch(/Only 8 numbers left: Invoices.*Connect this station/)
  await station.stop()
  await station.restart({ signIn: false })
  await said(tracking)
  await station.at.signIn(ewaBadge)
  await everyScreenSays()
  await station.at.toQueue()
  await station.at.key('F10')
  await station.at.page.click('[data-testid="language-fa"]')
  await station.at.page.waitForSelector('html[lang="fa"][dir="rtl"]')
  expect((await said(tracking)).text).toContain('شماره‌ای نمانده است')
  expect((await said(invoices)).text).toContain('۸')
  await picture('low-numbers-fa')
  await station.at.page.click('[data-testid="language-en"]')
  await station.at.toQueue()
})

test('P21: invoices printed together: the orders that no number was left for are counted, their labels come; with new numbers the alarm is gone and the rest is printed', async () => {
  const { at } = station
  const { page } = at
  await station.cut.set('pass')
  await at.networkIsBack()
  await at.untilSynced()
  await packElsewhere(
    endpoint,
    elsewhere,
    elsewhere.map((_, index) => formatNumber({ kind: 's10', service: 'RN', country: 'GB' }, 90_000_000 + index)),
  )
  await page.click('[data-testid="view-all"]')
  await page.fill('[data-testid="search"]', 'AWAY-')
  await expect.poll(() => at.count('packed'), soon).toBe(12)
  for (const number of elsewhere)
    await page
      .locator('[data-testid="order-row"]', { hasText: new RegExp(`${number}(?!\\d)`) })
      .getByTestId('tick')
      .check()
  await page.click('[data-testid="print-together"]')
  // Eight numbers: eight invoices and eleven labels.
  await page.waitForSelector('[data-testid="printed-together"][data-count="19"]')
  const left = await page.waitForSelector('[data-testid="together-unnumbered"][data-count="3"]')
  expect(await left.textContent()).toMatch(/^3 orders still lack a numbered paper/)
  expect((await said(invoices)).text).toMatch(/No numbers left: Invoices/)
  await picture('printed-together-en')
  await page.click('[data-testid="print-together"]')
  await page.waitForSelector('[data-testid="printed-together"]', { state: 'detached' })
  await page.waitForSelector('[data-testid="together-unnumbered"][data-count="3"]')

  // What the shop opens anew is read with the next greeting.
  await saveShop(endpoint.store, shopWith(base, { digits: 6, prefix: 'B' }))
  await station.cut.set('refuse')
  await at.untilSyncSays('offline')
  await station.cut.set('pass')
  await at.networkIsBack()
  for (const pool of [invoices, tracking]) await page.waitForSelector(alarm(pool), { state: 'detached' })
  await page.click('[data-testid="print-together"]')
  await page.waitForSelector('[data-testid="printed-together"][data-count="3"]')
  expect(await page.isVisible('[data-testid="together-unnumbered"]')).toBe(false)
})
