import { expect, test } from 'vitest'
import type { MessageTemplate } from '#shared/shop/message-template.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import { presets } from '#shared/shop/presets/presets.ts'
import { templateProblems, usesOf } from './template-problems.ts'

const text = (id: string, words: string, required: MessageTemplate['required'] = []): MessageTemplate => ({
  id,
  name: { en: id },
  subject: { en: '' },
  text: { en: words },
  required,
})
const received = { template: 'confirmation', email: true, sms: false, afterHours: 0 }
const procedure = { statuses: plain.statuses, occasions: { 'order-received': received } }

test('E3: the confirmation must tell cost, stock, day, payment and returns; one of day and arrival will do', () => {
  const lacking = templateProblems(text('confirmation', 'Hello, {total}'), procedure, 'en')
  expect(lacking.map((problem) => problem.anyOf)).toEqual([
    ['availability'],
    ['promise_date', 'eta'],
    ['payment_method'],
    ['return_policy'],
  ])
  const whole = '{total} {availability} {eta} {payment_method} {return_policy}'
  expect(templateProblems(text('confirmation', whole), procedure, 'en')).toEqual([])
  expect(templateProblems(text('another', 'Hello'), procedure, 'en')).toEqual([])
})

test('D14 D17: the shipped text wants the tracking number, the one for transfers the account, in each language', () => {
  const shipped = text('shipped', 'On its way: {tracking}')
  expect(templateProblems(shipped, plain, 'en')).toEqual([])
  const polish = { ...shipped, text: { ...shipped.text, pl: 'Wysłane' } }
  expect(templateProblems(polish, plain, 'pl')).toEqual([{ anyOf: ['tracking'], because: 'shipped' }])
  const unpaid = plain.statuses.map((status) =>
    status.id === 'awaiting-payment' ? { ...status, message: 'pay' } : status,
  )
  const problems = templateProblems(text('pay', 'Please pay'), { statuses: unpaid, occasions: {} }, 'en')
  expect(problems).toEqual([{ anyOf: ['bank_account', 'payment_link'], because: 'transfer' }])
})

test('D9: a placeholder that the shop made mandatory is missed', () => {
  expect(templateProblems(text('own', 'Hello', ['order']), plain, 'en')).toEqual([
    { anyOf: ['order'], because: 'required' },
  ])
})

test('D8: a text in use is counted, so that it cannot be deleted', () => {
  expect(usesOf('shipped', plain)).toBe(1)
  expect(usesOf('nowhere', plain)).toBe(0)
})

test('E3 D14 D17: a shop that begins with a preset finds no text that lacks something, in any language', () => {
  const lacking = Object.values(presets).flatMap((preset) =>
    (['en', 'tr', 'pl', 'ru', 'fa'] as const).flatMap((language) =>
      preset.templates
        .filter((template) => templateProblems(template, preset, language).length > 0)
        .map((template) => `${preset.preset} ${language} ${template.id}`),
    ),
  )
  expect(lacking).toEqual([])
})
