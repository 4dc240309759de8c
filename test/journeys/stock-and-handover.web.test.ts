import { describe, expect, test } from 'vitest'
import { send } from '#endpoint/testing/station-client.ts'
import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { openOrderPage, stageShown } from '#test/page-models/order-page.ts'
import { candle, holder } from './journey-shop.ts'
import { soon } from './patience.ts'
import { candleCode, holderCode, lanternCode, StockedDesk, sixCandles } from './stocked-desk.ts'

const desk = StockedDesk.forThisFile()
const { click, seen, storedOrder, firstParcel } = desk

describe('packing', () => {
  test('C7 E25: one scan of an outer pack counts its pieces, too many are refused in words, undo takes the pack out', async () => {
    const { at } = desk
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
    const { at } = desk
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
    const { at } = desk
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
    const { at } = desk
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
    const { at } = desk
    await at.packOrder('DOOR')
    await expect.poll(async () => (await storedOrder('DOOR')).stage, soon).toBe('packed')
    await openHandover(at, 'royal-mail')
    const row = at.page.locator('[data-testid="waiting-parcel"][data-order="test:DOOR"]')
    await row.waitFor()
    expect(await row.getAttribute('data-parcels')).toBe('1')
    expect(await row.locator('[data-testid="courier-collect"]').textContent()).toContain('6.00')
    expect(await row.locator('[data-testid="courier-window"]').textContent()).toContain('14:00–18:00')
    expect(await row.textContent()).toContain('Ring twice')
    expect(await row.textContent()).toContain('7700 900142')
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

  test('A13 C12: where the carrier must have a number, a parcel without one stays until somebody enters it', async () => {
    const { at } = desk
    await at.packOrder('UNTRACKED')
    await openHandover(at, 'pick-up')
    const { sscc = '' } = await firstParcel('UNTRACKED')
    const band = await scanOut(at, sscc)
    expect(band).toMatchObject({ outcome: 'refused', tone: 'stop' })
    expect(band.hint).toContain('needs a tracking number')
    expect((await storedOrder('UNTRACKED')).stage).toBe('packed')

    // The carrier gives the code: typed at the order, in any digits, and the parcel may leave.
    await openOrderPage(at, 'UNTRACKED')
    await seen('[data-testid="next-action"][data-step="add-tracking"]')
    await at.page.fill('[data-testid="tracking-code"]', '۴۷۱۱-88')
    await click('tracking-save')
    await seen('[data-testid="parcel"]:has-text("4711-88")')
    expect(await at.page.isVisible('[data-testid="tracking-code"]')).toBe(false)
    expect((await storedOrder('UNTRACKED')).shipments).toHaveLength(1)
    await openHandover(at, 'pick-up')
    expect((await scanOut(at, '4711-88')).outcome).toBe('done')
    await expect.poll(async () => (await storedOrder('UNTRACKED')).stage, soon).toBe('shipped')
  })

  test('E8 E22: paid at the desk, packed, ready for pick-up, handed out to whoever came', async () => {
    const { at } = desk
    await openOrderPage(at, 'FETCH')
    expect(await stageShown(at)).toBe('awaiting-payment')
    await send(
      desk.endpoint.url,
      '/v1/intake/payments',
      { source: 'test', externalId: 'FETCH', amount: 300, method: 'At the desk', receipt: 'TILL-7' },
      { authorization: `Bearer ${desk.intakeToken}`, 'idempotency-key': 'paid-at-the-desk' },
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

test('C5 C15 E20: the stock screen finds, counts, orders from the supplier, and says so when it is offline', async () => {
  const { at } = desk
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

  await desk.station.cut.set('refuse')
  await click('stock-count')
  await at.page.fill('[data-testid="stock-pieces"]', '1')
  await click('stock-save')
  await seen('[data-testid="stock-not-saved"]:has-text("Needs connection")')
  await seen(`[data-testid="stock-row"][data-sku="${candle.sku}"][data-on-hand="33"]`)
  await desk.station.cut.set('pass')
  await at.networkIsBack()
  await at.toQueue()
  await at.untilSyncSays('live')
})
