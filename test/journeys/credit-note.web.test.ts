import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { inked } from '#test/page-models/inked.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'
import { printedText } from './printed-text.ts'

const plain = journeyShop()
const rules = { ...plain.procedure.rules, invoice: 'at-packing' as const, refundable: ['Card'] }
const shop = {
  ...plain,
  procedure: { ...plain.procedure, rules },
  numbers: { ...plain.numbers, creditNote: { kind: 'document', prefix: 'KOR', digits: 6 } as const },
}
const pictures = process.env.PACKDESK_PICTURES
const lanternCode = '2000000710532'
const holderCode = '2000000851235'
let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([
    orderOf('BACK-1', [
      [lantern, 2],
      [holder, 1],
    ]),
    orderOf('CALLED-OFF', [[holder, 1]]),
    orderOf('OTHER-GOODS', [[lantern, 1]]),
  ])
  // Two numbers are left in the series of the station that pairs first.
  await endpoint.store.pool.query(
    'insert into number_counter (shop_id, pool, series, next) values ($1, $2, $3, 999998)',
    [shop.id, 'document KOR', `ST1/${new Date().getFullYear()}`],
  )
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
})

beforeEach(async () => {
  await station.cut.set('pass')
  await station.at.networkIsBack()
  await station.at.toQueue()
  await station.at.untilSynced()
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const byId = (id: string) => `[data-testid="${id}"]`

/** The page as it is, with this in the middle of it. */
async function picture(name: string, about: string): Promise<void> {
  if (pictures === undefined) return
  await station.at.page.locator(about).scrollIntoViewIfNeeded()
  await station.at.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true })
}

async function storedOrder(number: string) {
  const found = (await readStored(station.at.page)).orders.find((order) => order.number === number)
  if (found === undefined) throw new Error(`${number} is not at this station`)
  return viewOrder(found)
}

async function sendAway(number: string): Promise<void> {
  const { at } = station
  expect((await at.packOrder(number)).outcome).toBe('order-done')
  await openHandover(at, 'royal-mail')
  await expect.poll(async () => (await storedOrder(number)).parcels[0]?.state, soon).toBe('closed')
  const label = (await storedOrder(number)).parcels[0]?.trackingNumber ?? ''
  expect((await scanOut(at, label)).outcome).toBe('done')
}

/** A piece of the first line is sent back and scanned in; ends on the order's page. */
async function comesBack(number: string, code: string): Promise<void> {
  const { page } = station.at
  await openOrderPage(station.at, number)
  await page.click(byId('return-start'))
  await page.fill(byId('return-pieces-line-1'), '1')
  await page.fill(byId('return-reason'), 'The glass is cracked')
  await page.click(byId('return-confirm'))
  await page.click(byId('return-receive'))
  await station.at.scan(code)
  await page.waitForSelector(`${byId('receive-said')}[data-tone="right"]`)
  await page.click(byId('receive-done'))
  await page.waitForSelector(`${byId('return')}[data-state="back"]`)
}

async function writeCreditNote(reason: string): Promise<void> {
  const { page } = station.at
  await page.click(byId('make-credit-note'))
  await page.fill(byId('ask-text'), reason)
  await page.click(byId('ask-confirm'))
}

const creditNotes = `${byId('issued-paper')}[data-kind="credit-note"]`
const creditNotesOf = async (number: string) =>
  (await eventsFromStations(endpoint, shop.id)).filter(
    (event) => event.type === 'credit-note-issued' && event.orderId === `test:${number}`,
  )

test('P21 B16: goods that came back get one credit note: its number is seen, it is looked at and printed; a second one is not offered, and the page says why', async () => {
  const { at } = station
  const { page } = at
  await sendAway('BACK-1')
  await openOrderPage(at, 'BACK-1')
  expect(await page.isVisible(byId('make-credit-note'))).toBe(false)
  await comesBack('BACK-1', lanternCode)
  await writeCreditNote('Cracked glass')
  const row = await page.waitForSelector(`${creditNotes}[data-void="false"]`)
  const number = `KOR/ST1/${new Date().getFullYear()}/999998`
  expect(await row.textContent()).toContain(number)
  const why = await page.waitForSelector(`${byId('no-credit-note')}[data-why="credited"]`)
  expect(await why.textContent()).toMatch(/Invoice .*FV\/ST1\/.* has its credit note/)
  expect(await page.isVisible(byId('make-credit-note'))).toBe(false)
  await picture('credit-note-en', byId('no-credit-note'))

  await page.click(byId('look-print-credit-note'))
  await page.waitForSelector('[data-testid="pdf-page"]:not([data-drawn=""])')
  expect(await inked(page)).toBeGreaterThan(500)
  await page.keyboard.press('Escape')
  await page.click(byId('print-credit-note'))
  const folder = join(station.home, 'printed')
  const printed = async () => (await readdir(folder)).filter((name) => name.startsWith('BACK-1-credit-note'))
  await expect.poll(printed, soon).toHaveLength(1)
  const text = await printedText(join(folder, (await printed())[0] ?? ''))
  expect(text).toContain(number)
  expect(text).toContain('Cracked glass')
  expect(text).toContain('White metal lantern')
  expect(text).not.toContain('Heart T-light holder')
  await at.toQueue()
  await at.untilSynced()
  expect(await creditNotesOf('BACK-1')).toHaveLength(1)
})

test('P21: an order called off after it was packed is taken back whole, without a network too; with the last number gone the next credit note is refused in words', async () => {
  const { at } = station
  const { page } = at
  expect((await at.packOrder('CALLED-OFF')).outcome).toBe('order-done')
  await station.cut.set('refuse')
  await openOrderPage(at, 'CALLED-OFF')
  await page.click(byId('act-cancel'))
  await page.selectOption(byId('cancel-code'), 'found-cheaper')
  await page.click(byId('cancel-order-confirm'))
  await writeCreditNote('Ordered twice')
  await page.waitForSelector(`${creditNotes}:has-text("999999")`)
  await page.click(byId('void-credit-note'))
  await page.fill(byId('ask-text'), 'Wrong reason')
  await page.click(byId('ask-confirm'))
  await page.waitForSelector(byId('make-credit-note'))
  // That was the station's last one: it is said in words, and nothing is issued.
  await writeCreditNote('Ordered by mistake')
  const said = await page.waitForSelector(byId('none-left'))
  expect(await said.textContent()).toMatch(/No numbers left at this station: Credit notes.*Connect it/)
  // It stops no order from being finished, and the alarm does not say so.
  const alarm = await page.textContent('[data-testid="numbers-low"][data-pool="credit-note"][data-left="0"]')
  expect(alarm).toMatch(/No numbers left: Credit notes\. Connect this station/)
  expect(await page.locator(creditNotes).count()).toBe(1)
  expect(await page.isVisible(`${byId('notice')}[data-kind="store-failed"]`)).toBe(false)
  await picture('credit-note-none-left-en', byId('none-left'))
  await station.cut.set('pass')
  await at.networkIsBack()
  await at.toQueue()
  await at.untilSynced()
  expect(await creditNotesOf('CALLED-OFF')).toHaveLength(1)
})

test('P21: where nothing that came back stands on the invoice, no credit note is offered and the page says so, in Persian too', async () => {
  const { at } = station
  const { page } = at
  await sendAway('OTHER-GOODS')
  await at.toQueue()
  await at.untilSynced()
  // The shop puts other goods into the order that the invoice has been written for.
  await endpoint.receiveOrders([orderOf('OTHER-GOODS', [[holder, 1]])])
  await expect.poll(async () => (await storedOrder('OTHER-GOODS')).intake.lines[0]?.sku, soon).toBe(holder.sku)
  await comesBack('OTHER-GOODS', holderCode)
  const why = `${byId('no-credit-note')}[data-why="not-on-invoice"]`
  expect(await (await page.waitForSelector(why)).textContent()).toMatch(/stands on invoice .*FV\/ST1/)
  expect(await page.isVisible(byId('make-credit-note'))).toBe(false)
  await at.toQueue()
  await at.key('F10')
  await page.click(byId('language-fa'))
  await page.waitForSelector('html[lang="fa"]')
  await openOrderPage(at, 'OTHER-GOODS')
  expect(await (await page.waitForSelector(why)).textContent()).toContain('در فاکتور')
  await picture('credit-note-fa', why)
})
