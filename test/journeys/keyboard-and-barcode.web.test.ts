import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { ewaBadge, holder, jonBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const shop = journeyShop()
let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([
    orderOf('LT-1', [
      [lantern, 2],
      [holder, 1],
    ]),
    orderOf('LT-2', [
      [lantern, 1],
      [holder, 2],
    ]),
  ])
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

/** What stands on the labels of the orders at this station. */
async function trackingNumbers(page: Page): Promise<string[]> {
  const { orders } = await readStored(page)
  return orders.flatMap((order) => viewOrder(order).parcels.flatMap((parcel) => parcel.trackingNumber ?? []))
}

const printed = () => station.at.page.$$eval('[data-testid="paper"]', (papers) => papers.length)

/** Presses Tab until the focus is there. */
async function tabTo(selector: string): Promise<void> {
  const { at } = station
  for (let presses = 0; presses < 30; presses += 1) {
    await at.key('Tab')
    if (await at.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`Tab does not lead to ${selector}`)
}

describe('the whole happy path without a mouse', () => {
  test('C7 C8 D16: by barcodes alone: badge, order, pieces, confirm', async () => {
    const { at } = station
    await at.openByScan('LT-1')
    expect((await at.scanPiece('2000000710532')).outcome).toBe('right')
    expect((await at.scanPiece('2000000710532')).outcome).toBe('line-done')
    expect((await at.scanPiece('2000000851235')).outcome).toBe('order-done')
    await at.page.waitForSelector('[data-testid="paper"][data-state="done"]')
    await expect.poll(printed, soon).toBe(3)
    await at.scan('PD:CONFIRM')
    await at.page.waitForSelector('[data-testid="queue-title"]')
    await at.untilSynced()
    expect(await at.count('packed')).toBe(1)
    expect(await at.count('ready')).toBe(1)
  })

  test('A12 C10 C11: by keys alone: digit, arrows, pieces by hand, weight, handover', async () => {
    const { at } = station
    const { page } = at
    await at.scan(jonBadge)
    await expect.poll(() => page.textContent('[data-testid="person"]'), soon).toContain('Jon')
    await at.openFirst()
    await at.key('F3')
    await page.keyboard.type('1240', { delay: 90 })
    await at.key('Enter')
    await page.waitForSelector('[data-testid="ask-text"]', { state: 'detached' })
    // Pieces whose codes cannot be read are packed by hand: Tab to the first open line, Enter.
    await tabTo('[data-by-hand]')
    expect((await at.untilBandChanges(() => at.key('Enter'))).outcome).toBe('line-done')
    await tabTo('[data-by-hand]')
    expect((await at.untilBandChanges(() => at.key('Enter'))).outcome).toBe('right')
    await at.untilBandChanges(() => at.key('Enter'))
    expect((await at.band()).outcome).toBe('order-done')
    await at.key('Enter')
    await page.waitForSelector('[data-testid="queue-title"]')
    await at.untilSynced()
    await at.key('F9')
    await page.waitForSelector('[data-testid="carrier-royal-mail"]')
    await at.key('Digit1')
    await page.waitForSelector('[data-testid="waiting-parcel"]')
    const labels = await trackingNumbers(page)
    expect(labels).toHaveLength(2)
    for (const label of labels) expect((await at.scanPiece(label)).outcome).toBe('done')
    await at.key('Escape')
    await at.key('Escape')
    await at.untilSynced()
    expect(await at.count('shipped')).toBe(2)
    expect(await at.count('packed')).toBe(0)
  })
})
