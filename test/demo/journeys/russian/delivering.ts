import { readFile } from 'node:fs/promises'
import { openHandover, scanOut } from '../../../page-models/handover-page.ts'
import type { Journey } from '../../journey/journey.ts'
import { type Floor, read } from './floor.ts'
import { dayAhead, farAway, inWords, toCheck } from './orders.ts'
import { printCourierSheet } from './papers.ts'
import { blanket } from './shop.ts'

/** Without the network and back, to the doors of two customers, and back from one of them. */
export async function deliver(journey: Journey, floor: Floor): Promise<void> {
  const { world, page } = floor
  const { desk } = world
  let tracking = ''

  await journey.step('the network is gone, the work goes on', page, async () => {
    await floor.open(farAway)
    await world.cut.set('refuse')
    await desk.untilSyncSays('offline')
    await floor.press('check-promise-plus-3')
    await floor.see('[data-testid="check-delivery"][data-state="right"]')
    await floor.checkAndTell()
    await desk.scan('T-021')
    await floor.see('[data-testid="tote-part"][data-tote="T-021"]')
    await desk.toQueue()
    await desk.openByScan(farAway.number)
    await desk.scanPiece(blanket.barcode)
    await desk.scanPiece(blanket.barcode)
    await desk.untilBandSays('order-done')
    await floor.open(farAway)
    tracking = await floor.labelOnScreen()
    await openHandover(desk, 'cdek')
    await scanOut(desk, tracking)
    await floor.see('[data-testid="gone-parcel"]')
  })

  await journey.step('nothing is lost meanwhile', page, async (shows) => {
    await desk.toQueue()
    await desk.untilSyncSays('offline')
    await shows('E23', 'offline too the order has its day', async () => {
      const row = '[data-number="TD-1050"] [data-testid="row-promised"]'
      await floor.press('view-all')
      return read((await page.textContent(row)) ?? '') !== ''
    })
    await shows(
      'E24',
      'the customer has read nothing yet of what the endpoint does not know',
      () => floor.mails(farAway, 'передан').length === 0,
    )
    await floor.see('[data-testid="waiting"]')
  })

  await journey.step('back online: everything arrives, every message once', page, async (shows) => {
    await world.cut.set('pass')
    await desk.networkIsBack()
    await desk.untilSynced()
    await shows('E29', 'the customer gets the number, the link and how to use it, once', () =>
      floor.oneMail(
        farAway,
        'передан в доставку',
        `Трек-номер: ${tracking}`,
        `https://www.cdek.ru/ru/tracking?order_id=${tracking}`,
        'Введите номер на сайте cdek.ru',
        inWords(dayAhead(3)),
      ),
    )
    await shows('E29', 'the shop’s account page has number and link', async () => {
      const feed = await floor.feed(farAway)
      return (
        feed.includes(`"tracking":"${tracking}"`) &&
        feed.includes(`"url":"https://www.cdek.ru/ru/tracking?order_id=${tracking}"`) &&
        feed.includes('"status":"передан в доставку"')
      )
    })
    await shows('E24', 'the account page tells each status of the offline hour once, in its order', async () => {
      const told = ['новый', 'предоплата подтверждена', 'сборка', 'собран', 'передан в доставку']
      const places = told.map((status) => `{"status":"${status}"`)
      const feed = await floor.feed(farAway)
      const at = places.map((place) => feed.indexOf(place))
      const once = places.every((place) => feed.split(place).length === 2)
      return once && at.every((place, index) => place > (at[index - 1] ?? -1))
    })
    await shows('E24', 'no subject reached the customer twice', () => {
      const subjects = floor.mails(farAway, '').map((mail) => mail.subject)
      return subjects.length >= 3 && new Set(subjects).size === subjects.length
    })
  })

  await journey.step('the customer follows it on his page', page, async (shows) => {
    await floor.open(farAway)
    const address = await floor.text('status-page')
    const customer = await world.openCustomerPage(address)
    await shows('E29 E23', 'number, link and day are on the customer’s page, in Russian', async () => {
      const text = read((await customer.textContent('body')) ?? '')
      const link = await customer.locator(`a[href*="order_id=${tracking}"]`).count()
      return link === 1 && text.includes('передан в доставку') && text.includes(inWords(dayAhead(3)))
    })
  })

  await journey.step('the courier’s sheet', page, async (shows) => {
    await openHandover(desk, 'courier')
    await shows('E27', 'the sheet has the telephone and the hours', () =>
      floor.says('waiting-parcel', '8 (921) 555-01-23', '14:00–18:00'),
    )
    await shows('E28 E26', 'and the name, the note, the money and the papers', () =>
      floor.says('waiting-parcel', 'Анна Соколова', 'Домофон не работает', /Получить 4 380(,00)? ₽/, 'Передать: '),
    )
    const download = page.waitForEvent('download')
    await floor.press('courier-csv')
    const file = await readFile(await (await download).path(), 'utf8')
    await shows('E23 E27', 'the file for the courier carries day, hours and telephone', () => {
      return file.includes(inWords(dayAhead(1))) && file.includes('14:00–18:00') && file.includes('555-01-23')
    })
    await floor.press('courier-tell')
    await floor.see('[data-testid="courier-told"]')
    await shows('E27', 'an SMS says one to two hours before that he comes', () => {
      const told = world.gateways.sms.filter(({ to }) => to === '+79215550123')
      return told.length === 1 && (told[0]?.text ?? '').includes('будет у вас через час-два')
    })
  })

  await printCourierSheet(journey, floor)

  await journey.step('rescheduled, with its history', page, async (shows) => {
    await floor.open(toCheck)
    await floor.press('act-reschedule')
    await floor.press('promise-day-plus-2')
    await floor.fill('window-from', '10:00')
    await floor.fill('window-to', '13:00')
    await floor.fill('move-reason', 'клиентка в отъезде до вечера')
    await floor.press('promise-confirm')
    await shows(
      'E27',
      'the new day and hours stand there, the old ones in the history',
      async () =>
        (await floor.says('promised', inWords(dayAhead(2)))) &&
        (await floor.says('window', '10:00–13:00')) &&
        (await floor.says('delivery-history', 'Доставка перенесена', 'клиентка в отъезде до вечера')),
    )
    await shows('E23', 'the shop’s account page has the new day', async () =>
      (await floor.feed(toCheck)).includes(`"promised":"${dayAhead(2)}"`),
    )
    await shows('E24', 'that message is off by default', () => floor.mails(toCheck, 'новая дата').length === 0)
  })

  await journey.step('handed to the courier and delivered', page, async (shows) => {
    await floor.open(toCheck)
    const label = await floor.labelOnScreen()
    await openHandover(desk, 'courier')
    await scanOut(desk, label)
    await floor.open(toCheck)
    await floor.next('wait-for-delivery')
    await shows('E24', 'handed over: told once', () => floor.oneMail(toCheck, 'передан в доставку', 'Курьер магазина'))
    await floor.press('next-do')
    await floor.fill('ask-text', 'курьер: вручено, деньги получены')
    await floor.press('ask-confirm')
    await floor.see('[data-testid="stage"][data-stage="delivered"]')
    await shows('E24', 'delivered: told once, with how to return it', () =>
      floor.oneMail(toCheck, 'доставлен', 'Возврат: в течение 7 дней'),
    )
  })

  await journey.step('the far parcel arrives and comes back', page, async (shows) => {
    await world.shopSystem.carrier(tracking, 'in-transit')
    await world.shopSystem.carrier(tracking, 'delivered')
    await floor.open(farAway)
    await floor.see('[data-testid="stage"][data-stage="delivered"]')
    await world.shopSystem.post('returns', {
      externalId: farAway.number,
      returnId: 'V-1',
      lines: [{ lineId: 'line-1', quantity: 1 }],
      reason: 'не подошёл цвет',
      wants: 'refund',
    })
    await floor.see('[data-testid="return"][data-state="waits"]')
    await shows(
      'E24',
      'the return is a status, told once',
      async () => (await floor.statusIs('возврат')) && floor.oneMail(farAway, 'возврат', 'Мы начали возврат'),
    )
    await floor.press('return-receive')
    await desk.scan(blanket.barcode)
    await floor.see('[data-testid="receive-said"][data-tone="right"]')
    await floor.press('receive-done')
    await floor.see('[data-testid="return"][data-state="back"]')
    await floor.press('act-refund')
    await floor.fill('ask-text', 'не подошёл цвет')
    await floor.press('ask-confirm')
    await floor.see('[data-testid="refunded"]')
    await shows(
      'E24 E16',
      'the money went back once, and the customer knows',
      async () =>
        world.gateways.refunds.length === 1 &&
        (await floor.statusIs('деньги возвращены')) &&
        floor.oneMail(farAway, 'деньги', 'Мы вернули деньги'),
    )
  })

  await journey.step('who is calling', page, async (shows) => {
    await desk.toQueue()
    await desk.key('F8')
    await floor.fill('lookup-field', '256-70-81')
    await page
      .locator(
        '[data-testid="lookup-results"] [data-number="TD-1050"], [data-testid="lookup-results"] :text("TD-1050")',
      )
      .first()
      .click()
    await shows('E30', 'the customer’s other order is beside this one', () =>
      floor.says('earlier', 'Другие заказы этого клиента', 'TD-1044'),
    )
  })

  await journey.step('how long a parcel took', page, async (shows) => {
    await desk.toQueue()
    await desk.key('F4')
    await floor.see('[data-testid="reports"]')
    await shows('E25', 'the median time of packing stands on the report', () => floor.says('report-pack-median', /\d/))
  })
}
