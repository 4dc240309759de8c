import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { startTcpPrinter, type TcpPrinter } from '#electron/main/printing/test-support/tcp-printer.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { inked } from '#test/page-models/inked.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { goToPrinters, goToPrints, printAlarm } from '#test/page-models/print-screens.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { packElsewhere } from './pack-elsewhere.ts'
import { soon } from './patience.ts'

let endpoint: Endpoint
let station: PackingStation
let zebra: TcpPrinter

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: journeyShop() })
  await endpoint.receiveOrders([
    orderOf('LT-1', [[lantern, 1]]),
    orderOf('LT-2', [[holder, 2]]),
    ...['JAM-1', 'JAM-2', 'JAM-3'].map((number) => orderOf(number, [[lantern, 1]])),
  ])
  zebra = await startTcpPrinter()
  station = await PackingStation.join({
    endpoint: endpoint.url,
    pair: await endpoint.createPairingCode(),
    badge: ewaBadge,
  })
})

afterEach(() => station.at.toQueue())

afterAll(async () => {
  await station?.close()
  await zebra?.stop()
  await endpoint?.close()
})

test('a label printer is added by its address, tried, and gets the labels on its own medium', async () => {
  const { at } = station
  const { page } = at
  await goToPrinters(at)
  await page.click('[data-testid="add-printer"]')
  await page.fill('[data-testid="device-address"]', `127.0.0.1:${zebra.port}`)
  await page.click('[data-testid="probe"]')
  await page.waitForSelector('[data-testid="probe-answer"][data-ready="true"]')
  await page.fill('[data-testid="device-name"]', 'Bench label')
  if ((await page.getAttribute('[data-testid="device-format-zpl"]', 'aria-pressed')) !== 'true')
    await page.click('[data-testid="device-format-zpl"]')
  for (const medium of ['label-100x150', 'label-4x6', 'label-a6']) {
    const pressed = (await page.getAttribute(`[data-testid="device-media-${medium}"]`, 'aria-pressed')) === 'true'
    if (pressed !== (medium === 'label-4x6')) await page.click(`[data-testid="device-media-${medium}"]`)
  }
  await page.click('[data-testid="device-confirm"]')
  await page.waitForSelector('[data-testid="printer"][data-printer="Bench label"][data-ready="true"]')

  // 100×150 is what labels are on so far; this printer has 4×6.
  await page.selectOption('[data-testid="printer-label"]', 'Bench label')
  await page.waitForSelector('[data-testid="route-label"][data-fault="no-paper"]')
  await page.selectOption('[data-testid="media-label"]', 'label-4x6')
  await page.waitForSelector('[data-testid="route-label"]:not([data-fault])')

  await page.click('[data-printer="Bench label"] [data-testid="test-page"]')
  await expect.poll(() => zebra.labels.length, soon).toBe(1)
  await page.waitForSelector('[data-printer="Bench label"] [data-testid="test-went"][data-state="done"]')

  await at.toQueue()
  expect((await at.packOrder('LT-1')).outcome).toBe('order-done')
  await expect.poll(() => zebra.labels.length, soon).toBe(2)
})

test('the label printer runs out of paper: the label waits with words, and comes out once there is paper', async () => {
  const { at } = station
  zebra.state = { ...zebra.state, paperOut: true }
  expect((await at.packOrder('LT-2')).outcome).toBe('order-done')
  await at.page.waitForSelector(printAlarm)
  await at.page.click('[data-testid="print-alarm-show"]')
  await at.page.waitForSelector('[data-testid="lane"][data-printer="Bench label"] [data-testid="why"]')
  expect(zebra.labels).toHaveLength(2)
  zebra.state = { ...zebra.state, paperOut: false }
  await expect.poll(() => zebra.labels.length, soon).toBe(3)
  await at.toQueue()
  await expect.poll(() => at.page.isVisible(printAlarm), soon).toBe(false)
})

test('P22: labels of orders packed elsewhere leave as one batch; after a jam it goes on behind the last good one, marked', async () => {
  const { at } = station
  const { page } = at
  const numbers = ['JAM-1', 'JAM-2', 'JAM-3']
  const codes = ['RN900000109GB', 'RN900000112GB', 'RN900000126GB']
  await packElsewhere(endpoint, numbers, codes)
  await page.click('[data-testid="view-all"]')
  await page.fill('[data-testid="search"]', 'JAM-')
  for (const number of numbers)
    await page.locator(`[data-testid="order-row"]:has-text("${number}") [data-testid="tick"]`).check()
  const before = zebra.labels.length
  zebra.printMs = 1500
  await page.click('[data-testid="print-together"]')
  await page.waitForSelector('[data-testid="printed-together"]:not([data-count="0"])')
  await expect.poll(() => zebra.labels.length, soon).toBe(before + 1)
  // The roll jams behind the first label; somebody switches the printer off and on.
  zebra.state = { ...zebra.state, paperOut: true }
  zebra.powerCycle()
  zebra.state = { ...zebra.state, paperOut: false }
  zebra.printMs = 20
  await page.waitForSelector(printAlarm)
  expect(zebra.labels).toHaveLength(before + 1)
  await page.click('[data-testid="bulk-clear"]')
  await goToPrints(at)
  await page.click('[data-testid="lane"][data-printer="Bench label"] [data-testid="resume"]')
  await page.waitForSelector('[data-testid="resume-dialog"]')
  await at.scan(codes[0] ?? '')
  await page.waitForSelector('[data-testid="resume-dialog"][data-last="1"]')
  await page.click('[data-testid="resume-go"]')
  await expect.poll(() => zebra.labels.length, soon).toBe(before + 3)
  const labelsOf = async (number: string) => {
    const order = (await readStored(page)).orders.find((stored) => stored.number === number)
    return order?.history.flatMap((event) =>
      event.type === 'document-printed' && event.data.kind === 'label' ? [[event.data.copy, event.data.reason]] : [],
    )
  }
  const why = 'The printer stopped in the middle of a batch'
  await expect
    .poll(() => labelsOf('JAM-3'), soon)
    .toEqual([
      [1, undefined],
      [2, why],
    ])
  expect(await labelsOf('JAM-1')).toEqual([[1, undefined]])
  await at.toQueue()
  await expect.poll(() => page.isVisible(printAlarm), soon).toBe(false)
})

test('in Persian: a paper is looked at before it is printed, and one that was printed', async () => {
  const { at } = station
  const { page } = at
  await at.key('F10')
  await page.click('[data-testid="language-fa"]')
  await page.waitForFunction(() => document.documentElement.dir === 'rtl')
  await goToPrinters(at)
  await page.click('[data-testid="preview-command-sheet"]')
  await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
  expect(await inked(page)).toBeGreaterThan(500)
  const whole = await page.getAttribute('[data-testid="pdf-page"]', 'data-drawn')
  await page.click('[data-testid="preview-closer"]')
  await expect.poll(() => page.getAttribute('[data-testid="pdf-page"]', 'data-drawn'), soon).not.toBe(whole)
  await page.keyboard.press('Escape')
  await goToPrints(at)
  await page.click('[data-testid="look"] >> nth=0')
  await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
  expect(await inked(page)).toBeGreaterThan(500)
  await page.keyboard.press('Escape')
  // From the order: as it would come out next, and that is a reprint. Nothing is printed by looking.
  await openOrderPage(at, 'LT-1')
  const before = await page.locator('[data-testid="paper"]').count()
  await page.click('[data-testid="preview-label"]')
  await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
  expect(await inked(page)).toBeGreaterThan(500)
  await page.keyboard.press('Escape')
  expect(await page.locator('[data-testid="paper"]').count()).toBe(before)
  await at.toQueue()
  await at.key('F10')
  await page.click('[data-testid="language-en"]')
})
