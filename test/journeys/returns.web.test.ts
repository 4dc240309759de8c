import { describe, expect, test } from 'vitest'
import { openHandover, scanOut } from '#test/page-models/handover-page.ts'
import { openOrderPage } from '#test/page-models/order-page.ts'
import { soon } from './patience.ts'
import { holderCode, lanternCode, StockedDesk } from './stocked-desk.ts'

const desk = StockedDesk.forThisFile()
const { click, seen, storedOrder, firstParcel } = desk

describe('returns', () => {
  async function sendAway(number: string): Promise<void> {
    const { at } = desk
    await at.packOrder(number)
    await openHandover(at, 'royal-mail')
    const { trackingNumber: label = '' } = await firstParcel(number)
    expect((await scanOut(at, label)).outcome).toBe('done')
    await at.toQueue()
  }

  test('B16 B17 C18: a return without a request needs a reason, the policy blocks in words, scanned goods come back and the replacement’s order is there', async () => {
    const { at } = desk
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
    const { at } = desk
    const before = desk.refunds.length
    await openOrderPage(at, 'BANK')
    expect(await at.page.isDisabled('[data-testid="act-refund"]')).toBe(true)
    expect(await at.page.getAttribute('[data-testid="refund-why"]', 'data-reason')).toBe('provider-cannot-refund')

    await openOrderPage(at, 'REFUND')
    await desk.station.cut.set('refuse')
    await click('act-refund')
    await at.page.keyboard.type('Changed her mind', { delay: 90 })
    await click('ask-confirm')
    await seen('[data-testid="refund-unknown"], [data-testid="refund-needs-connection"]')
    expect(desk.refunds).toHaveLength(before)
    await desk.station.cut.set('pass')
    await at.networkIsBack()
    await at.untilSyncSays('live')
    await expect.poll(() => at.page.isEnabled('[data-testid="act-refund"]'), soon).toBe(true)
    expect(desk.refunds).toHaveLength(before)
    await click('act-refund')
    await at.page.keyboard.type('Changed her mind', { delay: 90 })
    await click('ask-confirm')
    await seen('[data-testid="refunded"]')
    expect(desk.refunds).toHaveLength(before + 1)
    await expect.poll(async () => (await storedOrder('REFUND')).payment.refunded?.reference, soon).toMatch(/^REF-/)
  })
})
