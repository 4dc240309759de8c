import PostalMime from 'postal-mime'
import { expect, test } from 'vitest'
import { aShop } from '../testing/sample-shop.ts'
import { composeMail } from './compose-mail.ts'
import type { OutboxMessage } from './outbox-rows.ts'

const message: OutboxMessage = {
  about: 'fact-0001',
  channel: 'email',
  orderId: 'test:1',
  cartId: '',
  cause: 'order-received',
  state: 'sending',
  why: '',
  recipient: 'mina@customer.example',
  recipientName: 'مینا کریمی',
  language: 'fa',
  subject: 'سفارش ۱۲ ثبت شد',
  body: 'سلام مینا\nhttps://shop.example/o/abc?a=1&b=2\n<b>۲ × فانوس</b>',
  dueAt: new Date(0),
}
const shop = { ...aShop('mail-shop'), name: 'فانوس‌فروشی' }
const read = async (overrides: Partial<OutboxMessage> = {}) => {
  const raw = await composeMail({ ...message, ...overrides }, shop, 'orders@shop.example')
  return { raw: raw.toString('latin1'), mail: await PostalMime.parse(raw) }
}

test('E2: a Persian mail is readable in every part, right to left, and its links lead where they say', async () => {
  const { raw, mail } = await read()
  expect(mail).toMatchObject({
    subject: 'سفارش ۱۲ ثبت شد',
    from: { name: 'فانوس‌فروشی', address: 'orders@shop.example' },
    to: [{ name: 'مینا کریمی', address: 'mina@customer.example' }],
  })
  expect(mail.text?.trim()).toBe(message.body)
  expect(mail.html).toContain('<html lang="fa" dir="rtl">')
  expect(mail.html).toContain('href="https://shop.example/o/abc?a=1&amp;b=2"')
  expect(mail.html).toContain('&lt;b&gt;۲ × فانوس&lt;/b&gt;')
  expect(raw).toMatch(/^Content-Language: fa\r$/m)
})

test('I4: the same message has the same Message-ID; another channel or fact has another', async () => {
  const ids = await Promise.all(
    [{}, {}, { about: 'fact-0002' }].map(async (overrides) => (await read(overrides)).mail.messageId),
  )
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[0])
})

test('a line break in a name or a subject makes no header of its own', async () => {
  const { raw, mail } = await read({
    subject: 'Hi\r\nBcc: all@x.example',
    recipientName: 'A\nBcc: b@x.example',
    language: 'en',
  })
  expect(raw).not.toMatch(/^Bcc:/im)
  expect(mail.subject).toBe('Hi Bcc: all@x.example')
})

test('what a person wrote does not call itself automatic', async () => {
  expect((await read({ cause: 'message-written' })).raw).not.toContain('Auto-Submitted')
  expect((await read()).raw).toContain('Auto-Submitted: auto-generated')
})
