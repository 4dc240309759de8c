import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import { aShopWith } from '#test/builders/shop-builder.ts'
import type { OrderEvent } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import type { ShopProcedure } from '../shop/shop-procedure.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import { type PlannedMessage, planMessages } from './plan-messages.ts'

const office = aStation('shop', { operator: '' })
const bench = aStation()
const received = office.fact('order-received', {})
const withGates = (...gates: ('check' | 'confirm')[]) => office.fact('order-received', { gates })
const packed = [bench.packed('line-1', 2), bench.packed('line-2', 1), bench.closed()]
const shipped = [...packed, bench.booked(), bench.handedOver()]
const transfer = { method: 'transfer', name: 'Bank transfer', paid: false } as const

/** What the customer hears in the course of a history, fact by fact. */
function told(shop: ShopProfile, facts: readonly OrderEvent[], overrides: Partial<Intake> = {}): PlannedMessage[] {
  const intake = anIntake(overrides)
  return facts.flatMap((event, index) => {
    const before = index === 0 ? undefined : reduceOrder('order-1', intake, stored(facts.slice(0, index)))
    return planMessages(before, event, reduceOrder('order-1', intake, stored(facts.slice(0, index + 1))), shop)
  })
}
const stored = (facts: readonly OrderEvent[]) => facts.map((fact, index) => ({ ...fact, seq: index + 1 }))
const sent = (messages: readonly PlannedMessage[]) => messages.filter((message) => message.skip === undefined)
const subjects = (messages: readonly PlannedMessage[]) => sent(messages).map((message) => message.subject)
const occasion = (rules: ShopProcedure['occasions']): Partial<ShopProcedure> => ({ occasions: rules })
const on = (template: string, afterHours = 0) => ({ template, email: true, sms: false, afterHours })

describe('satinalma', () => {
  const shop = aShopWith('satinalma')

  test('C2: the receipt is mailed once, not again when the shop revises the order', () => {
    const messages = told(shop, [received, office.revised(anIntake({ language: 'tr' }))], { language: 'tr' })
    expect(subjects(messages)).toEqual(['Lantern & Twine: LT-1001 numaralı siparişiniz alındı'])
    expect(messages[0]).toMatchObject({ channel: 'email', to: 'harriet.blake@example.com', about: received.id })
  })

  test('C12 C13 C16 C20: a mail at every status, the shipped one with number, link and expected day', () => {
    const messages = told(shop, [received, bench.started(), ...shipped, bench.delivered()], { language: 'tr' })
    expect(subjects(messages)).toEqual([
      'Lantern & Twine: LT-1001 numaralı siparişiniz alındı',
      'Lantern & Twine: LT-1001 numaralı siparişiniz hazırlanıyor',
      'Lantern & Twine: LT-1001 numaralı siparişiniz kargoya verildi',
      'Lantern & Twine: LT-1001 numaralı siparişiniz tamamlandı',
    ])
    const text = messages[2]?.text
    for (const part of ['RN000000015GB', 'https://track.example/RN000000015GB', '7 Ocak 2026', 'Royal Mail'])
      expect(text).toContain(part)
  })

  test('C19: a return is told when it has begun', () => {
    const begun = office.fact('return-requested', {
      returnId: 'r-1',
      lines: [{ lineId: 'line-1', quantity: 1 }],
      reason: 'broken',
      wants: 'refund',
    })
    const messages = told(shop, [received, ...shipped, bench.delivered(), begun], { language: 'tr' })
    expect(subjects(messages).at(-1)).toContain('iade süreci başlatıldı')
  })
})

describe('I5 D17: the shipped message and its number', () => {
  test.each(['satinalma', 'prestashop', 'odoo', 'shopgold', 'russian', 'plain'] as const)(
    '%s does not send it without one',
    (id) => {
      const messages = told(aShopWith(id), [received, ...packed, bench.handedOver()])
      const last = messages.filter((message) => message.channel === 'email').at(-1)
      expect(last).toMatchObject({ skip: 'missing', missing: ['tracking'] })
    },
  )

  test('A13: a carrier without numbers needs none', () => {
    const parcel = { carrier: 'by-hand', service: '' }
    const messages = told(aShopWith('plain'), [received, ...packed, bench.handedOver('ST1-box-1', 'by-hand')], {
      shipping: parcel,
    })
    expect(subjects(messages)).toEqual(['Lantern & Twine: order LT-1001 is on its way'])
  })

  test('E22: what the customer fetched here is not told to be on its way', () => {
    const pickUp = office.fact('order-received', { pickUp: true })
    const messages = told(aShopWith('plain'), [pickUp, ...packed, bench.handedOver('ST1-box-1', 'pick-up')], {
      shipping: { carrier: 'pick-up', service: '' },
    })
    expect(subjects(messages)).toEqual(['Lantern & Twine: order LT-1001 is ready for pick-up'])
  })
})

describe('E24 I4: a status is told once', () => {
  test('a box that is opened again and closed brings no second message', () => {
    const again = [bench.unpacked('line-1', 1), bench.packed('line-1', 1), bench.closed()]
    const messages = told(aShopWith('russian'), [received, ...packed, ...again], { language: 'ru' }).slice(1)
    expect(subjects(messages)).toEqual(['Lantern & Twine: собираем заказ LT-1001', 'Lantern & Twine: заказ LT-1001'])
  })

  test('another parcel with its own number is news', () => {
    const second = [
      bench.packed('line-2', 1, 'ST1-box-2'),
      bench.closed('ST1-box-2'),
      bench.booked('ST1-box-2', 'RN000000029GB'),
      bench.handedOver('ST1-box-2'),
    ]
    const partial = bench.fact('shortage-resolved', { lineId: 'line-2', quantity: 1, way: 'partial' })
    const first = [partial, bench.packed('line-1', 2), bench.closed(), bench.booked(), bench.handedOver()]
    const arrived = bench.fact('goods-arrived', { lineId: 'line-2' })
    const messages = told(aShopWith('plain'), [received, ...first, arrived, ...second])
    expect(sent(messages).map((message) => /RN\d+GB.*/.exec(message.text)?.[0])).toEqual([
      'RN000000015GB',
      'RN000000015GB, RN000000029GB',
    ])
  })

  test('the status that the shop’s revision brings is told', () => {
    const paidNow = office.revised(anIntake({ payment: { ...transfer, paid: true } }))
    const messages = told(aShopWith('prestashop'), [received, paidNow], { payment: transfer })
    expect(subjects(messages)).toEqual([
      'Lantern & Twine: we have your order LT-1001',
      'Lantern & Twine: payment for order LT-1001 received',
    ])
  })
})

describe('E16: money that has come is acknowledged', () => {
  test('by the status that it leads to, else by an occasion, never twice', () => {
    const confirmed = told(aShopWith('russian'), [received, bench.paid()], { payment: transfer })
    expect(subjects(confirmed)).toEqual(['Lantern & Twine: prepayment for order LT-1001 confirmed'])
    const unchecked = told(aShopWith('russian'), [withGates('check'), bench.paid()], { payment: transfer })
    expect(subjects(unchecked)).toEqual(['Lantern & Twine: payment for order LT-1001 received'])
  })

  test('with the order where it came with it', () => {
    expect(subjects(told(aShopWith('russian'), [received]))).toEqual([
      'Lantern & Twine: payment for order LT-1001 received',
    ])
  })

  test('besides the word that the goods are not here yet', () => {
    const missing = bench.fact('shortage-resolved', { lineId: 'line-1', quantity: 1, way: 'replenish' })
    const messages = told(aShopWith('russian'), [received, missing, bench.paid()], { payment: transfer })
    expect(subjects(messages)).toEqual([
      'Lantern & Twine: order LT-1001 waits for goods',
      'Lantern & Twine: payment for order LT-1001 received',
    ])
    expect(new Set(messages.map((message) => message.about)).size).toBe(2)
  })
})

test('B10: money that the gateway reports twice, or the desk once more, is acknowledged once', () => {
  const twice = [received, office.paid(), office.paid(), bench.paid()]
  const messages = told(aShopWith('odoo'), twice, { payment: { ...transfer, method: 'online' } })
  expect(sent(messages).filter((message) => twice.slice(1).some((fact) => fact.id === message.about))).toHaveLength(1)
})

describe('E7: the channel that the customer prefers', () => {
  const customer = { name: 'Anna', phone: '+7 900 000-00-00', email: 'anna@example.com' }
  const channels = (overrides: Partial<Intake['customer']>) =>
    told(aShopWith('prestashop'), [received, ...shipped], { customer: { ...customer, ...overrides } })
      .filter((message) => message.subject.includes('on its way'))
      .map((message) => [message.channel, message.skip])

  test('both switches: both, or the preferred one alone', () => {
    expect(channels({})).toEqual([
      ['email', undefined],
      ['sms', undefined],
    ])
    expect(channels({ prefers: 'sms' })).toEqual([['sms', undefined]])
    expect(channels({ prefers: 'email' })).toEqual([['email', undefined]])
  })

  test('an SMS instead of the e-mail that the shop has on', () => {
    const [message] = told(aShopWith('satinalma'), [received], { customer: { ...customer, prefers: 'sms' } })
    expect(message).toMatchObject({ channel: 'sms', to: '+7 900 000-00-00' })
  })

  test('without an address the message says why it did not go', () => {
    const [message] = told(aShopWith('satinalma'), [received], { customer: { name: 'Anna' } })
    expect(message).toMatchObject({ skip: 'no-address', to: '' })
  })
})

describe('D10 D11: what a person chose with a status', () => {
  const shop = aShopWith('plain')
  const set = (data: { comment?: string; channels?: ('email' | 'sms')[] }) =>
    bench.fact('status-set', { status: 'cancelled', stage: 'cancelled', ...data })
  const cancel = bench.cancelled()

  test('D10: the comment as it was edited, by the channels that were ticked', () => {
    const messages = told(shop, [received, set({ comment: 'Sorry, {customer}.', channels: ['email', 'sms'] }), cancel])
    expect(messages.map(({ channel, text }) => [channel, text])).toEqual([
      ['email', 'Sorry, Harriet Blake.'],
      ['sms', 'Sorry, Harriet Blake.'],
    ])
  })

  test('D11: without a comment the generic message', () => {
    const [message] = told(shop, [received, set({ channels: ['sms'] }), cancel])
    expect(message).toMatchObject({ channel: 'sms' })
    expect(message?.text).toContain('your order LT-1001 is now: Cancelled.')
  })

  test('D10 D11: silence is a choice', () => {
    expect(told(shop, [received, set({ channels: [] }), cancel])).toEqual([])
  })

  test('D10: a comment with an empty placeholder does not leave', () => {
    const [message] = told(shop, [received, set({ comment: 'By {eta}', channels: ['email'] }), cancel])
    expect(message).toMatchObject({ skip: 'missing', missing: ['eta'] })
  })
})

describe('occasions', () => {
  test('B2 B8: a quotation is a cart and gets no receipt; the order that becomes of it does, once', () => {
    const ordered = office.revised(anIntake())
    const messages = told(aShopWith('odoo'), [received, ordered], { draft: 'quotation' })
    expect(subjects(messages)).toEqual(['Lantern & Twine: we have your order LT-1001'])
  })

  test('E4: the confirmed price brings the link to pay', () => {
    const price = bench.fact('price-confirmed', { total: 12_300, paymentLink: 'https://pay.example/1' })
    const messages = told(aShopWith('odoo'), [received, price], { draft: 'price-to-confirm', payment: transfer })
    expect(sent(messages).at(-1)?.text).toContain('https://pay.example/1')
  })

  test('C18: a return is acknowledged when its last piece is back', () => {
    const shop = aShopWith('plain', occasion({ 'return-received': on('return-received') }))
    const asked = office.fact('return-requested', {
      returnId: 'r-1',
      lines: [{ lineId: 'line-1', quantity: 2 }],
      reason: 'wrong colour',
      wants: 'refund',
    })
    const back = () =>
      bench.fact('return-received', { returnId: 'r-1', lineId: 'line-1', quantity: 1, condition: 'good', code: '' })
    const facts = [received, ...shipped, bench.delivered(), asked, back(), back(), back()]
    expect(subjects(told(shop, facts)).filter((subject) => subject.includes('is here'))).toHaveLength(1)
  })

  test('D18: the review is asked for later, with an identity of its own', () => {
    const shop = aShopWith('satinalma', occasion({ review: on('review', 120) }))
    const delivered = bench.delivered()
    const last = told(shop, [received, ...shipped, delivered]).slice(-2)
    expect(last.map(({ about, afterHours }) => [about, afterHours])).toEqual([
      [delivered.id, 0],
      [`later:${delivered.id}`, 120],
    ])
  })
})
