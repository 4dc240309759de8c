import type { Journey } from '../../journey/journey.ts'
import { byId, type DeskHands } from './desk-hands.ts'
import { gatewayOrder, offlineOrder, transferOrder } from './orders.ts'
import { bowl } from './shop.ts'

/** A problem that the customer does not feel: the order stays where it is. */
export async function problem(journey: Journey, hands: DeskHands): Promise<void> {
  const { page, at } = hands
  const { number } = transferOrder
  await journey.step('A problem, and the order keeps its status', page, async (shows) => {
    await hands.openOrder(number)
    await hands.press('act-problem')
    await shows('A17', 'a problem needs its reason', () => hands.isOff('problem-confirm'))
    await hands.fill('problem-reason', 'لعاب گلدان ترک مویی دارد، یکی دیگر از انبار بیاید')
    await hands.press('problem-confirm')
    await shows('A17', 'problem and reason are shown, the status is the same', async () => {
      await hands.includes('problem-shown', 'مشکل', 'ترک مویی دارد')
      return (await hands.status()) === 'پرداخت از راه دور تایید شده' && (await hands.stage()) === 'ready'
    })
    await shows('A17 A18', 'without a delay nobody has to call', async () => {
      return (await page.$('[data-testid="task"][data-mandatory]')) === null
    })
    await at.toQueue()
    await shows('A17', 'it is in the list of problems', async () => (await at.count('problem')) === 1)
    await hands.openOrder(number)
    await hands.press('act-solve')
    await hands.fill('ask-text', 'گلدان سالم جایگزین شد')
    await hands.press('ask-confirm')
    await shows('A17', 'solved: it goes on where it was', async () => {
      return (await page.$(byId('problem-shown'))) === null && (await hands.stage()) === 'ready'
    })
  })
}

/** The post is late: a call that must be made. */
export async function delay(journey: Journey, hands: DeskHands): Promise<void> {
  const { page, at } = hands
  const { number } = transferOrder
  await journey.step('A delay that the customer feels', page, async (shows) => {
    await hands.openOrder(number)
    await hands.press('act-problem')
    await hands.fill('problem-reason', 'مرسوله در مرکز تجزیهٔ مشهد مانده')
    await page.check(byId('problem-delay'))
    await hands.press('problem-confirm')
    await shows('A18', 'a call that must be made is opened', async () => {
      const call = '[data-testid="task"][data-reason="delay"][data-mandatory]'
      return hands.includes(call, 'تماس: تأخیر پیش آمده', 'تماس الزامی', '۰۹۳۵ ۱۱۱ ۲۲۳۳')
    })
    await shows('A17', 'it is still «ارسال شد»', async () => (await hands.status()) === 'ارسال شد')
    await hands.lookAt('tasks-card')
  })
  await journey.step('Not closed before the call', page, async (shows) => {
    await shows('A18', 'delivered is refused, with the reason', async () => {
      const why = await page.getAttribute(byId('act-deliver'), 'title')
      return (await hands.isOff('act-deliver')) && (why?.includes('اول با مشتری تماس بگیرید') ?? false)
    })
    await hands.press('change-status')
    await shows('A18', 'and as a status too', async () => {
      const off = await page.isDisabled(`${byId('status-delivered')} input`)
      return off && (await hands.includes('status-delivered', 'به دست مشتری رسیده', 'اول با مشتری تماس بگیرید'))
    })
    await hands.lookAt('status-delivered')
  })
  await journey.step('The call is made', page, async (shows) => {
    await page.keyboard.press('Escape')
    await page.waitForSelector(byId('status-dialog'), { state: 'detached' })
    await hands.fill('task-note', 'عذرخواهی شد، تا دوشنبه صبر می‌کند')
    await hands.press('task-reached')
    await hands.press('act-solve')
    await hands.press('ask-confirm')
    await shows('A18', 'closing is open again', async () => !(await hands.isOff('act-deliver')))
  })
  await journey.step('Against the rule only with a reason', page, async (shows) => {
    await hands.openOrder(offlineOrder.number)
    await hands.press('act-problem')
    await hands.fill('problem-reason', 'باران شدید، پست کرمان تعطیل است')
    await page.check(byId('problem-delay'))
    await hands.press('problem-confirm')
    await page.waitForSelector('[data-testid="task"][data-reason="delay"][data-mandatory]')
    await hands.press('task-waive')
    await shows('A18', 'the call is not waived without a reason', () => hands.isOff('ask-confirm'))
    await hands.fill('ask-text', 'خود مشتری تماس گرفت و خبر داشت')
    await hands.press('ask-confirm')
    await shows('A18', 'the reason stays in the history', () =>
      hands.includes(`${byId('history')} [data-type="task-reported"]`, 'صرف‌نظر'),
    )
    await at.toQueue()
    await shows('A18', 'nobody has to call any more', async () => (await at.count('must-call')) === 0)
  })
}

export async function delivered(journey: Journey, hands: DeskHands): Promise<void> {
  const { page, world } = hands
  await journey.step('Delivered: the operator says who said so', page, async (shows) => {
    await hands.openOrder(transferOrder.number)
    await hands.press('act-deliver')
    await shows('A15', 'not without a source', () => hands.isOff('ask-confirm'))
    await hands.fill('ask-text', 'خود مشتری تلفنی گفت')
    await hands.press('ask-confirm')
    await shows('A15', '«به دست مشتری رسیده»', async () => (await hands.status()) === 'به دست مشتری رسیده')
    await shows(
      'A15',
      'the customer’s page says so',
      async () => (await hands.customerReads()) === 'به دست مشتری رسیده',
    )
    await hands.lookAt('history')
  })
  await journey.step('Delivered: the post says so', page, async (shows) => {
    await hands.openOrder(gatewayOrder.number)
    const code = await hands.label()
    await world.shopSystem.carrier(code, 'in-transit', 'مرکز تجزیهٔ تهران')
    await shows('A15', 'on its way is not delivered', async () => {
      await hands.includes(`${byId('history')} [data-type="carrier-reported"]`, 'در راه')
      return (await hands.status()) === 'ارسال شد'
    })
    await world.shopSystem.carrier(code, 'delivered')
    await shows('A15', 'the event of the post makes it «به دست مشتری رسیده»', async () => {
      return (await hands.status()) === 'به دست مشتری رسیده'
    })
    await hands.lookAt('status-card')
  })
}

export async function returned(journey: Journey, hands: DeskHands): Promise<void> {
  const { page, at, world } = hands
  const { number, customer } = gatewayOrder
  await journey.step('One bowl comes back', page, async (shows) => {
    await world.shopSystem.post('returns', {
      externalId: number,
      returnId: 'RMA-1403-018',
      lines: [{ lineId: 'line-1', quantity: 1 }],
      reason: 'رنگ کاسه با عکس فرق دارد',
      wants: 'refund',
    })
    await page.waitForSelector('[data-testid="return"][data-state="waits"]')
    await hands.includes('returns-card', 'درخواست مشتری', 'رنگ کاسه با عکس فرق دارد')
    await hands.includes('status-now', 'مرجوعی')
    await hands.press('return-receive')
    await at.scan(bowl.barcode)
    await page.waitForSelector('[data-testid="receive-said"][data-tone="right"]')
    await hands.press('receive-done')
    await page.waitForSelector('[data-testid="return"][data-state="back"]')
    await shows('A5', 'that the return has begun is in the thread too, and in the mailbox once', async () => {
      await hands.includes('messages-card', `بازگشت سفارش ${number} آغاز شد`)
      return hands.mailsTo(customer.email, `بازگشت سفارش ${number} آغاز شد`).length === 1
    })
    await hands.lookAt('returns-card')
  })
  await journey.step('The evening: every order is where it belongs', page, async (shows) => {
    await at.toQueue()
    await at.untilSynced()
    await hands.openList('all')
    await shows('A1', 'the list still holds every order, with its status', async () => {
      const words = await Promise.all(
        [gatewayOrder, offlineOrder, transferOrder].map((one) => hands.rowStatus(one.number)),
      )
      return words.join(' | ') === 'مرجوعی | ارسال شد | به دست مشتری رسیده' && (await hands.rows()).length === 8
    })
  })
}
