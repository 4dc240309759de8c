import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { send } from '#endpoint/testing/station-client.ts'
import type { OrderEvent, OrderEventType } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { openOrderPage, stageShown } from '#test/page-models/order-page.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

const plain = journeyShop()
const { procedure } = plain
/** A strict shop: everything is checked, verified, called about and promised, and picked before it is packed. */
const shop: ShopProfile = {
  ...plain,
  procedure: {
    ...procedure,
    rules: {
      ...procedure.rules,
      checkNewOrders: true,
      confirmUnpaid: true,
      verifyPayments: true,
      callAfterPayment: true,
      promiseRequired: true,
      riskShipping: 900,
      steps: 2,
    },
    templates: [
      ...procedure.templates.filter((template) => template.id !== 'payment-reminder'),
      {
        id: 'payment-reminder',
        name: { en: 'Reminder' },
        subject: { en: '{shop}' },
        text: { en: 'Please pay {due} for {order}.' },
        required: ['due'],
      },
    ],
    teams: [{ id: 'fragile', name: { en: 'Fragile goods' } }],
    scripts: { 'payment-accepted': { en: 'Hello {customer}, your order {order} is paid. It comes with {carrier}.' } },
  },
}

const polish: Partial<Intake> = {
  customer: { name: 'Anna Nowak', phone: '12', email: 'anna@example.com' },
  shipTo: { name: 'Anna Nowak', street: 'Polna 3', city: 'Warszawa', postcode: '00950', country: 'PL' },
  payment: { method: 'online', name: 'PayU', paid: true, receipt: 'PAYU-771' },
}
const right: Partial<Intake> = {
  ...polish,
  customer: { name: 'Anna Nowak', phone: '512 345 678', email: 'anna@example.com' },
  shipTo: { name: 'Anna Nowak', street: 'Polna 3', city: 'Warszawa', postcode: '00-950', country: 'PL' },
  promisedDate: '2030-01-07',
}
const transfer = { method: 'transfer', name: 'Bank transfer', paid: false } as const

let endpoint: Endpoint
let station: PackingStation

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([
    orderOf('CHECK', [[lantern, 1]], polish),
    orderOf('TOTE', [[lantern, 1]], right),
    orderOf('TRANSFER', [[lantern, 1]], { ...right, payment: transfer }),
    orderOf('DESK', [[lantern, 1]], {
      ...right,
      payment: { ...transfer, method: 'pay-at-desk', name: 'Cash desk' },
      totals: { goods: 300, shipping: 900, discount: 0, tax: 200, total: 1200 },
    }),
    orderOf('FAILED', [[lantern, 1]], { ...right, payment: { ...transfer, method: 'online', name: 'PayU' } }),
    orderOf('PRICE', [[lantern, 1]], { ...right, draft: 'price-to-confirm', payment: transfer }),
    orderOf('TROUBLE', [[lantern, 1]], right),
    orderOf('MOVED', [[lantern, 1]], right),
    orderOf('CANCEL', [[lantern, 1]], right),
  ])
  const pair = await endpoint.createPairingCode()
  station = await PackingStation.join({ endpoint: endpoint.url, pair, badge: ewaBadge })
  await station.at.untilSynced()
})

beforeEach(() => station.at.toQueue())

afterAll(async () => {
  await station?.close()
  await endpoint?.close()
})

const byId = (id: string) => `[data-testid="${id}"]`
const press = (id: string) => station.at.page.click(byId(id))
const fill = (id: string, text: string) => station.at.page.fill(byId(id), text)
const choose = (id: string, value: string) => station.at.page.selectOption(byId(id), value)
const shown = async (id: string) => (await station.at.page.textContent(byId(id))) ?? ''
const nextIs = (step: string) => station.at.page.waitForSelector(`${byId('next-action')}[data-step="${step}"]`)

async function factsOf(number: string): Promise<OrderEvent[]> {
  await station.at.toQueue()
  await station.at.untilSynced()
  return (await eventsFromStations(endpoint, shop.id)).filter((event) => event.orderId === `test:${number}`)
}

async function factOf<T extends OrderEventType>(number: string, type: T): Promise<Extract<OrderEvent, { type: T }>> {
  const found = (await factsOf(number)).find((event) => event.type === type)
  if (found === undefined) throw new Error(`no ${type} about ${number}`)
  return found as Extract<OrderEvent, { type: T }>
}

describe('from the check to the box', () => {
  test('E0 E1 E5 E17 A4 A8 A9 A19 B11 B12 E21: the next action leads through the whole order', async () => {
    const { at } = station
    const { page } = at
    await openOrderPage(at, 'CHECK')
    expect(await stageShown(at)).toBe('received')
    await nextIs('check')
    expect(await page.isDisabled(byId('act-check'))).toBe(true)
    expect(await page.isDisabled(byId('act-pack'))).toBe(true)
    const complaints = () =>
      page.$$eval('[data-testid="complaint"]', (all) => (all as HTMLElement[]).map((one) => one.dataset.code))
    expect(await complaints()).toEqual(['phone-wrong', 'postcode-wrong', 'promise-missing'])

    // Mended where the complaint stands; the postcode's right form is offered.
    await press('mend-phone-open')
    await fill('mend-phone', '۵۱۲ ۳۴۵ ۶۷۸')
    await press('mend-save')
    await page.waitForSelector(`${byId('check-phone')}[data-state="right"]`)
    await press('mend-address-open')
    expect(await page.inputValue(byId('mend-postcode'))).toBe('00-950')
    await press('mend-save')
    await page.waitForSelector(`${byId('check-address')}[data-state="right"]`)
    await press('check-promise-plus-1')
    await page.waitForSelector(`${byId('check-delivery')}[data-state="right"]`)
    await press('act-check')

    // Paid online: looked up at the gateway under the receipt that came with it.
    await nextIs('verify-payment')
    expect(await shown('gateway')).toBe('PayU')
    expect(await shown('receipt')).toBe('PAYU-771')
    await press('next-do')
    expect(await page.inputValue(byId('verify-receipt'))).toBe('PAYU-771')
    await press('verify-confirm')
    await page.waitForSelector(byId('verified'))
    expect(await shown('verified')).toContain('Ewa')

    // The call: local number, the shop's script, two attempts.
    await nextIs('call')
    expect(await page.getAttribute(byId('last-contact'), 'data-late')).toBe('true')
    expect(await shown('call-phone')).toContain('512 345 678')
    expect(await shown('call-script')).toContain(
      'Hello Anna Nowak, your order CHECK is paid. It comes with Royal Mail.',
    )
    await press('task-no-answer')
    await page.waitForSelector(byId('attempt'))
    await fill('task-note', 'wants it before noon')
    await press('task-reached')
    await page.waitForSelector(`${byId('last-contact')}[data-late="false"]`)

    // Picked into a tote, then packed.
    await nextIs('pick')
    await at.scan('T-014')
    await page.waitForSelector(`${byId('tote-part')}[data-tote="T-014"]`)
    await press('next-do')
    await nextIs('pack')
    await press('next-do')
    await at.untilBandSays('idle')
    // Into another tote, while the pack screen is open.
    await at.scan('T-015')
    await page.waitForSelector(`${byId('pack-tote')}[data-tote="T-015"]`)
    expect((await at.scanPiece(lantern.barcodes[0] ?? '')).outcome).toBe('order-done')

    const facts = await factsOf('CHECK')
    const types = new Set(facts.map((event) => event.type))
    for (const type of [
      'contact-mended',
      'promise-set',
      'order-checked',
      'payment-verified',
      'picking-finished',
    ] as const)
      expect(types).toContain(type)
    expect(facts.find((event) => event.type === 'contact-mended')).toMatchObject({ data: { phone: '512 345 678' } })
    expect(facts.filter((event) => event.type === 'task-reported').map((event) => event.data)).toEqual([
      { taskId: 'payment-accepted', outcome: 'no-answer' },
      { taskId: 'payment-accepted', outcome: 'reached', note: 'wants it before noon' },
    ])
  })

  test('E21: a tote holds one order, and its code opens that order', async () => {
    const { at } = station
    await openOrderPage(at, 'TOTE')
    await fill('tote-code', 't-20')
    await press('tote-assign')
    await at.page.waitForSelector(`${byId('tote-part')}[data-tote="T-20"]`)
    await openOrderPage(at, 'TROUBLE')
    await at.scan('T-20')
    await at.page.waitForSelector(`${byId('tote-refused')}[data-why="in-use"]`)
    expect(await shown('tote-refused')).toContain('TOTE')
    await at.toQueue()
    await at.scan('T-20')
    await at.page.waitForSelector(`${byId('order-number')}:has-text("TOTE")`)
    expect(await shown('tote')).toBe('T-20')
  })
})

describe('after the house', () => {
  test('A12 A15 A18 I2: handed over is not delivered; that waits for the call and for who said so', async () => {
    const { at } = station
    const booked = await factOf('CHECK', 'shipment-booked')
    await openHandover(at, 'royal-mail')
    await scanOut(at, booked.data.parcels[0]?.trackingNumber ?? '')
    await openOrderPage(at, 'CHECK')
    expect(await stageShown(at)).toBe('shipped')
    await nextIs('wait-for-delivery')
    await press('act-problem')
    await fill('problem-reason', 'the parcel is late')
    await at.page.check(byId('problem-delay'))
    await press('problem-confirm')
    await nextIs('call')
    expect(await at.page.isDisabled(byId('act-deliver'))).toBe(true)
    expect(await at.page.getAttribute(byId('act-deliver'), 'title')).toContain('Call the customer first')
    await press('task-reached')
    await nextIs('solve-problem')
    await press('next-do')
    await press('ask-confirm')
    await nextIs('wait-for-delivery')
    await press('next-do')
    expect(await at.page.isDisabled(byId('ask-confirm'))).toBe(true)
    await fill('ask-text', 'her neighbour, by telephone')
    await press('ask-confirm')
    await expect.poll(() => stageShown(at), soon).toBe('delivered')
    await nextIs('nothing')
    expect((await factOf('CHECK', 'order-delivered')).data).toEqual({
      source: 'desk',
      note: 'her neighbour, by telephone',
    })
  })
})

describe('paying', () => {
  test('B3 B4 B15 I1 A16 E11 E12: a transfer is confirmed, reserved, reminded of and received on a receipt', async () => {
    const { at } = station
    const { page } = at
    await openOrderPage(at, 'TRANSFER')
    await nextIs('check')
    await press('act-check')
    await nextIs('confirm')
    await press('next-do')
    await nextIs('wait-transfer')
    expect(await stageShown(at)).toBe('awaiting-payment')
    expect(await page.getAttribute(byId('why-not'), 'data-reason')).toBe('not-paid')
    await press('act-remind')
    expect(await shown('remind-text')).toMatch(/Please pay .*3\.00.* for TRANSFER\./)
    await press('remind-confirm')
    await press('act-help-paying')
    await page.waitForSelector('[data-testid="task"][data-reason="payment-help"]')
    await press('next-do')
    expect(await page.isDisabled(byId('ask-confirm'))).toBe(true)
    await fill('ask-text', 'DEKONT-9')
    await press('ask-confirm')
    await page.waitForSelector(`${byId('payment-card')}[data-state="paid"]`)
    const paid = await factOf('TRANSFER', 'payment-confirmed')
    expect(paid).toMatchObject({ operator: 'ewa', data: { amount: 300, receipt: 'DEKONT-9', source: 'desk' } })
    expect((await factOf('TRANSFER', 'message-written')).data).toMatchObject({ template: 'payment-reminder' })
  })

  test('E18 E22: costly to send and unpaid asks for a yes first; who fetches it pays at the cash desk', async () => {
    const { at } = station
    await openOrderPage(at, 'DESK')
    expect(await shown('payment-card')).toContain('Confirm first: unpaid, costly to send')
    await press('act-check')
    await nextIs('confirm')
    await press('next-do')
    await nextIs('take-payment')
    await press('next-do')
    await press('ask-confirm')
    await at.page.waitForSelector(`${byId('payment-card')}[data-state="paid"]`)
    expect(await shown('payment-card')).not.toContain('Confirm first')
    expect((await factOf('DESK', 'payment-confirmed')).data).toMatchObject({ source: 'cash-desk', amount: 1200 })
  })

  test('E15 E12: a payment that failed is an alarm, and a call with the reason beside it', async () => {
    const { at } = station
    const answer = await send(
      endpoint.url,
      '/v1/intake/payment-failures',
      { source: 'test', externalId: 'FAILED', reason: 'card expired' },
      { authorization: `Bearer ${await endpoint.createIntakeToken()}`, 'idempotency-key': 'failed-payment' },
    )
    expect(answer.status).toBe(200)
    await openOrderPage(at, 'FAILED')
    await at.page.waitForSelector('[data-testid="alarm"][data-code="payment-failed"]')
    expect(await shown('payment-failures')).toContain('card expired')
    await press('act-check')
    await nextIs('call')
    await press('task-reached')
    await nextIs('help-paying')
  })

  test('E4: a draft waits for its price, typed in any digits, and the link to pay it', async () => {
    const { at } = station
    await openOrderPage(at, 'PRICE')
    await nextIs('set-price')
    await press('next-do')
    await fill('price-total', 'much')
    expect(await at.page.isDisabled(byId('price-confirm'))).toBe(true)
    await fill('price-total', '۱٬۲۳۴٫۵۰')
    await fill('price-link', 'https://pay.example.com/PRICE')
    await press('price-confirm')
    await nextIs('check')
    expect(await shown('amount-due')).toBe('£1,234.50')
    expect((await factOf('PRICE', 'price-confirmed')).data).toEqual({
      total: 123_450,
      paymentLink: 'https://pay.example.com/PRICE',
    })
  })
})

describe('trouble', () => {
  test('A17 A18 I8 E10 C21: a delay asks for a call; the problem is solved; help gets a file', async () => {
    const { at } = station
    const { page } = at
    await openOrderPage(at, 'TROUBLE')
    const stage = await stageShown(at)
    await press('act-problem')
    await fill('problem-reason', 'the courier did not come')
    await page.check(byId('problem-delay'))
    await press('problem-confirm')
    await nextIs('call')
    await page.waitForSelector('[data-testid="task"][data-reason="delay"][data-mandatory]')
    expect(await stageShown(at)).toBe(stage)
    // Against the rule only with a reason.
    await press('task-waive')
    expect(await page.isDisabled(byId('ask-confirm'))).toBe(true)
    await fill('ask-text', 'she called us herself')
    await press('ask-confirm')
    await nextIs('solve-problem')
    await press('next-do')
    await press('ask-confirm')
    await nextIs('check')

    await press('act-task')
    await choose('task-reason', 'payment-balance')
    await press('task-add-confirm')
    await page.waitForSelector('[data-testid="task"][data-reason="payment-balance"]')
    await press('task-callback')
    await press('callback-confirm')
    await page.waitForSelector(`${byId('attempt')}:has-text("call back later")`)

    await press('act-help')
    await fill('help-text', 'the label printer is silent')
    await press('help-confirm')
    await page.waitForSelector('[data-testid="history"] [data-type="help-asked"]')
    const { file = '' } = (await factOf('TROUBLE', 'help-asked')).data
    const report = await readFile(file, 'utf8')
    expect(JSON.parse(report)).toMatchObject({ asked: 'the label printer is silent', order: { id: 'test:TROUBLE' } })
    expect(report).not.toMatch(/Nowak|Polna|512/)
  })

  test('A10 B7 E23 E26 E27: another carrier, another day and another person, each with its reason', async () => {
    const { at } = station
    const { page } = at
    await openOrderPage(at, 'MOVED')
    expect(await shown('shipping-method')).toContain('Royal Mail')
    await press('act-change-shipping')
    expect(await page.isDisabled(byId('shipping-confirm'))).toBe(true)
    await choose('shipping-carrier', 'parcelforce')
    await fill('shipping-reason', 'it must arrive tomorrow')
    await press('shipping-confirm')
    await page.waitForSelector(`${byId('shipping-method')}:has-text("Parcelforce")`)

    await press('act-reschedule')
    await fill('promise-day', '2030-02-01')
    await fill('window-from', '10:00')
    await fill('window-to', '09:00')
    await fill('move-reason', 'nobody at home before')
    expect(await page.isDisabled(byId('promise-confirm'))).toBe(true)
    await fill('window-to', '12:00')
    await press('promise-confirm')
    await page.waitForSelector(`${byId('promised')}[data-date="2030-02-01"]`)
    expect(await shown('window')).toBe('10:00–12:00')
    expect(await shown('delivery-history')).toContain('nobody at home before')

    await press('act-assign')
    await choose('assign-to', 'person:jon')
    await press('assign-confirm')
    await page.waitForSelector(`${byId('assignee')}:has-text("Jon")`)
    await press('act-assign')
    await choose('assign-to', 'team:fragile')
    expect(await page.isDisabled(byId('assign-confirm'))).toBe(true)
    await fill('assign-reason', 'glass')
    await press('assign-confirm')
    await page.waitForSelector(`${byId('assignee')}:has-text("Fragile goods")`)
    const assigned = (await factsOf('MOVED')).filter((event) => event.type === 'order-assigned')
    expect(assigned.map((event) => event.data)).toEqual([{ operator: 'jon' }, { team: 'fragile', reason: 'glass' }])
  })

  test('E11: who cancels says why, from the list', async () => {
    const { at } = station
    await openOrderPage(at, 'CANCEL')
    await press('act-cancel')
    expect(await at.page.isDisabled(byId('cancel-order-confirm'))).toBe(true)
    await choose('cancel-code', 'other')
    expect(await at.page.isDisabled(byId('cancel-order-confirm'))).toBe(true)
    await choose('cancel-code', 'found-cheaper')
    await fill('cancel-note', 'in the next town')
    await press('cancel-order-confirm')
    await expect.poll(() => stageShown(at), soon).toBe('cancelled')
    await nextIs('nothing')
    expect((await factOf('CANCEL', 'order-cancelled')).data).toEqual({
      by: 'desk',
      code: 'found-cheaper',
      reason: 'in the next town',
    })
  })
})
