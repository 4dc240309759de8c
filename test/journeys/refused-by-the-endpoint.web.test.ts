import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { encodeLine } from '#electron/main/journal/append-log.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { runEndpoint } from '#endpoint/testing/serve-process.ts'
import { protocolVersion } from '#shared/sync/protocol-version.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { journalFacts } from '#test/page-models/journal-file.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { eventsFromStations, idsOf } from './endpoint-events.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const shop = journeyShop()
let endpoint: Endpoint
let station: PackingStation
/** What the station says it speaks, as the endpoint hears it. */
let spoken = String(protocolVersion)

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([orderOf('LT-1', [[lantern, 2]]), orderOf('LT-2', [[holder, 2]])])
  station = await PackingStation.join({
    endpoint: endpoint.url,
    pair: await endpoint.createPairingCode(),
    badge: ewaBadge,
    network: { rewrite: (sent) => sent.replace(/(packdesk-protocol: )\d/gi, `$1${spoken}`) },
  })
  await station.at.untilSynced()
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

async function parkedAtEndpoint(): Promise<{ id: string; reason: string; message: string }[]> {
  const { out } = await runEndpoint(['parked', '--shop-id', shop.id], { DATABASE_URL: inject('databaseUrl') })
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

const parkedShown = (page: Page) =>
  page.$$eval('[data-testid="parked-facts"] li', (rows) => rows.map((row) => row.textContent ?? ''))

async function openSettings(): Promise<void> {
  await station.at.toQueue()
  await station.at.key('F10')
  await station.at.page.waitForSelector('[data-testid="language-en"]')
}

describe('what the endpoint refuses', () => {
  test('P12: facts that it will not take are parked and shown on both sides; the others go on; "send again" and "discard"', async () => {
    const { station: joined } = JSON.parse(await readFile(join(station.home, 'endpoint.json'), 'utf8'))
    await station.stop()
    // As a damaged or foreign installation would leave them: another station's fact, and one of an order nobody has.
    const last = Math.max(0, ...(await journalFacts(station.home)).map((fact) => fact.stationSeq))
    const foreign = { ...aStation('ST99', { orderId: 'test:LT-1' }).noted('foreign'), stationSeq: last + 1 }
    const early = { ...aStation(joined.id, { orderId: 'test:LATER' }).noted('too early'), stationSeq: last + 2 }
    const good = { ...aStation(joined.id, { orderId: 'test:LT-2' }).noted('good'), stationSeq: last + 3 }
    await appendFile(
      join(station.home, 'journal.jsonl'),
      encodeLine({ type: 'facts', events: [foreign, early, good], taken: [] }),
    )
    await station.restart()
    const { at } = station
    await at.page.waitForSelector('[data-testid="parked"][data-count="2"]')
    await at.untilSynced()
    expect(idsOf(await eventsFromStations(endpoint, shop.id))).toEqual([good.id])
    expect((await parkedAtEndpoint()).map(({ id, reason }) => [id, reason]).sort()).toEqual(
      [
        [early.id, 'unknown-order'],
        [foreign.id, 'not-permitted'],
      ].sort(),
    )

    await openSettings()
    const shown = await parkedShown(at.page)
    expect(shown.find((text) => text.includes('test:LT-1'))).toMatch(
      new RegExp(`belongs to station .*ST99.*; this one is .*${joined.id}`),
    )
    expect(shown.find((text) => text.includes('test:LATER'))).toMatch(/no order .*test:LATER/)

    // Its cause is gone: the order has come.
    await endpoint.receiveOrders([orderOf('LATER', [[lantern, 1]])])
    await at.page.click('li:has-text("test:LATER") [data-testid="send-again"]')
    await expect.poll(() => parkedShown(at.page), soon).toHaveLength(1)
    await expect
      .poll(async () => idsOf(await eventsFromStations(endpoint, shop.id)), soon)
      .toEqual([early.id, good.id].sort())
    // This one's cause will never go.
    await at.page.click('li:has-text("test:LT-1") [data-testid="send-again"]')
    await expect.poll(() => parkedShown(at.page), soon).toHaveLength(1)
    await at.page.click('[data-testid="discard"]')
    await expect.poll(() => parkedShown(at.page), soon).toHaveLength(0)
    await at.toQueue()
    await at.untilSynced()

    await station.stop()
    await station.restart()
    await station.at.untilSynced()
    expect(await station.at.page.$('[data-testid="parked"]')).toBeNull()
    expect((await readStored(station.at.page)).waiting).toEqual([])
  })

  test('S36: a token that was taken back: said in words, packing goes on, and everything arrives when it is good again', async () => {
    const { at } = station
    const { pool } = endpoint.store
    const tokens = "update access_token set kind = $1 where shop_id = $2 and kind = $3 and station <> ''"
    await pool.query(tokens, ['revoked', shop.id, 'station'])
    await at.networkIsBack()
    await at.untilSyncSays('refused')
    expect(await at.page.textContent('[data-testid="sync-status"]')).toContain('refuses this station')
    await openSettings()
    expect(await at.page.textContent('[data-testid="sync-why"]')).toMatch(
      /not paired with this endpoint any more.*Pair it again/,
    )
    await at.toQueue()
    expect((await at.packOrder('LT-1')).outcome).toBe('order-done')
    expect(await at.syncStatus()).toBe('refused')

    await pool.query(tokens, ['station', shop.id, 'revoked'])
    await at.networkIsBack()
    await at.untilSynced()
    const made = await journalFacts(station.home)
    const arrived = new Set(idsOf(await eventsFromStations(endpoint, shop.id)))
    expect(made.filter((fact) => fact.station !== 'ST99' && !arrived.has(fact.id))).toEqual([])
  })

  test('P15: an endpoint that speaks another version says which of the two to update', async () => {
    const { at } = station
    await station.cut.set('refuse')
    spoken = '9'
    await station.cut.set('pass')
    await at.networkIsBack()
    await at.untilSyncSays('refused')
    await openSettings()
    expect(await at.page.textContent('[data-testid="sync-why"]')).toMatch(
      new RegExp(`This station speaks sync version 9, the endpoint only ${protocolVersion}\\. Update the endpoint`),
    )
    await at.toQueue()
    expect((await at.packOrder('LT-2')).outcome).toBe('order-done')
    spoken = String(protocolVersion)
    await at.networkIsBack()
    await at.untilSynced()
  })
})
