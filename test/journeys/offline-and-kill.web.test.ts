import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { seededRandom } from '#resources/sample-shop/seeded-random.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { journalFacts } from '#test/page-models/journal-file.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { eventsFromStations, idsOf } from './endpoint-events.ts'
import { bunting, candle, ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'

const shop = journeyShop()
const seed = 20260105
const rounds = 6
let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([
    orderOf('LT-1', [
      [lantern, 20],
      [holder, 15],
      [bunting, 15],
      [candle, 10],
    ]),
    orderOf('LT-2', [[lantern, 2]]),
    orderOf('LT-3', [[holder, 2]]),
  ])
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
  await station.at.untilSynced()
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const packedIn = (facts: readonly OrderEvent[]) => facts.filter((fact) => fact.type === 'item-packed').length

describe('without the network', () => {
  test(`P01: kill -9 of desk and browser in mid-order, ${rounds} times: what was shown right is still there (seed ${seed})`, async () => {
    const random = seededRandom(seed)
    let attempted = 0
    let acknowledged = 0
    for (let round = 1; round <= rounds; round += 1) {
      await station.cut.set(round % 2 === 0 ? 'black-hole' : 'refuse')
      await station.at.openByScan('LT-1')
      const { at } = station
      let killing = false
      const killed = delay(200 + random.between(0, 1000)).then(() => {
        killing = true
        return station.kill()
      })
      const scanning = (async () => {
        for (const line of (await at.lines()).filter((candidate) => !candidate.done))
          for (let piece = line.packed; piece < line.ordered; piece += 1) {
            attempted += 1
            const band = await at.scanPiece(line.codes.at(-1) ?? '').catch((error: unknown) => {
              if (!killing) throw error
            })
            if (band === undefined) return
            if (/^(right|line-done|order-done)$/.test(band.outcome)) acknowledged += 1
            // The desk died a moment before the browser: nothing was promised.
            else if (killing && band.outcome === 'not-saved') return
            else throw new Error(`scanned ${line.codes.join()}: ${band.text}`)
          }
      })()
      const [scanned, kill] = await Promise.allSettled([scanning, killed])
      if (kill.status === 'rejected') throw kill.reason
      if (scanned.status === 'rejected') throw scanned.reason
      expect(killing).toBe(true)

      const journalled = packedIn(await journalFacts(station.home))
      expect(journalled).toBeGreaterThanOrEqual(acknowledged)
      expect(journalled).toBeLessThanOrEqual(attempted)
      await station.restart()
      await station.at.openByScan('LT-1')
      const shown = (await station.at.lines()).reduce((sum, line) => sum + line.packed, 0)
      expect(shown, `round ${round}: shown after the restart`).toBe(journalled)
      // What the journal has was packed, whether or not the person saw it in time.
      acknowledged = journalled
      attempted = journalled
      await station.at.toQueue()
    }
    expect(acknowledged).toBeGreaterThan(rounds)

    await station.at.openByScan('LT-1')
    expect((await station.at.packAll()).outcome).toBe('order-done')
    await station.at.page.waitForSelector('[data-testid="paper"][data-state="done"]')
    await station.at.toQueue()
    expect(await eventsFromStations(endpoint, shop.id)).toEqual([])

    await station.cut.set('pass')
    await station.at.networkIsBack()
    await station.at.untilSynced()
    const made = await journalFacts(station.home)
    const arrived = await eventsFromStations(endpoint, shop.id)
    expect(idsOf(arrived)).toEqual(idsOf(made))
    expect(packedIn(arrived)).toBe(60)
    expect(arrived.map((event) => event.stationSeq)).toEqual(
      [...new Set(made.map((fact) => fact.stationSeq))].sort((x, y) => x - y),
    )
    const order = (await readStored(station.at.page)).orders.find((candidate) => candidate.number === 'LT-1')
    expect(order?.stage).toBe('packed')
    expect(order?.summary).toMatchObject({ open: 0, alarms: [] })
  }, 150_000)

  test('P05: the browser’s store is lost while facts wait: they come back from the journal, and the desk says so', async () => {
    await station.cut.set('refuse')
    expect((await station.at.packOrder('LT-2')).outcome).toBe('order-done')
    await station.at.openByScan('LT-3')
    expect((await station.at.scanPiece('2000000851235')).outcome).toBe('right')
    await station.kill()
    await station.loseProfile()

    await station.restart({ signIn: false })
    const notice = station.at.page.locator('[data-testid="notice"][data-kind="store-rebuilt"]')
    await notice.waitFor()
    const made = await journalFacts(station.home)
    const before = await eventsFromStations(endpoint, shop.id)
    const lost = made.filter((fact) => !before.some((event) => event.id === fact.id))
    expect(lost.length).toBeGreaterThan(5)
    expect(await notice.textContent()).toContain(`${lost.length} facts were brought back`)
    expect(idsOf((await readStored(station.at.page)).waiting)).toEqual(idsOf(lost))
    expect(await station.at.syncStatus()).toMatch(/offline|connecting/)

    await station.cut.set('pass')
    await station.at.networkIsBack()
    await station.at.signIn(ewaBadge)
    await station.at.untilSynced()
    expect(idsOf(await eventsFromStations(endpoint, shop.id))).toEqual(idsOf(await journalFacts(station.home)))
    await station.at.openByScan('LT-3')
    expect(await station.at.toGo()).toBe(1)
    expect((await station.at.scanPiece('2000000851235')).outcome).toBe('order-done')
    await station.at.toQueue()
    await station.at.untilSynced()
    expect(await station.at.count('packed')).toBe(3)
  })
})
