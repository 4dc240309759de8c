import type { Journey } from '../../journey/journey.ts'
import type { Floor } from './floor.ts'
import { dayAhead, draft, expensive, failing, inWords, madeToOrder, mariaDials, otherCity, pickUp } from './orders.ts'

/** Money before work where the shop says so; what goes wrong with it, and how it is acknowledged. */
export async function pay(journey: Journey, floor: Floor): Promise<void> {
  const { world, page } = floor
  const { desk } = world

  await journey.step('the price is paid: prepayment confirmed', page, async (shows) => {
    await floor.open(draft)
    await floor.press('check-promise-plus-4')
    await floor.see('[data-testid="check-delivery"][data-state="right"]')
    await floor.checkAndTell()
    await shows(
      'E4',
      'priced but unpaid it is still not packed',
      async () => (await floor.statusIs('ожидает оплаты')) && (await floor.off('act-pack', 'Заказ ещё не оплачен')),
    )
    await shows('E2', 'the confirmation with the final price went out', () =>
      floor.oneMail(draft, 'подтверждён', 'Стоимость: 24 600,50 ₽', 'Оплатить: https://pay.teply-dom.example/TD-1042'),
    )
    await world.shopSystem.post('payments', {
      externalId: draft.number,
      amount: 24_600_50,
      method: 'ЮKassa',
      receipt: 'YK-20790',
    })
    await shows('E9 E16', 'the prepayment is confirmed by itself, once, with date and amount', () =>
      floor.oneMail(draft, 'предоплата', /Предоплата заказа TD-1042 подтверждена: 24 600,50 ₽/, inWords(dayAhead(4))),
    )
    await shows('E9', 'the status says so too', () => floor.statusIs('предоплата подтверждена'))
  })

  await journey.step('made to order: prepayment first', page, async (shows) => {
    await floor.open(madeToOrder)
    await floor.checkAndTell()
    await shows('E13', 'what is made for one customer waits for the money, though it is paid on delivery', () =>
      needsPrepayment(floor),
    )
    await desk.key('F7')
    await desk.untilBandSays('refused')
    await shows('E13', 'assembly is blocked', () => floor.says('band', 'Заказ ещё не оплачен. Сначала оплата.'))
    await desk.key('Enter')
    await floor.open(madeToOrder)
    await floor.press('next-do')
    await floor.fill('ask-text', 'ЧЕК-00417')
    await floor.press('ask-confirm')
    await floor.next('pack')
    await shows(
      'E13 E9',
      'paid, it may be assembled, and the customer knows',
      async () =>
        !(await floor.off('act-pack')) &&
        floor.oneMail(madeToOrder, 'предоплата', 'Предоплата заказа TD-1043 подтверждена'),
    )
  })

  await journey.step('above the limit and costly to bring', page, async (shows) => {
    await floor.open(expensive)
    await shows('E18', 'unpaid and expensive to send is marked before anybody packs it', () =>
      floor.says('payment-card', 'Сначала подтвердить: не оплачен, дорогая доставка'),
    )
    await floor.checkAndTell()
    await shows('E13', 'above 15 000 ₽ waits for the money', () => needsPrepayment(floor))
  })

  await journey.step('another city, a reminder and a call', page, async (shows) => {
    await floor.open(otherCity)
    await floor.checkAndTell()
    await shows('E13', 'for another city waits for the money', () => needsPrepayment(floor))
    await floor.press('act-remind')
    await shows('E11', 'the reminder asks politely and offers help', () =>
      floor.says('remind-text', 'Ваш заказ TD-1044 ждёт оплаты: 2 490', 'Поможем по телефону'),
    )
    await floor.press('remind-confirm')
    await floor.press('act-help-paying')
    await shows('E12', 'a call to help with paying is there, with the number and what to say', () =>
      floor.says('tasks-card', 'Звонок: помочь с оплатой', '8 (917) 256-70-81', 'Помочь вам с оплатой сейчас?'),
    )
    await shows('E11', 'the reminder went out once', () =>
      floor.oneMail(otherCity, 'ещё не оплачен', 'ждёт оплаты: 2 490'),
    )
  })

  await journey.step('calls have their reasons', page, async (shows) => {
    await floor.press('act-task')
    await shows('E10', 'order confirmation and balance are in the list', async () => {
      const reasons = await page.locator('[data-testid="task-reason"] option').allTextContents()
      return reasons.includes('Звонок: подтвердить заказ') && reasons.includes('Звонок: доплата')
    })
    await floor.choose('task-reason', 'payment-balance')
    await floor.press('task-add-confirm')
    const task = page.locator('[data-testid="task"][data-reason="payment-balance"]')
    await task.waitFor()
    await shows('E10', 'the balance call names the amount', async () =>
      ((await task.textContent()) ?? '').replace(/\s/g, ' ').includes('осталось оплатить 2 490'),
    )
    await task.locator('[data-testid="task-note"]').fill('передумал: нашёл плед ближе к дому')
    await task.locator('[data-testid="task-reached"]').click()
    await task.waitFor({ state: 'detached' })
    await floor.press('act-cancel')
    await shows(
      'E11',
      'a cancellation needs a reason from the list',
      async () =>
        (await floor.off('cancel-order-confirm')) &&
        (await page.locator('[data-testid="cancel-code"] option').allTextContents()).includes('Передумал'),
    )
    await floor.choose('cancel-code', 'changed-mind')
    await floor.press('cancel-order-confirm')
    await floor.see('[data-testid="stage"][data-stage="cancelled"]')
    await shows('E24', 'the change of status was told once', () =>
      floor.oneMail(otherCity, 'отменён', 'TD-1044 отменён'),
    )
  })

  await journey.step('a payment fails', page, async (shows) => {
    await world.shopSystem.post('payment-failures', { externalId: failing.number, reason: 'недостаточно средств' })
    await floor.settle()
    await shows('E15', 'the list rings the alarm', async () => (await desk.count('alarms')) === 1)
    await floor.open(failing)
    await shows(
      'E15',
      'the order says what happened and why',
      async () =>
        (await floor.says('alarm', 'Попытка оплаты не прошла')) &&
        (await floor.says('payment-failures', 'недостаточно средств')),
    )
    await shows('E15', 'and somebody has the task to call', () =>
      floor.says('tasks-card', 'Звонок: оплата не прошла', '8 (905) 218-36-90'),
    )
  })

  await journey.step('the second try succeeds', page, async (shows) => {
    await floor.press('act-check')
    await floor.next('call')
    await shows('E0', 'the call comes next', () => floor.says('next-action', 'Звонок: оплата не прошла'))
    await floor.press('task-reached')
    await world.shopSystem.pay(failing, 'YK-20795')
    await floor.next('pack')
    await shows('E16 E9', 'the second try is acknowledged by itself', () =>
      floor.oneMail(failing, 'предоплата', /Предоплата заказа TD-1046 подтверждена: 1 890/),
    )
  })

  await journey.step('pick-up: first the cash desk, then the shelf', page, async (shows) => {
    await floor.open(pickUp)
    await floor.checkAndTell()
    await shows('E7 E2', 'who wants SMS is confirmed to by SMS and not by e-mail', () => {
      const sms = world.gateways.sms.filter(({ to }) => to === mariaDials)
      return (
        sms.length === 1 &&
        (sms[0]?.text ?? '').includes('Ваш заказ TD-1047 подтверждён') &&
        floor.mails(pickUp, '').length === 0
      )
    })
    await shows(
      'E22',
      'unpaid it is not assembled, and the page says who pays where',
      async () =>
        (await floor.says('next-action', 'Клиент платит на месте. Собирайте после оплаты.')) &&
        (await floor.off('act-pack', 'Заказ ещё не оплачен')),
    )
    await desk.key('F7')
    await desk.untilBandSays('refused')
    await shows('E22', 'the bench refuses it as well', () => floor.says('band', 'Сначала оплата'))
    await desk.key('Enter')
    await floor.open(pickUp)
    await floor.press('next-do')
    await floor.press('ask-confirm')
    await floor.next('pack')
    await shows('E22', 'paid at the cash desk it may be assembled', () => floor.statusIs('оплачен в кассе'))
    await shows('E16 E7', 'and that is acknowledged by SMS', () =>
      world.gateways.sms.some(
        ({ to, text }) => to === mariaDials && text.includes('мы получили оплату заказа TD-1047'),
      ),
    )
  })
}

async function needsPrepayment(floor: Floor): Promise<boolean> {
  return (
    (await floor.says('payment-card', 'Нужна предоплата')) &&
    (await floor.statusIs('ожидает оплаты')) &&
    (await floor.off('act-pack', 'Заказ ещё не оплачен'))
  )
}
