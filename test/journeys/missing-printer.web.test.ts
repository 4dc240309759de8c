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

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([orderOf('LT-1', [[lantern, 1]])])
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
  await at.page.click('[data-testid="go-prints"]')
  const waiting = at.page.locator('[data-testid="print-job"]:has-text("Nowhere")')
  await waiting.waitFor()
  expect(await waiting.getAttribute('data-state')).toMatch(/^(queued|rendered)$/)
  expect(await waiting.textContent()).toMatch(/Nowhere.*(not|no printer)/s)
  await expect.poll(() => at.page.locator('[data-testid="print-job"][data-state="confirmed"]').count(), soon).toBe(2)
  const came = (await readdir(join(station.home, 'printed'))).map((name) => name.split('-')[2])
  expect(came.sort()).toEqual(['invoice', 'waybill'])

  await waiting.locator('[data-testid="decide-retry"]').click()
  await expect.poll(() => waiting.getAttribute('data-state'), soon).toMatch(/^(queued|rendered)$/)
  await waiting.locator('[data-testid="decide-cancel"]').click()
  await at.page.waitForSelector('[data-testid="print-job"][data-state="failed"]')
  expect(await readdir(join(station.home, 'printed'))).toHaveLength(2)
  await at.toQueue()
  await at.untilSynced()
  expect(await at.count('packed')).toBe(1)
})
