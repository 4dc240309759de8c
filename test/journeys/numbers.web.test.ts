import { appendFile, cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { encodeLine } from '#electron/main/journal/append-log.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { journalFacts } from '#test/page-models/journal-file.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const plain = journeyShop()
const shop = {
  ...plain,
  procedure: {
    ...plain.procedure,
    rules: { ...plain.procedure.rules, invoice: 'at-packing' as const },
  },
  numbers: {
    ...plain.numbers,
    waybill: { kind: 'document', prefix: 'WZ', digits: 6 } as const,
    creditNote: { kind: 'document', prefix: 'KOR', digits: 6 } as const,
  },
}
const pictures = process.env.PACKDESK_PICTURES
let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders(['NUMBER-1', 'NUMBER-2', 'NUMBER-3'].map((number) => orderOf(number, [[lantern, 1]])))
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
})
afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

async function pack(number: string): Promise<void> {
  const { at } = station
  await at.toQueue()
  expect((await at.packOrder(number)).outcome).toBe('order-done')
  await at.untilSynced()
}

async function settings(): Promise<void> {
  await station.at.toQueue()
  await station.at.key('F10')
  await station.at.page.waitForSelector('[data-testid="language-en"]')
}

async function picture(name: string): Promise<void> {
  if (pictures !== undefined) await station.at.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

const issued = () =>
  station.at.page.$$eval('[data-testid="issued-paper"]', (rows) =>
    (rows as HTMLElement[]).map((row) => [
      row.dataset.kind ?? '',
      row.querySelector('bdi')?.textContent ?? '',
      row.dataset.void ?? '',
    ]),
  )

const stationId = async (): Promise<string> =>
  JSON.parse(await readFile(join(station.home, 'endpoint.json'), 'utf8')).station.id

test('C10, P21: finishing numbers waybill and invoice; a void invoice keeps its number, the next one gets a new one', async () => {
  await pack('NUMBER-1')
  await openOrderPage(station.at, 'NUMBER-1')
  const { page } = station.at
  await vi.waitFor(async () => expect(await issued()).toHaveLength(2), soon)
  const [waybill, invoice] = await issued()
  expect([waybill?.[0], invoice?.[0]]).toEqual(['waybill', 'invoice'])
  const number = invoice?.[1] ?? ''
  await page.click('[data-testid="void-invoice"]')
  await page.fill('[data-testid="ask-text"]', 'wrong company name')
  await page.click('[data-testid="ask-confirm"]')
  await page.click('[data-testid="make-invoice"]')
  await vi.waitFor(async () => expect(await issued()).toHaveLength(3), soon)
  const papers = await issued()
  expect(papers.find((paper) => paper[1] === number)?.[2]).toBe('true')
  expect(papers.at(-1)).toEqual(['invoice', number.replace(/000001$/, '000002'), 'false'])
  await picture('issued-papers')
  await station.at.toQueue()
  await station.at.untilSynced()
  await settings()
  const row = `[data-testid="series"][data-series="FV/${await stationId()}/${new Date().getFullYear()}"]`
  await page.waitForSelector(`${row}[data-issued="2"][data-void="1"]`)
  await picture('numbers-report')
})

test('P14: a station set back to an older copy becomes another one, says so, and asks about what only it knows', async () => {
  const former = await stationId()
  const image = `${station.home}-image`
  await station.stop()
  await cp(station.home, image, { recursive: true })
  await station.restart()
  await pack('NUMBER-2')
  await station.stop()
  await rm(station.home, { recursive: true })
  await cp(image, station.home, { recursive: true })
  await rm(image, { recursive: true })
  const last = Math.max(...(await journalFacts(station.home)).map((fact) => fact.stationSeq))
  const fact = { ...aStation(former, { orderId: 'test:NUMBER-3' }).noted('the customer rang'), stationSeq: last + 1 }
  await appendFile(join(station.home, 'journal.jsonl'), encodeLine({ type: 'facts', events: [fact], taken: [] }))
  await station.restart({ signIn: false })
  const { page } = station.at
  await page.waitForSelector('[data-testid="renewed-notice"]')
  const renewed = await stationId()
  expect(renewed).not.toBe(former)
  // The page that found it out may show the notice for a moment before it starts again under the new name.
  await page.waitForSelector(`[data-testid="renewed-notice"]:has-text("${renewed}")`)
  await station.at.settled()
  await station.at.signIn(ewaBadge)
  await station.at.untilSynced()
  await settings()
  await page.waitForSelector('[data-testid="renewed"][data-why="older-copy"] [data-testid="offered-fact"]')
  expect((await eventsFromStations(endpoint, shop.id)).some(({ id }) => id === fact.id)).toBe(false)
  await picture('renewed-en')
  await page.click('[data-testid="language-fa"]')
  await page.waitForSelector('html[lang="fa"]')
  await picture('renewed-fa')
  await page.click('[data-testid="language-en"]')
  await page.click('[data-testid="offer-send"]')
  await page.waitForSelector('[data-testid="renewed-understood"]')
  await vi.waitFor(async () => {
    const sent = (await eventsFromStations(endpoint, shop.id)).find(({ id }) => id === fact.id)
    expect(sent?.station).toBe(renewed)
  }, soon)
  await page.click('[data-testid="renewed-understood"]')
  await page.waitForSelector('[data-testid="renewed-notice"]', { state: 'detached' })
})
