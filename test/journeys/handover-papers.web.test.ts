import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { createPaperReader, type PaperReader } from '#electron/main/printing/test-support/paper-reader.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

let endpoint: Endpoint
let station: PackingStation
let reader: PaperReader

const cash = { method: 'cash-on-delivery', name: 'Cash', paid: false } as const

beforeAll(async () => {
  reader = createPaperReader()
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: journeyShop() })
  await endpoint.receiveOrders([
    orderOf('TWO-BOXES', [[lantern, 2]], { payment: cash }),
    orderOf('LATE-ONE', [[holder, 1]]),
    orderOf('TO-PICK', [[holder, 3]]),
  ])
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
})
beforeEach(() => station.at.toQueue())
afterAll(async () => {
  await station?.close()
  await endpoint?.close()
  reader.close()
})

const click = (testId: string) => station.at.page.click(`[data-testid="${testId}"]`)

async function storedOrder(number: string): Promise<OrderView> {
  const found = (await readStored(station.at.page)).orders.find((order) => order.number === number)
  if (found === undefined) throw new Error(`${number} is not at this station`)
  return viewOrder(found)
}

/** Papers of a kind that lie in the printed folder. */
async function printed(kind: string): Promise<Uint8Array[]> {
  const folder = join(station.home, 'printed')
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.includes(`-${kind}-`))
  return Promise.all(names.sort().map((name) => readFile(join(folder, name))))
}

async function untilPrinted(kind: string, count: number): Promise<string[]> {
  await expect.poll(async () => (await printed(kind)).length, soon).toBe(count)
  return (await printed(kind)).map((pdf) => reader.text(pdf))
}

async function trackingNumbers(number: string): Promise<string[]> {
  await expect.poll(async () => (await storedOrder(number)).stage, soon).toBe('packed')
  return (await storedOrder(number)).parcels.flatMap((parcel) => parcel.trackingNumber ?? [])
}

test('B11: the ticked orders become one list for the shelves', async () => {
  const { at } = station
  await at.page.locator('[data-testid="order-row"]:has-text("TO-PICK") [data-testid="tick"]').check()
  await click('print-pick-list')
  const [list = ''] = await untilPrinted('pick-list', 1)
  expect(list).toContain('85123A')
  expect(list).not.toContain('71053')
  await click('bulk-clear')
})

test('B13 E14: every box has its label, 1 of 2 and 2 of 2, and the amount to collect on each', async () => {
  const { at } = station
  await at.openByScan('TWO-BOXES')
  await at.scanPiece('2000000710532')
  expect((await at.scanPiece('PD:NEXTBOX')).outcome).toBe('parcel-closed')
  expect((await at.scanPiece('2000000710532')).outcome).toBe('order-done')
  const labels = (await untilPrinted('label', 2)).sort()
  expect(labels.filter((text) => /\b1 of 2\b/.test(text))).toHaveLength(1)
  expect(labels.filter((text) => /\b2 of 2\b/.test(text))).toHaveLength(1)
  for (const text of labels) expect(text).toContain('£6.00')
  const [waybill = ''] = await untilPrinted('waybill', 1)
  expect(waybill).toContain('£6.00')
})

test('C10 E14: what the carrier took stands on one sheet with its sum, and what leaves later on the next', async () => {
  const { at } = station
  const [first = '', second = ''] = await trackingNumbers('TWO-BOXES')
  await openHandover(at, 'royal-mail')
  await click('courier-print')
  const [tour = ''] = await untilPrinted('courier-sheet', 1)
  expect(tour).toContain('£6.00')
  expect((await scanOut(at, first)).outcome).toBe('done')
  expect((await scanOut(at, second)).outcome).toBe('done')
  await at.page.waitForSelector('[data-testid="sheet-unlisted"][data-count="2"]')
  await click('sheet-make')
  await at.page.waitForSelector('[data-testid="sheet"][data-parcels="2"]')
  const [sheet = ''] = await untilPrinted('handover-sheet', 1)
  expect(sheet.replaceAll(' ', '')).toContain(first)
  expect(sheet.replaceAll(' ', '')).toContain(second)
  expect(sheet).toContain('£6.00')

  await at.toQueue()
  await at.packOrder('LATE-ONE')
  const [late = ''] = await trackingNumbers('LATE-ONE')
  await openHandover(at, 'royal-mail')
  expect((await scanOut(at, late)).outcome).toBe('done')
  await at.page.waitForSelector('[data-testid="sheet-unlisted"][data-count="1"]')
  await click('sheet-make')
  await untilPrinted('handover-sheet', 2)
  const [newest] = await at.page.$$eval('[data-testid="sheet"]', (all) => all.map((sheet) => sheet.dataset.parcels))
  expect(newest).toBe('1')
  await at.page.locator('[data-testid="sheet"] [data-testid="sheet-again"]').first().click()
  const sheets = await untilPrinted('handover-sheet', 3)
  expect(sheets.filter((text) => text.includes('REPRINT'))).toHaveLength(1)
  expect(sheets.filter((text) => text.replaceAll(' ', '').includes(late))).toHaveLength(2)
})

test('B11: one order’s list is looked at first; a second one says REPRINT and why, and the history keeps it', async () => {
  const { at } = station
  await openOrderPage(at, 'TO-PICK')
  await click('look-print-pick-list')
  await at.page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
  await click('preview-print')
  await untilPrinted('pick-list', 2)
  await expect.poll(async () => (await storedOrder('TO-PICK')).documents.length, soon).toBe(1)
  await click('print-pick-list')
  await at.page.fill('[data-testid="ask-text"]', 'the first got wet')
  await click('ask-confirm')
  const lists = await untilPrinted('pick-list', 3)
  expect(lists.filter((text) => text.includes('REPRINT'))).toHaveLength(1)
  await at.page.waitForSelector('[data-testid="history"] >> text=the first got wet')
})

test('B16: a return has a slip of its own, with the shop’s policy; scanning its number opens the order', async () => {
  const { at } = station
  await openOrderPage(at, 'LATE-ONE')
  await click('return-start')
  await at.page.fill('[data-testid="return-pieces-line-1"]', '1')
  await at.page.fill('[data-testid="return-reason"]', 'A corner is broken')
  await click('return-confirm')
  await click('print-return-slip')
  const [slip = ''] = await untilPrinted('return-slip', 1)
  expect(slip.replaceAll(/\s/g, '')).toContain('IN/LATE-ONE/1')
  expect(slip).toContain('A corner is broken')
  await at.toQueue()
  await at.scan('IN/LATE-ONE/1')
  await at.page.waitForSelector('[data-testid="order-number"]:has-text("LATE-ONE")')
})
