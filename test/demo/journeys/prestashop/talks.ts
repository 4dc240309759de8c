import type { Journey } from '../../journey/journey.ts'
import { byId, type DeskHands } from './desk-hands.ts'
import { gatewayOrder } from './orders.ts'

/** The call after the payment, and the thread with the customer. */
export async function talks(journey: Journey, hands: DeskHands): Promise<void> {
  const { page, world } = hands
  const { number, customer } = gatewayOrder
  const call = '[data-testid="task"][data-reason="payment-accepted"]'
  await journey.step('The call after the payment, with what to say', page, async (shows) => {
    await hands.openOrder(number)
    await shows('A8 A9', 'the call was opened by the payment itself', () =>
      hands.includes(call, 'تماس: پرداخت تایید شد'),
    )
    await shows('A8', 'the phone number as people in Iran read it', () => hands.includes('call-phone', '۰۹۱۲ ۳۴۵ ۶۷۸۹'))
    await shows('A8', 'the script: confirmed, registered, how shipped, how it arrives', () =>
      hands.includes(
        'call-script',
        `پرداخت شما تایید شد و سفارش ${number} ثبت شده است`,
        'با پست پیشتاز ارسال می‌کنیم',
        'به دستتان می‌رسد',
        'سامانهٔ رهگیری شرکت ملی پست',
      ),
    )
    await hands.lookAt('tasks-card')
  })
  await journey.step('No answer, then reached: both stay in the history', page, async (shows) => {
    await hands.press('task-no-answer')
    await page.waitForSelector(byId('attempt'))
    await shows('A8', 'the attempt stays at the task', () => hands.includes('attempt', 'پاسخ نداد'))
    await hands.fill('task-note', 'بعد از ساعت ۱۷ خانه است')
    await hands.press('task-reached')
    await shows('A8', 'both outcomes are in the history', async () => {
      const lines = await page.$$eval('[data-testid="history"] [data-type="task-reported"]', (all) =>
        all.map((one) => one.textContent ?? ''),
      )
      return lines.some((line) => line.includes('پاسخ نداد')) && lines.some((line) => line.includes('پاسخ داد'))
    })
    await shows('A8', 'the call is done', async () => (await page.$(call)) === null)
    await shows('A19', 'the customer was heard of just now', async () => {
      return (await page.getAttribute(byId('last-contact'), 'data-late')) === 'false'
    })
    await hands.lookAt('history')
  })
  await journey.step('The customer writes', page, async (shows) => {
    await world.shopSystem.post('messages', {
      externalId: number,
      channel: 'shop',
      from: customer.name,
      text: 'سلام، کاسه‌ها هدیه است. لطفاً با ضربه‌گیر بپیچید.',
    })
    await shows('A5', 'what the customer wrote stands in the messages of the order', async () => {
      const [text = ''] = await page.$$eval('[data-testid="message"][data-direction="in"]', (all) =>
        all.map((one) => one.textContent ?? ''),
      )
      return text.includes('از مشتری') && text.includes('لطفاً با ضربه‌گیر بپیچید')
    })
  })
  await journey.step('The shop answers', page, async (shows) => {
    await hands.press('write-message')
    await page.check(byId('tell-email'))
    await hands.fill('message-text', 'سلام خانم رستمی، حتماً. کاسه‌ها را جداگانه می‌پیچیم.')
    await hands.press('message-confirm')
    await page.waitForSelector(byId('write-dialog'), { state: 'detached' })
    await shows('A5', 'the answer is in the same thread, sent', async () => {
      const out = await page.$$eval('[data-testid="message"][data-direction="out"][data-state="sent"]', (all) =>
        all.map((one) => one.textContent ?? ''),
      )
      return out.some((text) => text.includes('جداگانه می‌پیچیم'))
    })
    await shows('A5', 'and in the mailbox of the customer, once', () => {
      return hands.mailsTo(customer.email, '').filter((mail) => mail.text.includes('جداگانه می‌پیچیم')).length === 1
    })
    await shows('A5', 'messages are no changes of status', async () => {
      const changes = await page.$$eval('[data-testid="status-change"]', (all) => all.map((one) => one.textContent))
      return changes.length === 2 && changes.every((text) => !text?.includes('ضربه‌گیر'))
    })
    await hands.lookAt('messages-card')
  })
}
