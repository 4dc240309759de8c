import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeLine } from '#electron/main/journal/append-log.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { journalFacts } from '#test/page-models/journal-file.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { ewaBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { smallDisk } from './small-disk.ts'

const disk = smallDisk(3)
const small = 'why' in disk ? undefined : disk
const shop = journeyShop()
let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([orderOf('LT-1', [[lantern, 60]])])
  station = await PackingStation.join({
    endpoint: endpoint.url,
    pair: await endpoint.createPairingCode(),
    badge: ewaBadge,
    ...(small === undefined ? {} : { home: join(small.path, 'home') }),
  })
  await openSettings()
  await station.at.page.click('[data-testid="language-fa"]')
  await station.at.page.waitForSelector('html[lang="fa"]')
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
  small?.remove()
})

async function openSettings(): Promise<void> {
  await station.at.toQueue()
  await station.at.key('F10')
  await station.at.page.waitForSelector('[data-testid="language-fa"]')
}

/** What a person reads there; technical words that stand apart, from left to right, are not part of it. */
const read = (testId: string) =>
  station.at.page.$eval(`[data-testid="${testId}"]`, (element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const apart of copy.querySelectorAll('bdi[dir="ltr"]')) apart.remove()
    return copy.textContent?.trim() ?? ''
  })

const persian = /\p{Script=Arabic}{2,}/u
/** Two Latin words side by side; one alone is a name or a code. */
const latinSentence = /\p{Script=Latin}{2,}[\s,.;]+\p{Script=Latin}{2,}/u

function expectPersian(text: string): void {
  expect(text).toMatch(persian)
  expect(text).not.toMatch(latinSentence)
}

describe('what is refused, on a Persian screen', () => {
  test('P12: facts that the endpoint parked say why in Persian', async () => {
    await station.stop()
    const last = Math.max(0, ...(await journalFacts(station.home)).map((fact) => fact.stationSeq))
    const foreign = { ...aStation('ST99', { orderId: 'test:LT-1' }).noted('یادداشت'), stationSeq: last + 1 }
    const early = { ...aStation('ST1', { orderId: 'test:LATER' }).noted('زود'), stationSeq: last + 2 }
    await appendFile(
      join(station.home, 'journal.jsonl'),
      encodeLine({ type: 'facts', events: [foreign, early], taken: [] }),
    )
    await station.restart()
    const { page } = station.at
    await page.waitForSelector('[data-testid="parked"][data-count="2"]')
    await openSettings()
    expectPersian(await read('parked-facts'))
    const why = await page.$$eval('[data-testid="parked-why"]', (all) => all.map((one) => one.textContent ?? ''))
    expect(why.find((text) => text.includes('ST99'))).toMatch(/مال ایستگاه .*ST99/)
    expect(why.find((text) => text.includes('test:LATER'))).toMatch(/در سرور نیست/)
  })

  test('S36: an endpoint that will not have the station, a wrong pairing code, and no endpoint at all', async () => {
    const { at } = station
    const tokens = "update access_token set kind = $1 where shop_id = $2 and kind = $3 and station <> ''"
    await endpoint.store.pool.query(tokens, ['revoked', shop.id, 'station'])
    await at.networkIsBack()
    await at.untilSyncSays('refused')
    await openSettings()
    expectPersian(await read('sync-why'))
    expectPersian((await at.page.getAttribute('[data-testid="sync-status"]', 'title')) ?? '')
    await endpoint.store.pool.query(tokens, ['station', shop.id, 'revoked'])

    await at.page.fill('input[type="url"]', station.cut.url)
    await at.page.fill('[data-testid="pairing-code"]', 'ZZZZ2345')
    await at.page.click('form button[type="submit"]')
    await at.page.waitForSelector('[data-testid="join-refused"]')
    expectPersian(await read('join-refused'))

    await station.cut.set('refuse')
    await at.networkIsBack()
    await at.untilSyncSays('offline')
    await openSettings()
    expectPersian(await read('sync-why'))
    await station.cut.set('pass')
    await at.networkIsBack()
    await at.untilSyncSays('live')
  })

  test('a second window says in Persian that the desk is open already', async () => {
    const second = await station.at.page.context().newPage()
    await second.goto(new URL('/', station.at.page.url()).href)
    const told = (await second.textContent('main[role="alert"]')) ?? ''
    await second.close()
    expectPersian(told)
    expect(told).toMatch(/پنجرهٔ دیگری/)
  })

  test.skipIf(small === undefined)('P06: a scan that the full disk cannot keep says so in Persian', async () => {
    const { at } = station
    await at.toQueue()
    await at.openByScan('LT-1')
    small?.fill()
    let band = await at.scanPiece(lantern.barcodes[0] ?? '')
    while (band.outcome === 'right') band = await at.scanPiece(lantern.barcodes[0] ?? '')
    expect(band.outcome).toBe('not-saved')
    expectPersian(band.text)
    expect(band.hint).toMatch(/دیسک پر است/)
    small?.free()
    await at.key('Enter')
    expect((await at.scanPiece(lantern.barcodes[0] ?? '')).outcome).toBe('right')
  })
})
