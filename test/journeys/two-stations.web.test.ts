import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { runEndpoint, type ServeProcess, serveProcess } from '#endpoint/testing/serve-process.ts'
import { pairStation, type StationClient, send } from '#endpoint/testing/station-client.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { leaveHandover, openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { journalFacts } from '#test/page-models/journal-file.ts'
import { answerDoublePack, openOrderPage, packingsShown, stageShown } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { candle, ewaBadge, holder, jonBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'
import { statesAtEndpoint, statesAtStation } from './same-everywhere.ts'

const shop = journeyShop()
const folder = mkdtempSync(join(tmpdir(), 'packdesk-two-'))
const profile = join(folder, 'shop.json')
const database = { DATABASE_URL: inject('databaseUrl') }
const place = ['--shop-id', shop.id]

let endpoints: ServeProcess[] = []
let observer: StationClient
let a: PackingStation
let b: PackingStation

const orders = [
  ...['LT-1', 'LT-2', 'LT-3', 'LT-4', 'LT-5', 'LT-6'].map((number) =>
    orderOf(number, [
      [lantern, 2],
      [holder, 1],
    ]),
  ),
  orderOf('LT-7', [[candle, 1]], { shipping: { carrier: 'parcelforce', service: 'Express' } }),
]

beforeAll(async () => {
  writeFileSync(profile, JSON.stringify(shop))
  // Two processes, one database: neither knows the other.
  const first = await serveProcess(['--shop', profile], database)
  const second = await serveProcess(place, database)
  endpoints = [first, second]
  const [token = '', code = ''] = await Promise.all(
    [['--intake'], []].map(async (kind) => (await runEndpoint(['pair', ...kind, ...place], database)).out.trim()),
  )
  for (const order of orders) {
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `two-${order.externalId}` }
    expect((await send(first.url, '/v1/intake/orders', order, headers)).status).toBe(201)
  }
  observer = await pairStation(second.url, code, 'Observer')
  const joining = [
    PackingStation.join({ endpoint: first.url, pair: first.code, badge: ewaBadge, name: 'Bench A' }),
    PackingStation.join({ endpoint: second.url, pair: second.code, badge: jonBadge, name: 'Bench B' }),
  ] as const
  await Promise.allSettled(joining)
  a = await joining[0]
  b = await joining[1]
})

afterAll(async () => {
  await Promise.all([a?.close(), b?.close()])
  await Promise.all(endpoints.map((endpoint) => endpoint.end('SIGTERM')))
  rmSync(folder, { recursive: true, force: true })
})

/** Both stations have sent everything and hold what the endpoint holds. */
async function untilEqual(): Promise<void> {
  for (const { at } of [a, b]) {
    await at.toQueue()
    await at.networkIsBack()
    await at.untilSynced()
  }
  await expect
    .poll(async () => {
      const [there, ...here] = await Promise.all([
        statesAtEndpoint(observer),
        statesAtStation(a.at),
        statesAtStation(b.at),
      ])
      return here.map((states) => JSON.stringify(states) === JSON.stringify(there))
    }, soon)
    .toEqual([true, true])
}

async function orderAt(station: PackingStation, number: string): Promise<OrderView> {
  const found = (await readStored(station.at.page)).orders.find((order) => order.number === number)
  if (found === undefined) throw new Error(`${number} is not at this station`)
  return viewOrder(found)
}

/** Ids of every fact that the stations' people made, as their journals have them. */
async function madeAtStations(): Promise<string[]> {
  const facts = await Promise.all([a, b].map(({ home }) => journalFacts(home)))
  return facts.flat().map((fact) => fact.id)
}

async function storedFromStations(): Promise<string[]> {
  const { out } = await runEndpoint(['events', ...place], database)
  const events: OrderEvent[] = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
  return events.filter((event) => event.station !== 'shop').map((event) => event.id)
}

const sorted = (ids: readonly string[]) => [...ids].sort()

describe('two stations on two endpoint processes', () => {
  test('P08 D2: they pack different orders at the same time and end equal', async () => {
    const [byA, byB] = await Promise.all([a.at.packOrder('LT-1'), b.at.packOrder('LT-2')])
    expect([byA.outcome, byB.outcome]).toEqual(['order-done', 'order-done'])
    await untilEqual()
    expect([await a.at.count('packed'), await b.at.count('packed')]).toEqual([2, 2])
  })

  test('C7 D5: one is offline, both pack the same order and others; nothing is lost, nothing counts twice', async () => {
    await b.cut.set('refuse')
    await Promise.all([
      (async () => {
        await a.at.packOrder('LT-3')
        await a.at.packOrder('LT-4')
        await a.at.packOrder('LT-7')
      })(),
      (async () => {
        expect((await b.at.packOrder('LT-3')).outcome).toBe('order-done')
        expect((await b.at.packOrder('LT-5')).outcome).toBe('order-done')
      })(),
    ])
    await b.at.untilSyncSays('offline')
    expect((await statesAtEndpoint(observer)).find((order) => order.id === 'test:LT-5')?.stage).toBe('ready/ready')

    await b.cut.set('pass')
    await untilEqual()
    const made = await madeAtStations()
    expect(new Set(made).size).toBe(made.length)
    expect(sorted(await storedFromStations())).toEqual(sorted(made))
  })

  test('P18: the double pack is flagged on both screens with both parcels, and its labels may not leave', async () => {
    expect([await a.at.count('alarms'), await b.at.count('alarms')]).toEqual([1, 1])
    const { parcels } = await orderAt(a, 'LT-3')
    expect(new Set(parcels.map((parcel) => parcel.station)).size).toBe(2)
    const labels = parcels.map((parcel) => parcel.trackingNumber ?? '')
    expect(new Set(labels).size).toBe(2)

    for (const station of [a, b]) {
      await openHandover(station.at, 'royal-mail')
      for (const label of labels) {
        const band = await scanOut(station.at, label)
        expect(band).toMatchObject({ outcome: 'refused', tone: 'stop' })
        expect(band.text).toContain('Decide first which parcel leaves')
        await station.at.key('Enter')
      }
      await leaveHandover(station.at)
      await openOrderPage(station.at, 'LT-3')
      const packings = await packingsShown(station.at)
      expect(packings.map((packing) => packing.here).sort()).toEqual([false, true])
      for (const label of labels) expect(packings.map((packing) => packing.text).join()).toContain(label)
      for (const { text } of packings) expect(text).toContain('3 pieces')
    }
  })

  test('one station answers; the other parcel is void on both, its label stays, the kept one leaves', async () => {
    // A is asked as well and says nothing: B's answer takes the question away there.
    await answerDoublePack(b.at, 'here')
    await a.at.page.waitForSelector('[data-testid="double-pack"]', { state: 'detached' })
    await untilEqual()
    const { parcels } = await orderAt(a, 'LT-3')
    const kept = parcels.find((parcel) => parcel.state === 'closed')
    const voided = parcels.find((parcel) => parcel.state === 'void')
    expect(parcels).toHaveLength(2)
    expect(kept?.trackingNumber).toBeDefined()
    expect([await a.at.count('alarms'), await b.at.count('alarms')]).toEqual([0, 0])

    await openHandover(a.at, 'royal-mail')
    const refused = await scanOut(a.at, voided?.trackingNumber ?? '')
    expect(refused).toMatchObject({ outcome: 'void', tone: 'stop' })
    expect(refused.text).toContain('void')
    await a.at.key('Enter')
    expect((await scanOut(a.at, kept?.trackingNumber ?? '')).outcome).toBe('done')
    await leaveHandover(a.at)
    await untilEqual()
    for (const station of [a, b]) {
      await openOrderPage(station.at, 'LT-3')
      expect(await stageShown(station.at)).toBe('shipped')
    }
  })

  test('C10: the parcel of another carrier is refused and stays in the house', async () => {
    const { parcels } = await orderAt(b, 'LT-7')
    await openHandover(b.at, 'royal-mail')
    const band = await scanOut(b.at, parcels[0]?.trackingNumber ?? '')
    expect(band).toMatchObject({ outcome: 'wrong-carrier', tone: 'stop' })
    expect(band.hint).toContain('Parcelforce')
    await leaveHandover(b.at)
    await untilEqual()
    expect((await orderAt(b, 'LT-7')).stage).toBe('packed')
    expect(sorted(await storedFromStations())).toEqual(sorted(await madeAtStations()))
  })
})
