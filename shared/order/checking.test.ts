import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake, someRules } from '#test/builders/order-builder.ts'
import { allowedActions } from './allowed-actions.ts'
import type { OrderEvent } from './event.ts'
import type { Gate } from './events/shop-events.ts'
import type { Intake } from './intake.ts'
import { reduceOrder } from './reduce-order.ts'

const lines = [aLine({ quantity: 1 })]
const paid = anIntake({ lines })
const withPayment = (method: Intake['payment']['method']) =>
  anIntake({ lines, payment: { method, name: method, paid: false } })
const shop = aStation('shop', { operator: '' })
const bench = aStation()
const received = (...gates: Gate[]) => shop.fact('order-received', { gates })
const see = (intake: Intake, ...facts: OrderEvent[]) => {
  const view = reduceOrder('order-1', intake, facts)
  const { pack } = allowedActions(view, someRules)
  return { stage: view.stage, pack: pack.allowed ? 'yes' : pack.reason }
}

describe('what stands between an order and the bench', () => {
  test('E5: an order that must be checked is not packable until somebody has', () => {
    const checked = bench.fact('order-checked', { items: ['phone', 'address'] })
    expect(see(paid, received('check'))).toEqual({ stage: 'received', pack: 'not-checked' })
    expect(see(paid, received('check'), checked)).toEqual({ stage: 'ready', pack: 'yes' })
  })

  test('B15: unpaid orders reserve nothing and wait for a yes; whoever has paid has said it', () => {
    const cash = withPayment('cash-on-delivery')
    expect(see(cash, received('confirm'))).toEqual({ stage: 'received', pack: 'not-confirmed' })
    expect(see(cash, received('confirm'), bench.fact('order-confirmed', {}))).toEqual({ stage: 'ready', pack: 'yes' })
    expect(see(withPayment('transfer'), received('confirm'), bench.paid())).toEqual({ stage: 'ready', pack: 'yes' })
  })

  test('B2 B3: a quotation is carried and never packable; sent, it waits for the payment', () => {
    const quotation = anIntake({ lines, draft: 'quotation' })
    expect(see(quotation, received())).toEqual({ stage: 'draft', pack: 'quotation' })
    expect(see(withPayment('online'), received())).toEqual({ stage: 'awaiting-payment', pack: 'not-paid' })
  })

  test('E4: a draft waits for its price; the confirmed price is what the customer owes', () => {
    const draft = anIntake({
      lines,
      draft: 'price-to-confirm',
      payment: { method: 'online', name: 'Card', paid: false },
    })
    const priced = bench.fact('price-confirmed', { total: 4200, paymentLink: 'https://shop.example/pay/1' })
    expect(see(draft, received())).toEqual({ stage: 'draft', pack: 'price-open' })
    const view = reduceOrder('order-1', draft, [received(), priced])
    expect(view).toMatchObject({ stage: 'awaiting-payment', payment: { total: 4200 } })
    expect(view.intake.payment.link).toBe('https://shop.example/pay/1')
  })

  test('E13 E22: prepayment is asked for even where the customer wanted to pay at the door', () => {
    const cash = withPayment('cash-on-delivery')
    expect(see(cash, received())).toEqual({ stage: 'ready', pack: 'yes' })
    expect(see(cash, received('prepayment'))).toEqual({ stage: 'awaiting-payment', pack: 'not-paid' })
    const atDesk = bench.fact('payment-confirmed', { amount: 339, method: 'Cash', source: 'cash-desk' })
    expect(see(withPayment('pay-at-desk'), received())).toEqual({ stage: 'awaiting-payment', pack: 'not-paid' })
    expect(see(withPayment('pay-at-desk'), received(), atDesk)).toEqual({ stage: 'ready', pack: 'yes' })
  })

  test('A4 A6: an online payment is looked up at the gateway first, where the shop wants it; a receipt by hand is enough', () => {
    const verified = bench.fact('payment-verified', { receipt: 'ch_1001' })
    expect(see(paid, received('verify'))).toEqual({ stage: 'ready', pack: 'not-verified' })
    expect(see(paid, received('verify'), verified)).toEqual({ stage: 'ready', pack: 'yes' })
    const remote = bench.fact('payment-confirmed', { amount: 339, method: 'transfer', receipt: '778', source: 'desk' })
    expect(see(withPayment('transfer'), received('verify'), remote)).toEqual({ stage: 'ready', pack: 'yes' })
  })

  test('A3 A16: how it was paid tells the statuses of one stage apart', () => {
    const remote = bench.fact('payment-confirmed', { amount: 339, method: 'transfer', receipt: '778', source: 'desk' })
    const gateway = shop.fact('payment-confirmed', { amount: 339, method: 'card', source: 'shop' })
    const cueOf = (...facts: OrderEvent[]) => reduceOrder('order-1', withPayment('transfer'), facts).cue
    expect([cueOf(), cueOf(remote), cueOf(gateway)]).toEqual(['unpaid', 'paid-remote', 'paid-online'])
  })
})

describe('what the desk mends', () => {
  const newAddress = { ...paid.shipTo, street: '14 Chapel Row', postcode: 'LS1 4QA' }
  const mended = bench.fact('contact-mended', { phone: '+44 7700 900199', shipTo: newAddress })

  test('E5: holds over what the shop said, which stays as it was', () => {
    const view = reduceOrder('order-1', paid, [mended])
    expect(view.intake.shipTo).toEqual({ ...newAddress, phone: '+44 7700 900199' })
    expect(view.intake.customer.phone).toBe('+44 7700 900199')
    expect(paid.shipTo.street).toBe('12 Chapel Row')
  })

  test('survives a revision of something else, and gives way to the shop where it says more about the same', () => {
    const other = shop.revised(anIntake({ lines, customerNote: 'ring twice' }))
    expect(reduceOrder('order-1', paid, [mended, other]).intake.shipTo.street).toBe('14 Chapel Row')
    const moved = shop.revised(anIntake({ lines, shipTo: { ...paid.shipTo, street: '3 Mill Lane' } }))
    expect(reduceOrder('order-1', paid, [mended, moved]).intake.shipTo.street).toBe('3 Mill Lane')
  })

  test('A10: another shipping method needs its fact, with the reason, and holds for everything after', () => {
    const changed = bench.fact('shipping-changed', { carrier: 'inpost', service: 'Kurier', reason: 'island' })
    const view = reduceOrder('order-1', paid, [changed])
    expect(view.intake.shipping).toMatchObject({ carrier: 'inpost', service: 'Kurier' })
    expect(view.history).toContainEqual(changed)
  })

  test('E17 E27: the promised day is set and moved, and how often is known', () => {
    const promised = bench.fact('promise-set', { date: '2026-01-08' })
    const moved = bench.fact('delivery-rescheduled', {
      date: '2026-01-09',
      window: { from: '09:00', to: '12:00' },
      reason: 'not at home',
    })
    expect(reduceOrder('order-1', paid, [promised]).delivery.promised).toBe('2026-01-08')
    expect(reduceOrder('order-1', paid, [promised, moved]).delivery).toMatchObject({
      promised: '2026-01-09',
      window: { from: '09:00', to: '12:00' },
      rescheduled: 1,
    })
  })
})
