import { describe, expect, test } from 'vitest'
import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { openOrderPage, stageShown } from '#test/page-models/order-page.ts'
import { byId, CareDesk } from './care-desk.ts'
import { lantern } from './journey-shop.ts'
import { soon } from './patience.ts'

const desk = CareDesk.forThisFile()
const { press, fill, shown, nextIs, factsOf, factOf } = desk

describe('from the check to the box', () => {
  test('E0 E1 E5 E17 A4 A8 A9 A19 B11 B12 E21: the next action leads through the whole order', async () => {
    const { at } = desk
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
    const { at } = desk
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
    const { at } = desk
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
