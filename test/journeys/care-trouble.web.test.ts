import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { send } from '#endpoint/testing/station-client.ts'
import { openOrderPage, stageShown } from '#test/page-models/order-page.ts'
import { byId, CareDesk } from './care-desk.ts'
import { soon } from './patience.ts'

const desk = CareDesk.forThisFile()
const { press, fill, choose, shown, nextIs, factsOf, factOf } = desk

describe('paying', () => {
  test('B3 B4 B15 I1 A16 E11 E12: a transfer is confirmed, reserved, reminded of and received on a receipt', async () => {
    const { at } = desk
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
    const { at } = desk
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
    const { at } = desk
    const answer = await send(
      desk.endpoint.url,
      '/v1/intake/payment-failures',
      { source: 'test', externalId: 'FAILED', reason: 'card expired' },
      { authorization: `Bearer ${await desk.endpoint.createIntakeToken()}`, 'idempotency-key': 'failed-payment' },
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
    const { at } = desk
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
    const { at } = desk
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
    const { at } = desk
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
    const { at } = desk
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
