import type { Journey } from '../../journey/journey.ts'
import { type Floor, read } from './floor.ts'
import { allOrders, dayAhead, draft, inWords, toCheck } from './orders.ts'
import { badge } from './shop.ts'

/** From the first start to the first confirmation. */
export async function open(journey: Journey, floor: Floor): Promise<void> {
  const { world, page } = floor
  const { desk } = world

  await journey.step('first start: which procedure is ours', page, async (shows) => {
    await desk.signIn(badge, 'ask')
    await floor.see('[data-testid="preset-russian"]')
    await shows('E8 E20', 'the Russian procedure brings its own statuses', () =>
      floor.says('preset-russian', 'проверен и зарезервирован', 'готов к выдаче', 'ожидает поставки'),
    )
  })

  await journey.step('the desk speaks Russian', page, async () => {
    await floor.press('preset-russian')
    await floor.see('[data-testid="queue-title"]')
    await floor.see('html[lang="ru"]')
    await floor.see('[data-testid="lists"]:has-text("предоплата подтверждена")')
  })

  await journey.step('statuses tell by default, other messages do not', page, async (shows) => {
    await desk.key('F10')
    await floor.press('settings-occasions')
    await floor.see('[data-testid="settings-part-occasions"]')
    const on = (id: string) => floor.page.locator(`[data-testid="${id}"]`).isChecked()
    await shows('E24', 'every status that the customer waits for tells by e-mail', async () => {
      const telling = ['reserved', 'awaiting-payment', 'assembly', 'assembled', 'handed-over', 'delivered', 'cancelled']
      return (await Promise.all(telling.map((status) => on(`tells-${status}-email`)))).every(Boolean)
    })
    await shows(
      'E24',
      'their switches are off',
      async () => !(await on('occasion-review')) && !(await on('occasion-rescheduled')),
    )
    await shows('E24', 'reviews, reminders and carts stay silent until the shop wants them', async () => {
      const silent = ['review', 'payment-reminder', 'cart-reminder', 'rescheduled']
      return !(await Promise.all(silent.map((name) => on(`occasion-email-${name}`)))).some(Boolean)
    })
    await shows('E16', 'a payment is acknowledged by itself', () => on('occasion-email-payment-received'))
    await shows('E27', 'the courier is announced by SMS', () => on('occasion-sms-courier-soon'))
  })

  await journey.step('ten orders come in from the web shop', page, async (shows) => {
    await desk.toQueue()
    for (const intake of allOrders) await world.shopSystem.order(intake)
    await desk.untilSynced()
    await floor.press('view-all')
    await floor.see('[data-testid="view-all"][data-count="10"]')
    await shows('E16', 'orders that came paid were acknowledged, each once', () =>
      ['TD-1048', 'TD-1049', 'TD-1050'].every(
        (number) =>
          world.post.mails.filter(
            (mail) => mail.subject.includes(number) && read(mail.text).includes('мы получили оплату заказа'),
          ).length === 1,
      ),
    )
    await shows(
      'E24',
      'nobody else was written to',
      () => world.post.mails.length === 3 && world.gateways.sms.length === 0,
    )
    await shows('E17 E23', 'the list shows the promised day', async () =>
      read((await page.textContent('[data-number="TD-1046"] [data-testid="row-promised"]')) ?? '').startsWith(
        'Обещано: ',
      ),
    )
  })

  await journey.step('a new order is not packed before it is checked', page, async (shows) => {
    await floor.open(toCheck)
    await shows(
      'E0',
      'the page says what comes next',
      async () => (await floor.statusIs('новый')) && (await floor.says('next-action', 'Что дальше', 'Проверьте заказ')),
    )
    await shows('E5', 'a wrong telephone and a wrong postcode are pointed at', () =>
      floor.says('check-panel', 'Такого номера в этой стране нет.', 'Индекс записан неверно.', 'Например, '),
    )
    await shows(
      'E17',
      'without a promised day the order cannot be called checked',
      async () =>
        (await floor.says('check-delivery', 'День доставки ещё не обещан.')) && (await floor.off('act-check')),
    )
    await shows(
      'E5 E0',
      'unchecked, however small, it cannot be packed',
      async () =>
        (await floor.off('act-pack', 'Сначала заказ нужно проверить')) &&
        (await floor.says('why-not', 'Сначала заказ нужно проверить')),
    )
    await desk.key('F7')
    await desk.untilBandSays('refused')
    await shows('E5', 'nor by opening it for packing all the same', () =>
      floor.says('band', 'Сначала заказ нужно проверить'),
    )
    await desk.key('Enter')
  })

  await journey.step('a confirmation without a date is stopped', page, async (shows) => {
    await floor.open(toCheck)
    await floor.press('write-message')
    await floor.choose('template', 'order-confirmed')
    await shows(
      'E3',
      'the validator names what is empty, and the message cannot go',
      async () =>
        (await floor.says('message-missing', 'Сообщение отправить нельзя', 'наличие и обещанная дата')) &&
        (await floor.off('message-confirm')),
    )
  })

  await journey.step('mended in place, promised, checked item by item', page, async (shows) => {
    await floor.open(toCheck)
    await floor.press('mend-phone-open')
    await floor.fill('mend-phone', '+7 921 555-01-23')
    await floor.press('mend-save')
    await floor.see('[data-testid="check-phone"][data-state="right"]')
    await floor.press('mend-address-open')
    await floor.fill('mend-postcode', '191180')
    await floor.press('mend-save')
    await floor.see('[data-testid="check-address"][data-state="right"]')
    await shows('E5', 'the mended number stands there as Russians dial it', () =>
      floor.says('check-phone', '8 (921) 555-01-23'),
    )
    await floor.press('check-promise-plus-1')
    await shows('E1', 'the list has items, contact, telephone, address, payment and delivery, all right', async () => {
      const names = ['Товары', 'Контакт', 'Телефон', 'Адрес', 'Способ оплаты', 'Способ доставки']
      const right = await page.locator('[data-testid="check-panel"] li[data-state="right"]').count()
      return right === 6 && (await floor.says('check-panel', ...names))
    })
    await shows(
      'E17',
      'the promised day stands on the order',
      async () =>
        (await floor.says('promised', inWords(dayAhead(1)))) &&
        (await floor.says('check-delivery', inWords(dayAhead(1)))),
    )
  })

  await journey.step('confirmed and told: the five things', page, async (shows) => {
    await floor.press('act-check-tell')
    await floor.see('[data-testid="next-action"][data-step="pack"]')
    await shows('E2 E3', 'one confirmation says cost, availability, date, payment and return', () =>
      floor.oneMail(
        toCheck,
        'проверен и зарезервирован',
        /Стоимость: 4 380(,00)? ₽/,
        /Наличие: (в наличии|зарезервировано для вас)/,
        `Дата доставки: ${inWords(dayAhead(1))}`,
        'Способ оплаты: Наличными при получении',
        'Возврат: в течение 7 дней после получения',
      ),
    )
    await shows(
      'E8',
      'the order is reserved, and the customer was told so, once',
      async () =>
        (await floor.statusIs('проверен и зарезервирован')) &&
        floor.oneMail(toCheck, 'зарезервирован', 'товар зарезервирован для вас'),
    )
    await shows('E1', 'the history says who checked it', () => floor.says('history', /Проверен.*Ольга Белова/))
    await shows(
      'E19',
      'each line is reserved, with the place where it lies',
      async () =>
        (await floor.shown('[data-line="line-1"] [data-state="reserved"][data-location="warehouse"]')) &&
        (await floor.shown('[data-line="line-2"] [data-state="reserved"][data-location="shop"]')) &&
        (await floor.says('lines-card', /склад/i, /магазин/i)),
    )
    await shows('E23 E17', 'the page of the shop’s account area has the day', async () =>
      (await floor.feed(toCheck)).includes(`"promised":"${dayAhead(1)}"`),
    )
  })

  await journey.step('a draft: the price has to be confirmed', page, async (shows) => {
    await floor.open(draft)
    await shows(
      'E4',
      'a draft waits for its price and cannot be packed',
      async () =>
        (await floor.statusIs('уточнение цены')) && (await floor.off('act-pack', 'Сначала нужно подтвердить цену')),
    )
    await floor.press('next-do')
    await floor.fill('price-total', '24 600,50')
    await floor.fill('price-link', 'https://pay.teply-dom.example/TD-1042')
    await floor.press('price-confirm')
    await floor.next('check')
    await shows('E4', 'the final price and the link to pay it are in one message', () =>
      floor.oneMail(
        draft,
        'цена заказа',
        /Окончательная цена заказа TD-1042: 24 600,50 ₽/,
        'Оплатить: https://pay.teply-dom.example/TD-1042',
      ),
    )
    await shows('E4', 'the order owes the new price', () => floor.says('amount-due', '24 600,50 ₽'))
  })
}
