import { describe, expect, test } from 'vitest'
import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { presets } from '#shared/shop/presets/presets.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { callScript } from './call-script.ts'
import { occasionMessage } from './occasion-message.ts'
import { tellFacts } from './tell-facts.ts'

const unpaid = { method: 'transfer', name: 'Bank transfer', paid: false } as const

function shopWith(change: Partial<ShopProcedure> = {}): ShopProfile {
  return {
    id: 'shop',
    name: 'Lantern & Twine',
    language: 'en',
    seller: { address: { ...anIntake().shipTo, phone: '0113 496 0000' }, taxId: '1' },
    operators: [],
    carriers: [{ id: 'royal-mail', name: { en: 'Royal Mail' }, service: '', tracking: null }],
    boxes: [],
    procedure: { ...presets.plain, chosen: true, bankAccount: 'GB00 1234', ...change },
    numbers: {
      invoice: { kind: 'document', prefix: 'INV', digits: 6 },
      sscc: { kind: 'sscc', extension: '3', companyPrefix: '500000000' },
    },
  }
}

const order = (intake: Partial<Intake> = {}, events: readonly OrderEvent[] = []) =>
  reduceOrder(anOrderId, anIntake(intake), events)
const gates = { ...aStation('shop').fact('order-received', { gates: ['check', 'confirm'] }), seq: 1 }

describe('what is said to the customer from the order’s page', () => {
  test('A8: the script of a call is filled for this order; a line without its value is left out', () => {
    const shop = shopWith({
      scripts: { 'payment-accepted': { en: 'Hello {customer}.\nIt comes with {carrier}.\nOn {promise_date}.' } },
    })
    expect(callScript(order(), shop, 'payment-accepted')).toBe('Hello Harriet Blake.\nIt comes with Royal Mail.')
    expect(callScript(order(), shop, 'delay')).toBe('')
  })

  test('A18: the call about a delay names a day only once a new one was set', () => {
    const shop = shopWith({ scripts: { delay: { en: 'It is late.\nThe new date is {promise_date}.' } } })
    const late = { promisedDate: '2026-02-03' }
    expect(callScript(order(late), shop, 'delay')).toBe('It is late.')
    const moved = aStation('ST1').fact('delivery-rescheduled', { date: '2026-02-07', reason: 'snow' })
    const again = reduceOrder(anOrderId, anIntake(late), [moved])
    expect(callScript(again, shop, 'delay')).toBe('It is late.\nThe new date is 7 February 2026.')
  })

  test('E11 E7: a reminder goes by the customer’s own channel, in the shop’s words', () => {
    const shop = shopWith()
    const customer = { ...anIntake().customer, prefers: 'sms' as const }
    const message = occasionMessage(order({ payment: unpaid, customer }), shop, 'payment-reminder')
    expect(message?.problem).toBeUndefined()
    expect(message?.fact.data).toMatchObject({ channels: ['sms'], template: 'payment-reminder' })
    expect(message?.fact.data.text).toContain('9.33')
  })

  test('E11: nothing to remind of, nobody to remind, and a shop without words for it', () => {
    const shop = shopWith()
    expect(occasionMessage(order(), shop, 'payment-reminder')?.problem).toBe('missing')
    const silent = order({ payment: unpaid, customer: { name: 'Harriet' } })
    expect(occasionMessage(silent, shop, 'payment-reminder')?.problem).toBe('no-address')
    const wordless = shopWith({ templates: [], occasions: {} })
    expect(occasionMessage(order({ payment: unpaid }), wordless, 'payment-reminder')).toBeUndefined()
  })

  test('E2 E3: confirm and tell is the check, the confirmation and the status with its message, at once', () => {
    const drafts = tellFacts(order({ payment: unpaid }, [gates]), shopWith())
    const [first, ...steps] = drafts ?? []
    expect(steps.map((draft) => draft.type).sort()).toEqual(['order-checked', 'order-confirmed'])
    expect(first).toMatchObject({ type: 'status-set', data: { stage: 'awaiting-payment', channels: ['email'] } })
    // What they lead to is where the status belongs.
    const at = aStation()
    const after = order({ payment: unpaid }, [gates, ...(drafts ?? []).map((draft) => at.fact(draft.type, draft.data))])
    expect(after.stage).toBe('awaiting-payment')
    expect(first).toMatchObject({ data: { status: after.status } })
  })

  test('E3: nothing to tell while the price is open', () => {
    expect(tellFacts(order({ draft: 'price-to-confirm', payment: unpaid }), shopWith())).toBeUndefined()
  })
})
