import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { ewaBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const shop = journeyShop()
let folder: string
let endpoint: Endpoint
let station: PackingStation

const kindsPrinted = async () => (await readdir(join(station.home, 'printed'))).map((name) => name.split('-')[2]).sort()

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([orderOf('LT-1', [[lantern, 1]]), orderOf('LT-2', [[lantern, 1]])])
  folder = await mkdtemp(join(tmpdir(), 'packdesk-printer-'))
  const home = join(folder, 'home')
  await mkdir(home)
  await writeFile(join(home, 'settings.json'), JSON.stringify({ language: 'en', printers: { label: 'Nowhere' } }))
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge, home })
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
  await rm(folder, { recursive: true, force: true })
})

test('a printer that is not there: the order is done, its paper waits with words, and nothing comes out elsewhere', async () => {
  const { at } = station
  expect((await at.packOrder('LT-1')).outcome).toBe('order-done')
  await at.page.waitForSelector('[data-testid="go-prints"][data-count="1"]')
  // The alarm stands on every screen, and looking is not enough while the paper still waits.
  await at.page.click('[data-testid="print-alarm-show"]')
  const lane = at.page.locator('[data-testid="lane"][data-printer="Nowhere"]')
  const waiting = lane.locator('[data-testid="print-job"]')
  await waiting.waitFor()
  expect(await waiting.getAttribute('data-state')).toMatch(/^(queued|rendered)$/)
  expect(await lane.textContent()).toMatch(/Nowhere.*not there/s)
  // With a print server the queue is missing, without one nothing answers: both say what to do.
  const why = await waiting.locator('[data-testid="why"]').textContent()
  expect(why).toMatch(/Connect it or choose another one|Check that it is on/)
  const done = at.page.locator('[data-testid="print-history"] [data-testid="print-job"][data-state="done"]')
  await expect.poll(() => done.count(), soon).toBeGreaterThan(0)
  expect(await kindsPrinted()).not.toContain('label')
  const others = (await kindsPrinted()).length

  await at.toQueue()
  expect(await at.page.getAttribute('[data-testid="print-alarm"]', 'data-count')).toBe('1')
  await at.page.click('[data-testid="print-alarm-show"]')
  await waiting.locator('[data-testid="decide-retry"]').click()
  await expect.poll(() => waiting.getAttribute('data-state'), soon).toMatch(/^(queued|rendered)$/)
  await waiting.locator('[data-testid="decide-cancel"]').click()
  await at.page.waitForSelector('[data-testid="print-history"] [data-testid="print-job"][data-state="failed"]')
  expect(await kindsPrinted()).toHaveLength(others)
  await at.toQueue()
  expect(await at.page.isVisible('[data-testid="print-alarm"]')).toBe(false)
  await at.untilSynced()
  expect(await at.count('packed')).toBe(1)
})

test('the paper of a printer that is not there goes on where a person sends it, and only that paper', async () => {
  const { at } = station
  await at.toQueue()
  expect((await at.packOrder('LT-2')).outcome).toBe('order-done')
  await at.page.waitForSelector('[data-testid="print-alarm"]')
  await at.page.click('[data-testid="print-alarm-show"]')
  const waiting = at.page.locator('[data-testid="lane"][data-printer="Nowhere"] [data-testid="print-job"]')
  await waiting.locator('[data-testid="other-printer"]').click()
  await at.page.click('[data-testid="choose-printer"][data-printer="folder"]')
  const done = '[data-testid="print-history"] [data-testid="print-job"][data-order="LT-2"][data-state="done"]'
  await at.page.waitForSelector(`${done}:has-text("Shipping label")`)
  expect((await kindsPrinted()).filter((kind) => kind === 'label')).toHaveLength(1)
  await at.toQueue()
  expect(await at.page.isVisible('[data-testid="print-alarm"]')).toBe(false)
})
