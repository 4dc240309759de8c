import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { tinyPdf } from '#electron/main/printing/test-support/tiny-pdf.ts'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { send } from '#endpoint/testing/station-client.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'
import { printedText } from './printed-text.ts'

/** Strict about what the law wants, and with the label first. */
function strictShop(): ShopProfile {
  const shop = journeyShop()
  const rules = {
    ...shop.procedure.rules,
    legalCheck: 'block' as const,
    paperSet: ['label' as const, 'packing-slip' as const, 'invoice' as const, 'waybill' as const],
  }
  return { ...shop, procedure: { ...shop.procedure, rules } }
}

const shop = strictShop()
const invoiceFile = tinyPdf(1, 210, 297)
const labelFile = tinyPdf(1, 100, 150)
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let endpoint: Endpoint
let station: PackingStation
let intakeToken: string

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  const homeless = { name: 'Harriet Blake', street: '', city: 'Leeds', postcode: 'LS1 4QZ', country: 'GB' }
  await endpoint.receiveOrders([
    orderOf('LAW-1002', [[lantern, 1]], { shipTo: homeless }),
    orderOf('SET-1001', [[lantern, 1]]),
    orderOf('NEXT-1006', [[lantern, 1]]),
    orderOf(
      'GIFT-1003',
      [
        [lantern, 1],
        [holder, 2],
      ],
      { gift: true, customerNote: 'With love from Aunt May' },
    ),
  ])
  intakeToken = await endpoint.createIntakeToken()
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
})

beforeEach(async () => {
  await station.cut.set('pass')
  await station.at.toQueue()
})

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const byId = (id: string) => `[data-testid="${id}"]`
/** What came out for an order: the folder's file names by kind. */
async function printed(number: string): Promise<Record<string, string>> {
  const names = await readdir(join(station.home, 'printed')).catch(() => [])
  const own = names.filter((name) => name.startsWith(`${number}-`)).map((name) => name.slice(number.length + 1))
  return Object.fromEntries(
    own.flatMap((rest) => {
      const kind = /^(label|packing-slip|invoice|waybill)-/.exec(rest)?.[1]
      return kind === undefined ? [] : [[kind, join(station.home, 'printed', `${number}-${rest}`)]]
    }),
  )
}
const factsOf = async (number: string) =>
  (await eventsFromStations(endpoint, shop.id)).filter((event) => event.orderId === `test:${number}`)
const kindsOf = async (number: string) => Object.keys(await printed(number)).sort()
const shownKinds = () =>
  station.at.page.$$eval(byId('paper'), (rows) => (rows as HTMLElement[]).map((row) => row.dataset.kind))

test('C9: papers come out in the order that the shop has set', async () => {
  const { at } = station
  await at.openByScan('SET-1001')
  const expected = await at.page.$$eval(byId('expected-paper'), (rows) =>
    (rows as HTMLElement[]).map((row) => row.dataset.kind),
  )
  expect(expected).toEqual(['label', 'packing-slip', 'invoice', 'waybill'])
  expect((await at.packAll()).outcome).toBe('order-done')
  await expect.poll(shownKinds, soon).toEqual(['label', 'packing-slip', 'invoice', 'waybill'])
  await expect.poll(() => kindsOf('SET-1001'), soon).toEqual(['invoice', 'label', 'packing-slip', 'waybill'])
})

test('C9: what the law lacks is named; the paper is held, the label is not; filled in, it comes out with one number', async () => {
  const { at } = station
  await at.openByScan('LAW-1002')
  await at.page.waitForSelector(`${byId('legal-notice')}[data-kind="invoice"][data-held="true"]`)
  expect((await at.packAll()).outcome).toBe('order-done')
  await expect.poll(() => kindsOf('LAW-1002'), soon).toEqual(['label', 'packing-slip'])

  await openOrderPage(at, 'LAW-1002')
  const findings = await at.page.$$eval(byId('legal-finding'), (rows) =>
    (rows as HTMLElement[]).map((row) => `${row.dataset.field} ${row.dataset.problem} ${row.dataset.where}`),
  )
  expect(findings).toEqual(['buyer-address missing customer', 'recipient-address missing customer'])
  expect(await at.page.isVisible(byId('print-missing'))).toBe(false)
  const before = await factsOf('LAW-1002')
  expect(before.filter((event) => event.type === 'invoice-issued')).toEqual([])

  await at.page.click(byId('act-mend'))
  await at.page.fill(byId('mend-street'), '12 Chapel Row')
  await at.page.click(byId('mend-save'))
  await at.page.waitForSelector(byId('legal-notice'), { state: 'detached' })
  await at.page.click(byId('print-missing'))
  await expect.poll(() => kindsOf('LAW-1002'), soon).toEqual(['invoice', 'label', 'packing-slip', 'waybill'])
  await at.page.waitForSelector(byId('print-missing'), { state: 'detached' })
  const { invoice = '' } = await printed('LAW-1002')
  expect(await printedText(invoice)).toContain('12 Chapel Row')
  await at.toQueue()
  await at.untilSynced()
  const issued = (await factsOf('LAW-1002')).filter((event) => event.type === 'invoice-issued')
  expect(issued).toHaveLength(1)
})

test('C9: a gift: nothing that comes out names a price', async () => {
  const { at } = station
  await at.openByScan('GIFT-1003')
  await at.page.waitForSelector(byId('gift-papers'))
  expect((await at.packAll()).outcome).toBe('order-done')
  await expect.poll(() => kindsOf('GIFT-1003'), soon).toEqual(['label', 'packing-slip', 'waybill'])
  for (const path of Object.values(await printed('GIFT-1003'))) {
    const text = await printedText(path)
    expect(text).toContain('Harriet Blake')
    expect(text).not.toMatch(/[£$€]|GBP|\b\d+[.,]\d{2}\b(?! ?kg)/)
  }
})

test('P1 C9: the shop’s own invoice and label are printed byte for byte without a network', async () => {
  const { at } = station
  const files = [
    { kind: 'invoice', format: 'pdf', base64: Buffer.from(invoiceFile).toString('base64'), number: 'SHOP-77' },
    { kind: 'label', format: 'pdf', base64: Buffer.from(labelFile).toString('base64'), trackingNumber: 'BOUGHT-1' },
  ]
  const headers = { authorization: `Bearer ${intakeToken}`, 'idempotency-key': 'own-papers-1' }
  const answer = await send(
    endpoint.url,
    '/v1/intake/orders',
    { ...orderOf('OWN-1004', [[lantern, 1]]), files },
    headers,
  )
  expect(answer.status).toBe(201)
  await at.page.waitForSelector(`${byId('order-row')}:has-text("OWN-1004")`)
  await expect
    .poll(async () => (await readdir(join(station.home, 'files')).catch(() => [])).sort(), soon)
    .toEqual([sha(invoiceFile), sha(labelFile)].sort())

  await station.cut.set('refuse')
  await at.openByScan('OWN-1004')
  expect((await at.packAll()).outcome).toBe('order-done')
  await expect.poll(() => kindsOf('OWN-1004'), soon).toEqual(['invoice', 'label', 'packing-slip', 'waybill'])
  const { invoice = '', label = '' } = await printed('OWN-1004')
  expect(sha(await readFile(invoice))).toBe(sha(invoiceFile))
  expect(sha(await readFile(label))).toBe(sha(labelFile))
  await openOrderPage(at, 'OWN-1004')
  await at.page.waitForSelector(`${byId('shop-file')}[data-kind="label"][data-state="here"]`)
  expect(await at.page.textContent(byId('papers-panel'))).toContain('SHOP-77')

  await station.cut.set('pass')
  await at.networkIsBack()
  await at.toQueue()
  await at.untilSynced()
  const facts = await factsOf('OWN-1004')
  expect(facts.filter((event) => event.type === 'invoice-issued')).toEqual([])
  expect(facts.find((event) => event.type === 'shipment-booked')).toMatchObject({
    data: { parcels: [{ trackingNumber: 'BOUGHT-1' }] },
  })
})

test('C9: a file that is not here yet is said so, and its paper comes out when it has arrived', async () => {
  const { at } = station
  const late = tinyPdf(1, 210.2, 297)
  const named = { kind: 'invoice' as const, format: 'pdf' as const, sha256: sha(late), bytes: late.length }
  await endpoint.receiveOrders([orderOf('LATE-1005', [[lantern, 1]], { files: [named] })])
  await at.page.waitForSelector(`${byId('order-row')}:has-text("LATE-1005")`)
  expect((await at.packOrder('LATE-1005')).outcome).toBe('order-done')
  await expect.poll(() => kindsOf('LATE-1005'), soon).toEqual(['label', 'packing-slip', 'waybill'])
  await openOrderPage(at, 'LATE-1005')
  await at.page.waitForSelector(`${byId('shop-file')}[data-state="missing"]`)

  const file = { file: named, bytes: Buffer.from(late) }
  await endpoint.receiveOrders([{ ...orderOf('LATE-1005', [[lantern, 1]], { files: [named] }), attached: [file] }])
  await at.page.waitForSelector(`${byId('shop-file')}[data-state="here"]`)
  await expect.poll(() => kindsOf('LATE-1005'), soon).toContain('invoice')
  const { invoice = '' } = await printed('LATE-1005')
  expect(sha(await readFile(invoice))).toBe(sha(late))
})

test('C9 D13: what comes out is set in the rules and holds for the next order', async () => {
  const { at } = station
  await at.page.click(byId('go-settings'))
  await at.page.click(byId('settings-rules'))
  await at.page.click(byId('paper-set-waybill'))
  await at.page.click(byId('paper-set-invoice-up'))
  await at.page.selectOption(byId('rule-legalCheck'), 'warn')
  await at.page.click(byId('procedure-save'))
  await expect
    .poll(
      async () => (await endpoint.store.pool.query('select profile from shop where shop_id = $1', [shop.id])).rows[0],
      soon,
    )
    .toMatchObject({
      profile: { procedure: { rules: { legalCheck: 'warn', paperSet: ['label', 'invoice', 'packing-slip'] } } },
    })
  await at.toQueue()
  await at.openByScan('NEXT-1006')
  expect((await at.packAll()).outcome).toBe('order-done')
  await expect.poll(shownKinds, soon).toEqual(['label', 'invoice', 'packing-slip'])
})
