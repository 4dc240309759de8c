import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { saveShop } from '#endpoint/shop/shops.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { pairStation, send } from '#endpoint/testing/station-client.ts'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { listenToTones, takeHeard } from '#test/page-models/heard-tones.ts'
import { openOrderPage, stageShown } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const lanternCode = '2000000710532'
const holderCode = '2000000851235'

/** A carrier with 9,999 tracking numbers in all, under this prefix. */
function withSmallCarrier(shop: ShopProfile, prefix: string): ShopProfile {
  const tracking = { kind: 'plain', prefix, digits: 4 } as const
  const small = { id: 'small', name: { en: 'Small Parcels' }, service: 'Day', tracking }
  return { ...shop, carriers: [...shop.carriers, small] }
}

const plainShop = journeyShop()
const shop = withSmallCarrier(plainShop, 'A')
let endpoint: Endpoint
let station: PackingStation
let intakeToken: string

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  const unpaid = { method: 'transfer', name: 'Bank transfer', paid: false } as const
  const small = { carrier: 'small', service: 'Day' }
  await endpoint.receiveOrders([
    orderOf('UNPAID', [[lantern, 1]], { payment: unpaid }),
    orderOf('CANCEL', [[lantern, 3]]),
    orderOf('UNDO', [
      [lantern, 2],
      [holder, 1],
    ]),
    orderOf('PARCELS', [
      [lantern, 2],
      [holder, 1],
    ]),
    orderOf('SMALL-1', [[holder, 1]], { shipping: small }),
    orderOf('SMALL-2', [[holder, 1]], { shipping: small }),
  ])
  intakeToken = await endpoint.createIntakeToken()
  // Another station holds all the numbers of the small carrier but one.
  const other = await pairStation(endpoint.url, await endpoint.createPairingCode())
  await other.lease('tracking:small', 9_998, 'nearly-all-of-them')
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge, prepare: listenToTones })
  await station.at.untilSynced()
})

// A test that failed in the middle must not take the next ones with it.
beforeEach(() => station.at.toQueue())

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

async function storedOrder(number: string): Promise<OrderView> {
  const found = (await readStored(station.at.page)).orders.find((order) => order.number === number)
  if (found === undefined) throw new Error(`${number} is not at this station`)
  return viewOrder(found)
}

describe('gates', () => {
  test('I1 A2 A16: an unpaid order cannot be packed and says why; a confirmed payment opens it', async () => {
    const { at } = station
    await openOrderPage(at, 'UNPAID')
    expect(await stageShown(at)).toBe('awaiting-payment')
    expect(await at.page.isDisabled('[data-testid="act-pack"]')).toBe(true)
    expect(await at.page.getAttribute('[data-testid="act-pack"]', 'title')).toContain('not paid yet')
    // Who opens it in Pack all the same gets no further.
    await at.key('F7')
    const band = await at.untilBandSays('refused')
    expect(band).toMatchObject({ tone: 'stop', hint: 'It is not paid yet. Payment comes first.' })
    await at.key('Enter')
    expect((await at.scanPiece(lanternCode)).outcome).toBe('refused')
    expect(await at.toGo()).toBe(1)

    await at.key('F7')
    await at.page.click('[data-testid="act-confirm-payment"]')
    await at.page.keyboard.type('RCPT-77', { delay: 90 })
    await at.key('Enter')
    await at.page.waitForSelector('[data-testid="stage"][data-stage="ready"]')
    await at.key('F7')
    await at.untilBandSays('idle')
    expect((await at.scanPiece(lanternCode)).outcome).toBe('order-done')
    await at.toQueue()
    await at.untilSynced()
    const events = (await eventsFromStations(endpoint, shop.id)).filter((event) => event.orderId === 'test:UNPAID')
    expect(events.map((event) => event.type).slice(0, 2)).toEqual(['order-seen', 'payment-confirmed'])
    expect(events[1]).toMatchObject({ type: 'payment-confirmed', operator: 'ewa', data: { receipt: 'RCPT-77' } })
    expect(events.filter((event) => event.type === 'item-packed')).toHaveLength(1)
  })

  test('E6 P20: a cancellation from the shop stops the open packing at once, in words and sound', async () => {
    const { at } = station
    await at.openByScan('CANCEL')
    expect((await at.scanPiece(lanternCode)).outcome).toBe('right')
    await takeHeard(at.page)
    const answer = await send(
      endpoint.url,
      '/v1/intake/cancellations',
      { source: 'test', externalId: 'CANCEL', reason: 'the customer changed her mind' },
      { authorization: `Bearer ${intakeToken}`, 'idempotency-key': 'cancel-while-packing' },
    )
    expect(answer.status).toBe(200)
    // Nobody scans: the desk speaks by itself.
    const band = await at.untilBandSays('refused')
    expect(band.hint).toBe('It was cancelled. Put the goods back on the shelf.')
    expect(await takeHeard(at.page)).toContain('sawtooth 175')
    await at.key('Enter')
    // Acknowledged, it still asks for no next piece.
    await at.page.waitForSelector('[data-testid="acknowledge"]', { state: 'detached' })
    expect(await at.band()).toMatchObject({ outcome: 'refused', hint: band.hint })
    expect((await at.scanPiece(lanternCode)).outcome).toBe('refused')
    expect(await at.toGo()).toBe(2)
    await at.toQueue()
    await at.untilSynced()
    expect(await at.count('cancelled')).toBe(1)
    expect(await at.count('alarms')).toBe(1)
  })
})

describe('packing', () => {
  test('undo takes pieces out again, by key and by barcode', async () => {
    const { at } = station
    await at.openByScan('UNDO')
    await at.scanPiece(lanternCode)
    await at.scanPiece(holderCode)
    expect(await at.toGo()).toBe(1)
    const undone = await at.untilBandChanges(() => at.key('Backspace'))
    expect(undone).toMatchObject({ outcome: 'undone' })
    expect(undone.title).toContain('Heart T-light holder')
    expect(await at.toGo()).toBe(2)
    expect((await at.scanPiece('PD:UNDO')).title).toContain('White metal lantern')
    expect(await at.toGo()).toBe(3)
    expect((await at.packAll()).outcome).toBe('order-done')
    await at.toQueue()
  })

  test('B13: several parcels, one of them weighed: each has its weight, its number and its label', async () => {
    const { at } = station
    await at.openByScan('PARCELS')
    await at.scanPiece(lanternCode)
    await at.key('F3')
    await at.page.waitForSelector('[data-testid="ask-text"]:focus')
    await at.page.keyboard.type('777', { delay: 90 })
    await at.key('Enter')
    await at.page.waitForSelector('[data-testid="ask-text"]', { state: 'detached' })
    expect((await at.scanPiece('PD:NEXTBOX')).outcome).toBe('parcel-closed')
    expect((await at.packAll()).outcome).toBe('order-done')
    await expect.poll(() => at.page.locator('[data-testid="paper"][data-state="done"]').count(), soon).toBe(4)
    await at.toQueue()
    await at.untilSynced()
    const { parcels } = await storedOrder('PARCELS')
    expect(parcels.map(({ weightGrams, weightEstimated, number }) => [number, weightGrams, weightEstimated])).toEqual([
      [1, 777, false],
      [2, 120 + 650 + 180, true],
    ])
    expect(new Set(parcels.map((parcel) => parcel.trackingNumber)).size).toBe(2)
    expect(new Set(parcels.map((parcel) => parcel.sscc)).size).toBe(2)
  })

  test('P21: the numbers run out: the band says which, everything stays packed, and Finish works once there are new ones', async () => {
    const { at } = station
    const { page } = at
    // Told once, and it holds up neither the other numbers nor the sync.
    await page.waitForSelector('[data-testid="numbers-low"][data-pool="tracking:small"]:has-text("Small Parcels")')
    expect(await page.locator('[data-testid="numbers-low"], [data-testid="notice"]').count()).toBe(1)
    expect(await at.syncStatus()).toBe('live')
    await station.cut.set('refuse')

    expect((await at.packOrder('SMALL-1')).outcome).toBe('order-done')
    await at.openByScan('SMALL-2')
    const band = await at.scanPiece(holderCode)
    expect(band).toMatchObject({ outcome: 'numbers-out', tone: 'over' })
    expect(band.hint).toMatch(/packed and safe.*Connect the station once.*Tracking, Small Parcels/)
    expect(await at.toGo()).toBe(0)
    await at.key('Enter')
    expect((await at.untilBandChanges(() => at.key('F4'))).outcome).toBe('numbers-out')
    await at.key('Enter')

    await saveShop(endpoint.store, withSmallCarrier(plainShop, 'B'))
    await station.cut.set('pass')
    await at.networkIsBack()
    await at.untilSyncSays('live')
    await expect
      .poll(async () => {
        const outcome = (await at.untilBandChanges(() => at.key('F4'))).outcome
        if (outcome === 'numbers-out') await at.key('Enter')
        return outcome
      }, soon)
      .toBe('order-done')
    await at.toQueue()
    await at.untilSynced()
    expect((await storedOrder('SMALL-1')).parcels[0]?.trackingNumber).toBe('A9999')
    expect((await storedOrder('SMALL-2')).parcels[0]?.trackingNumber).toBe('B0001')
  })
})
