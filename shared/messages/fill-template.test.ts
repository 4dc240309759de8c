import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import { aShopWith } from '#test/builders/shop-builder.ts'
import type { Intake } from '../order/intake.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import type { MessageTemplate, Placeholder } from '../shop/message-template.ts'
import type { PresetId } from '../shop/shop-procedure.ts'
import { fillTemplate, fillText, placeholdersIn } from './fill-template.ts'
import { messageValues } from './message-values.ts'
import { fromTemplate } from './plan-messages.ts'

const transfer = { method: 'transfer', name: 'Bank transfer', paid: false } as const
const view = (overrides: Partial<Intake> = {}, facts: Parameters<typeof reduceOrder>[2] = []) =>
  reduceOrder('order-1', anIntake(overrides), facts)

function textNamed(preset: PresetId, id: string): MessageTemplate {
  return aShopWith(preset).procedure.templates.find((text) => text.id === id) ?? expect.fail(`no text ${id}`)
}

function aText(text: string, required: Placeholder[] = []): MessageTemplate {
  return { id: 'text', name: { en: 'Text' }, subject: { en: '{order}' }, text: { en: text }, required }
}

const values = messageValues(view(), aShopWith('plain'))

describe('a template', () => {
  test('D9: is filled, nothing is left to type', () => {
    const { subject, text, missing } = fillTemplate(aText('{customer}: {order}, {total}'), values, 'en', true)
    expect({ subject, text, missing }).toEqual({
      subject: 'LT-1001',
      text: 'Harriet Blake: LT-1001, £9.33',
      missing: [],
    })
  })

  test('D9: every text of every preset comes out without a brace, in every language', () => {
    for (const preset of ['plain', 'prestashop', 'odoo', 'satinalma', 'shopgold', 'russian'] as const)
      for (const language of ['en', 'tr', 'pl', 'ru', 'fa'] as const)
        for (const template of aShopWith(preset).procedure.templates) {
          const filled = fromTemplate(template, view({ language, payment: transfer }), aShopWith(preset))
          expect(`${filled.subject}\n${filled.text}`, template.id).not.toMatch(/[{}]/)
        }
  })

  test('leaves out a line with an empty placeholder and names what is required', () => {
    const open = { ...values, tracking: '', eta: '' }
    const template = aText('Sent\nNumber: {tracking}\nDay: {eta}\nBye', ['tracking'])
    expect(fillTemplate(template, open, 'en', true)).toMatchObject({ text: 'Sent\nBye', missing: ['tracking'] })
  })

  test('A13 D17: a carrier without tracking needs no number', () => {
    const template = textNamed('shopgold', 'shipped')
    expect(fillTemplate(template, { ...values, tracking: '' }, 'pl', false).missing).toEqual([])
    expect(fillTemplate(template, { ...values, tracking: '' }, 'pl', true).missing).toEqual(['tracking'])
  })

  test('takes what a customer typed as data: no placeholder in it is filled, no $ is special', () => {
    const evil = { ...values, customer: '{bank_account} $& $1' }
    expect(fillTemplate(aText('Hello {customer}'), evil, 'en', true).text).toBe('Hello {bank_account} $& $1')
  })

  test('falls back to English where the shop has no words in the customer’s language', () => {
    const template = { ...aText('Hello'), text: { en: 'Hello', tr: '' } }
    expect(fillTemplate(template, values, 'tr', true).text).toBe('Hello')
    expect(placeholdersIn('{order} {order} {unknown}')).toEqual(['order'])
  })
})

describe('what an order needs', () => {
  test('D14: a bank transfer needs the account; an online payment does not and is not shown it', () => {
    const shop = aShopWith('shopgold')
    const template = textNamed('shopgold', 'awaiting-payment')
    const byTransfer = fromTemplate(template, view({ payment: transfer, language: 'pl' }), shop)
    expect(byTransfer.text).toContain('Numer konta: GB33 BUKB')
    expect(byTransfer.missing).toEqual([])
    const without = { ...shop, procedure: { ...shop.procedure, bankAccount: '' } }
    expect(fromTemplate(template, view({ payment: transfer }), without).missing).toEqual(['bank_account'])
    const online = { method: 'online', name: 'PayU', paid: false } as const
    expect(fromTemplate(template, view({ payment: online }), without).missing).toEqual([])
    expect(fromTemplate(template, view({ payment: online }), shop).text).not.toContain('GB33')
  })

  test('D14: whoever has paid is shown no account and no link to pay', () => {
    const paid = { ...transfer, paid: true, link: 'https://pay.example/1' }
    const { text } = fromTemplate(textNamed('odoo', 'order-received'), view({ payment: paid }), aShopWith('odoo'))
    expect(text).not.toMatch(/GB33|pay\.example/)
  })

  test('E3: the confirmation has cost, availability, day, how to pay, returns; what is empty keeps it here', () => {
    const shop = aShopWith('russian')
    const template = textNamed('russian', 'order-confirmed')
    const bench = aStation()
    const checked = bench.fact('order-checked', { items: ['items'] })
    const full = fromTemplate(template, view({ payment: transfer, promisedDate: '2026-01-09' }, [checked]), shop)
    expect(full.missing).toEqual([])
    for (const part of ['£9.33', 'in stock', '9 January 2026', 'Bank transfer', 'within 7 days'])
      expect(full.text).toContain(part)
    expect(fromTemplate(template, view({ payment: transfer }), shop).missing).toEqual(['availability', 'promise_date'])
  })

  test('I5: a shop’s own shipped text with a place for the number does not leave without it', () => {
    const shop = aShopWith('plain')
    const bench = aStation()
    const shipped = [bench.packed('line-1', 2), bench.packed('line-2', 1), bench.closed(), bench.handedOver()]
    expect(fromTemplate(aText('It left.\n{tracking}'), view({}, shipped), shop).missing).toEqual(['tracking'])
    expect(fromTemplate(aText('It left.'), view({}, shipped), shop).missing).toEqual([])
    const fetched = view({ shipping: { carrier: 'pick-up', service: '' } }, shipped)
    expect(fromTemplate(aText('It left.\n{tracking}'), fetched, shop).missing).toEqual([])
  })
})

test('D10: in a person’s own words every placeholder that is left in is meant', () => {
  expect(fillText('{order} goes {eta}', { ...values, eta: '' })).toEqual({ text: 'LT-1001 goes ', missing: ['eta'] })
})
