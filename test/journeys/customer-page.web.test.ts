import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { anIncomingOrder, aShop } from '#endpoint/testing/sample-shop.ts'
import { pairStation, type StationClient } from '#endpoint/testing/station-client.ts'
import type { Stage } from '#shared/order/stage.ts'
import { labelIn } from '#shared/shop/label.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { openPageBrowser, type PageBrowser } from '#test/page-models/page-browser.ts'

let endpoint: Endpoint
let station: StationClient
let browser: PageBrowser
let profile: string

beforeAll(async () => {
  const sample = aShop()
  const shop = {
    ...sample,
    carriers: sample.carriers.map((carrier) => ({
      ...carrier,
      trackingUrl: 'https://track.example/{tracking}',
      trackingHelp: { en: 'Enter the number.', fa: 'کد را در سایت شرکت پستی وارد کنید.' },
    })),
  }
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  station = await pairStation(endpoint.url, await endpoint.createPairingCode())
  profile = await mkdtemp(join(tmpdir(), 'packdesk-customer-'))
  browser = await openPageBrowser(profile, { viewport: { width: 360, height: 780 } })
})
afterAll(async () => {
  await browser.close()
  await endpoint.close()
  await rm(profile, { recursive: true, force: true })
})

/** The plain procedure's word for a stage. */
function persian(stage: Stage): string {
  const status = plain.statuses.find((candidate) => candidate.id === stage)
  return status === undefined ? '' : labelIn(status.customer ?? status.label, 'fa')
}

async function pageOf(id: string): Promise<string> {
  const found = (await station.pullAll()).documents.find((candidate) => candidate.id === `test:${id}`)
  const [received] = found !== undefined && 'history' in found ? found.history : []
  return received?.type === 'order-received' ? (received.data.page ?? '') : ''
}

test('A7 E29 E23: on a telephone the customer follows the order, in Persian from right to left, and nothing is blocked', async () => {
  const complaints: string[] = []
  browser.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const line = { sku: '1', goods: true, unitPrice: 2_500_000, taxRate: 0, barcodes: ['1'], weightGrams: 1 }
  const order = anIncomingOrder('W-1', {
    language: 'fa',
    currency: 'IRR',
    promisedDate: '2026-11-25',
    lines: [{ id: 'line-1', ...line, name: 'فانوس فلزی سفید', quantity: 2, total: 5_000_000 }],
    totals: { goods: 5_000_000, shipping: 300_000, discount: 0, tax: 0, total: 5_300_000 },
  })
  await endpoint.receiveOrders([order])
  const { page } = browser
  await page.goto(await pageOf('W-1'))
  expect(await page.locator('.status').textContent()).toBe(persian('ready'))
  const at = aStation(station.id, { orderId: 'test:W-1' })
  await station.push([at.packed('line-1', 2), at.closed(), at.booked(), at.handedOver()])
  await page.reload()
  expect(await page.locator('.status').textContent()).toBe(persian('shipped'))
  const link = page.getByRole('link', { name: 'رهگیری مرسوله' })
  expect(await link.getAttribute('href')).toBe('https://track.example/RN000000015GB')
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(48)
  const layout = await page.evaluate(() => ({
    direction: getComputedStyle(document.body).direction,
    tooWide: document.documentElement.scrollWidth > innerWidth,
    styled: getComputedStyle(document.querySelector('.status') ?? document.body).fontWeight,
  }))
  expect(layout).toEqual({ direction: 'rtl', tooWide: false, styled: '600' })
  expect(complaints).toEqual([])
  if (process.env.PACKDESK_LOOK) await page.screenshot({ path: process.env.PACKDESK_LOOK, fullPage: true })
})
