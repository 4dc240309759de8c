import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { importProducts } from '#endpoint/stock/change-stock.ts'
import { send } from '#endpoint/testing/station-client.ts'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { openOrderPage, stageShown } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { bunting, candle, ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const lanternCode = '2000000710532'
const holderCode = '2000000851235'
const candleCode = '2000000227206'
const sixCandles = '12000000227203'

const base = journeyShop()
const shop: ShopProfile = {
  ...base,
  carriers: [...base.carriers, { id: 'counter', name: { en: 'Counter' }, service: '', tracking: null, pickUp: true }],
  procedure: {
    ...base.procedure,
    rules: { ...base.procedure.rules, refundable: ['Card'], returnDays: 14, trackingRequired: { 'pick-up': true } },
    templates: [
      ...base.procedure.templates,
      {
        id: 'soon',
        name: { en: 'Soon' },
        subject: { en: '{order}' },
        text: { en: 'The courier comes in 1-2 hours' },
        required: [],
      },
    ],
    occasions: { 'courier-soon': { template: 'soon', email: false, sms: true, afterHours: 0 } },
  },
}

let endpoint: Endpoint
let station: PackingStation
let intakeToken: string
/** What the provider was asked to give back, by the request's id. */
const refunds: string[] = []

beforeAll(async () => {
  const payments = {
    refund: async ({ id }: { readonly id: string }) => {
      refunds.push(id)
      return { state: 'done', reference: `REF-${refunds.length}` } as const
    },
  }
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop, payments })
  const products = [
    { ...holder, onHand: 1 },
    { ...lantern, onHand: 40 },
    { ...candle, onHand: 60 },
    { ...bunting, onHand: 5, returnable: false },
  ].map(({ sku, name, barcodes, onHand, ...rest }) => ({
    sku,
    name,
    barcodes: [
      ...barcodes.map((code) => ({ code, quantity: 1 })),
      ...(sku === candle.sku ? [{ code: sixCandles, quantity: 6 }] : []),
    ],
    location: 'warehouse' as const,
    onHand,
    onOrder: 0,
    returnable: !('returnable' in rest),
  }))
  await importProducts(endpoint.store, shop.id, products)
  const card = { method: 'online', name: 'Card', paid: true, receipt: 'PAY-1' } as const
  const cash = { method: 'cash-on-delivery', name: 'Cash', paid: false } as const
  const phone = { name: 'Harriet Blake', phone: '+44 7700 900142', prefers: 'sms' as const }
  const window = { from: '14:00', to: '18:00' }
  const both = [
    [lantern, 1],
    [bunting, 1],
  ] as const
  await endpoint.receiveOrders([
    orderOf('SHORT', [
      [lantern, 1],
      [holder, 2],
    ]),
    orderOf('WAITS', [[holder, 1]]),
    orderOf('PACK-6', [[candle, 8]]),
    orderOf('DAMAGED', [[lantern, 2]]),
    orderOf('REFUND', both, { payment: card }),
    orderOf('BANK', [[lantern, 1]], { payment: { method: 'transfer', name: 'Bank transfer', paid: true } }),
    orderOf('DOOR', [[lantern, 2]], {
      payment: cash,
      customer: phone,
      customerNote: 'Ring twice',
      promisedDate: '2026-12-01',
      shipping: { carrier: 'royal-mail', service: 'Tracked 48', window },
    }),
    orderOf('UNTRACKED', [[lantern, 1]], { shipping: { carrier: 'pick-up', service: '' } }),
    orderOf('FETCH', [[lantern, 1]], {
      payment: { method: 'pay-at-desk', name: 'At the desk', paid: false },
      shipping: { carrier: 'counter', service: '' },
    }),
  ])
  intakeToken = await endpoint.createIntakeToken()
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
})

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

/** The first parcel of an order that was just packed. */
async function firstParcel(number: string): Promise<OrderView['parcels'][number]> {
  await expect.poll(async () => (await storedOrder(number)).parcels[0]?.state, soon).toBe('closed')
  const [parcel] = (await storedOrder(number)).parcels
  if (parcel === undefined) throw new Error(`${number} has no parcel`)
  return parcel
}

const click = (testId: string) => station.at.page.click(`[data-testid="${testId}"]`)
const seen = (selector: string) => station.at.page.waitForSelector(selector)

describe('packing', () => {
  test('C7 E25: one scan of an outer pack counts its pieces, too many are refused in words, undo takes the pack out', async () => {
    const { at } = station
    await at.openByScan('PACK-6')
    expect(await at.scanPiece(sixCandles)).toMatchObject({ outcome: 'right', tone: 'right' })
    expect(await at.toGo()).toBe(2)
    const over = await at.scanPiece(sixCandles)
    expect(over).toMatchObject({ outcome: 'over', tone: 'over' })
    expect(over.hint).toMatch(/holds 6, only 2 are still wanted/)
    await at.key('Enter')
    await at.untilBandChanges(() => at.key('Backspace'))
    expect(await at.toGo()).toBe(8)
    await at.scanPiece(sixCandles)
    expect((await at.scanPiece(candleCode)).outcome).toBe('right')
    expect((await at.scanPiece(candleCode)).outcome).toBe('order-done')
    await expect.poll(async () => (await storedOrder('PACK-6')).stage, soon).toBe('packed')
    const packed = (await storedOrder('PACK-6')).history.filter((event) => event.type === 'item-packed')
    expect(packed.map((event) => event.data.quantity)).toContain(6)
  })

  test('C5 C15 E19 E20 A10 A11: what is there and what is missing stands on the lines; the rest goes now and the order is complete', async () => {
    const { at } = station
    await at.openByScan('SHORT')
    await seen('[data-testid="line"][data-line="line-1"] [data-state="reserved"][data-location="warehouse"]')
    await seen('[data-testid="line"][data-line="line-2"] [data-state="missing"]')
    expect(await at.page.textContent('[data-testid="pack-carrier"]')).toContain('Royal Mail')
    await seen('[data-testid="short-entry"][data-line="line-2"]')
    await at.scanPiece(lanternCode)
    await at.scanPiece(holderCode)
    expect(await at.toGo()).toBe(1)
    await at.scan('PD:SHORT')
    await seen('[data-testid="ways-out"][data-line="line-2"]')
    await click('way-partial')
    expect((await at.untilBandSays('order-done')).tone).toBe('done')
    await expect.poll(async () => (await storedOrder('SHORT')).stage, soon).toBe('packed')
    const order = await storedOrder('SHORT')
    expect(order.shipments).toHaveLength(1)
    expect(order.shortages).toMatchObject([{ lineId: 'line-2', quantity: 1, way: 'partial' }])
    // Later they come, and the order is open again for them.
    await openOrderPage(at, 'SHORT')
    await seen('[data-testid="awaited"][data-line="line-2"]')
    await click('arrived-line-2')
    await seen('[data-testid="stage"][data-stage="packing"]')
  })

  test('C15 E20: goods are ordered, the order says what it waits for and until when, and goes on when they arrive', async () => {
    const { at } = station
    await openOrderPage(at, 'WAITS')
    await click('short-decide')
    await click('way-replenish')
    await at.page.fill('[data-testid="short-expected"]', '2026-12-24')
    await at.page.fill('[data-testid="short-supplier"]', 'Heart Works')
    await click('short-confirm')
    await seen('[data-testid="stage"][data-stage="waiting-for-goods"]')
    expect(await at.page.textContent('[data-testid="awaited"]')).toContain('24 Dec')
    await at.key('F7')
    expect((await at.untilBandSays('refused')).hint).toContain('waits for goods')
    await at.key('Enter')
    await click('arrived-line-1')
    await at.untilBandSays('idle')
    expect((await at.scanPiece(holderCode)).outcome).toBe('order-done')
  })

  test('C6 C15: a damaged piece is replaced from the shelf, or another product goes instead', async () => {
    const { at } = station
    await at.openByScan('DAMAGED')
    await at.key('F6')
    await click('short-damaged')
    await click('short-record')
    await seen('[data-testid="ways-out"]')
    await click('way-replace')
    await at.untilBandSays('decided')
    expect((await at.scanPiece(lanternCode)).outcome).toBe('right')
    await at.key('F6')
    await click('short-record')
    await click('way-substitute')
    await at.scan(lanternCode)
    await seen('[data-testid="substitute-said"]:has-text("Scan another one")')
    await at.scan(candleCode)
    await expect.poll(() => at.page.inputValue('[data-testid="substitute-sku"]'), soon).toBe(candle.sku)
    await click('short-confirm')
    await at.untilBandSays('decided')
    expect(await at.toGo()).toBe(1)
    expect((await at.scanPiece(candleCode)).outcome).toBe('order-done')
  })
})

describe('handover', () => {
  test('A12 C10 C11 E14 E27 E28: parcels are counted, the courier’s sheet tells what to know, and Shipped comes with the scan', async () => {
    const { at } = station
    await at.packOrder('DOOR')
    await expect.poll(async () => (await storedOrder('DOOR')).stage, soon).toBe('packed')
    await openHandover(at, 'royal-mail')
    const row = at.page.locator('[data-testid="waiting-parcel"][data-order="test:DOOR"]')
    await row.waitFor()
    expect(await row.getAttribute('data-parcels')).toBe('1')
    expect(await row.locator('[data-testid="courier-collect"]').textContent()).toContain('6.00')
    expect(await row.locator('[data-testid="courier-window"]').textContent()).toContain('14:00–18:00')
    expect(await row.textContent()).toContain('Ring twice')
    expect(await row.textContent()).toContain('+44 7700 900142')
    await row.locator('[data-testid="courier-tell"]').click()
    await row.locator('[data-testid="courier-told"]').waitFor()
    const told = async () => (await storedOrder('DOOR')).history.filter((event) => event.type === 'message-written')
    await expect.poll(told, soon).toMatchObject([{ data: { channels: ['sms'], template: 'soon' } }])
    const { trackingNumber: label = '' } = await firstParcel('DOOR')
    const band = await scanOut(at, label)
    expect(band.outcome).toBe('done')
    expect(band.hint).toContain('Shipped')
    await expect.poll(async () => (await storedOrder('DOOR')).stage, soon).toBe('shipped')
  })

  test('A13: where the carrier must have a number, a parcel without one stays', async () => {
    const { at } = station
    await at.packOrder('UNTRACKED')
    await openHandover(at, 'pick-up')
    const { sscc = '' } = await firstParcel('UNTRACKED')
    const band = await scanOut(at, sscc)
    expect(band).toMatchObject({ outcome: 'refused', tone: 'stop' })
    expect(band.hint).toContain('needs a tracking number')
    expect((await storedOrder('UNTRACKED')).stage).toBe('packed')
  })

  test('E8 E22: paid at the desk, packed, ready for pick-up, handed out to whoever came', async () => {
    const { at } = station
    await openOrderPage(at, 'FETCH')
    expect(await stageShown(at)).toBe('awaiting-payment')
    await send(
      endpoint.url,
      '/v1/intake/payments',
      { source: 'test', externalId: 'FETCH', amount: 300, method: 'At the desk', receipt: 'TILL-7' },
      { authorization: `Bearer ${intakeToken}`, 'idempotency-key': 'paid-at-the-desk' },
    )
    await seen('[data-testid="stage"][data-stage="ready"]')
    await at.toQueue()
    await at.packOrder('FETCH')
    await openOrderPage(at, 'FETCH')
    expect(await stageShown(at)).toBe('ready-for-pickup')
    await click('act-hand-out')
    await at.page.keyboard.type('Mrs Blake', { delay: 90 })
    await click('ask-confirm')
    await seen('[data-testid="stage"][data-stage="delivered"]')
    await expect.poll(async () => (await storedOrder('FETCH')).stage, soon).toBe('delivered')
    const { delivery, parcels } = await storedOrder('FETCH')
    expect(delivery.deliveredBy?.note).toContain('Mrs Blake')
    expect(parcels[0]?.state).toBe('handed-over')
  })
})

describe('returns', () => {
  async function sendAway(number: string): Promise<void> {
    const { at } = station
    await at.packOrder(number)
    await openHandover(at, 'royal-mail')
    const { trackingNumber: label = '' } = await firstParcel(number)
    expect((await scanOut(at, label)).outcome).toBe('done')
    await at.toQueue()
  }

  test('B16 B17 C18: a return without a request needs a reason, the policy blocks in words, scanned goods come back and the replacement’s order is there', async () => {
    const { at } = station
    await sendAway('REFUND')
    await openOrderPage(at, 'REFUND')
    await click('return-start')
    const blocked = await seen('[data-testid="returnable"][data-block="not-returnable"]')
    expect(await blocked.textContent()).toContain('not taken back')
    await at.page.fill('[data-testid="return-pieces-line-1"]', '1')
    expect(await at.page.isDisabled('[data-testid="return-confirm"]')).toBe(true)
    await at.page.fill('[data-testid="return-reason"]', 'Came by post without the form')
    await click('return-wants-exchange')
    await click('return-confirm')
    await seen('[data-testid="stage"][data-stage="returned"]')
    await click('return-receive')
    await at.scan(holderCode)
    await seen('[data-testid="receive-said"][data-tone="stop"]')
    await at.scan(lanternCode)
    await seen('[data-testid="receive-said"][data-tone="right"]')
    await at.scan(lanternCode)
    await seen('[data-testid="receive-said"][data-tone="stop"]')
    await click('receive-done')
    await seen('[data-testid="return"][data-state="back"]')
    await click('open-replacement')
    await at.page.waitForSelector('[data-testid="order-number"]:has-text("REFUND-W1")')
    await seen('[data-testid="replaces"][data-order="test:REFUND"]')
  })

  test('B18 B19: the full refund needs the connection, is made once, and is off where the provider cannot', async () => {
    const { at } = station
    const before = refunds.length
    await openOrderPage(at, 'BANK')
    expect(await at.page.isDisabled('[data-testid="act-refund"]')).toBe(true)
    expect(await at.page.getAttribute('[data-testid="refund-why"]', 'data-reason')).toBe('provider-cannot-refund')

    await openOrderPage(at, 'REFUND')
    await station.cut.set('refuse')
    await click('act-refund')
    await at.page.keyboard.type('Changed her mind', { delay: 90 })
    await click('ask-confirm')
    await seen('[data-testid="refund-unknown"], [data-testid="refund-needs-connection"]')
    expect(refunds).toHaveLength(before)
    await station.cut.set('pass')
    await at.networkIsBack()
    await at.untilSyncSays('live')
    await expect.poll(() => at.page.isEnabled('[data-testid="act-refund"]'), soon).toBe(true)
    expect(refunds).toHaveLength(before)
    await click('act-refund')
    await at.page.keyboard.type('Changed her mind', { delay: 90 })
    await click('ask-confirm')
    await seen('[data-testid="refunded"]')
    expect(refunds).toHaveLength(before + 1)
    await expect.poll(async () => (await storedOrder('REFUND')).payment.refunded?.reference, soon).toMatch(/^REF-/)
  })
})

test('C5 C15 E20: the stock screen finds, counts, orders from the supplier, and says so when it is offline', async () => {
  const { at } = station
  await click('go-stock')
  await seen(`[data-testid="stock-row"][data-sku="${holder.sku}"][data-state="missing"]`)
  await click('stock-view-replenish')
  expect(await at.page.locator('[data-testid="stock-row"]').count()).toBe(1)
  await click('stock-order')
  await at.page.fill('[data-testid="stock-pieces"]', '12')
  await at.page.fill('[data-testid="stock-expected"]', '2026-12-24')
  await at.page.fill('[data-testid="stock-supplier"]', 'Heart Works')
  await click('stock-save')
  await seen(`[data-testid="stock-row"][data-sku="${holder.sku}"][data-on-order="12"]`)
  await click('stock-view-all')
  await at.page.fill('[data-testid="stock-search"]', 'candle')
  expect(await at.page.locator('[data-testid="stock-row"]').count()).toBe(1)
  await click('stock-count')
  await at.page.fill('[data-testid="stock-pieces"]', '33')
  await click('stock-save')
  await seen(`[data-testid="stock-row"][data-sku="${candle.sku}"][data-on-hand="33"]`)

  await station.cut.set('refuse')
  await click('stock-count')
  await at.page.fill('[data-testid="stock-pieces"]', '1')
  await click('stock-save')
  await seen('[data-testid="stock-not-saved"]:has-text("Needs connection")')
  await seen(`[data-testid="stock-row"][data-sku="${candle.sku}"][data-on-hand="33"]`)
  await station.cut.set('pass')
  await at.networkIsBack()
  await at.toQueue()
  await at.untilSyncSays('live')
})
