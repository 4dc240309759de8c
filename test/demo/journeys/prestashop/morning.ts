import type { Journey } from '../../journey/journey.ts'
import { byId, type DeskHands } from './desk-hands.ts'
import {
  cancelledOrder,
  changedOrder,
  courierOrder,
  gatewayOrder,
  offlineOrder,
  orders,
  silentOrder,
  tipaxOrder,
  transferOrder,
} from './orders.ts'
import { narges } from './shop.ts'

const sameSet = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()

export async function firstStart(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page } = hands
  await journey.step('First start: which procedure is yours', page, async () => {
    await page.waitForSelector(byId(`person-${narges.id}`))
    await at.settled()
    await hands.press(`person-${narges.id}`)
    await page.waitForSelector(byId('first-start'))
    await hands.includes('preset-prestashop', 'فروشگاه پرستاشاپ', 'منتظر تایید پرداخت')
  })
  await journey.step('The PrestaShop preset turns the desk to Persian', page, async (shows) => {
    await hands.press('preset-prestashop')
    await page.waitForSelector(byId('queue-title'))
    await shows('A2', 'the statuses of the source are there in its own words', async () =>
      hands.includes(
        'lists',
        'منتظر تایید پرداخت',
        'پرداخت تایید شده',
        'پرداخت از راه دور تایید شده',
        'در حال آماده‌سازی',
        'ارسال شد',
        'به دست مشتری رسیده',
      ),
    )
    if ((await page.evaluate(() => document.documentElement.dir)) !== 'rtl') throw new Error('the desk is not Persian')
  })
}

export async function lists(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page, world } = hands
  const statuses = () =>
    page.$$eval('[data-testid^="view-"][data-view^="status:"]', (all) =>
      (all as HTMLElement[]).map((one) => ({ shown: one.offsetParent !== null, count: Number(one.dataset.count) })),
    )
  await journey.step('All orders at every stage in one list', page, async (shows) => {
    for (const order of orders) await world.shopSystem.order(order)
    await world.shopSystem.cancel(cancelledOrder.number, 'مشتری منصرف شد')
    await page.waitForSelector(`${byId('view-all')}[data-count="${orders.length}"]`)
    await hands.openList('all')
    await shows('A1', 'the list holds every order, also unpaid and cancelled ones', async () =>
      sameSet(
        await hands.rows(),
        orders.map((order) => order.number),
      ),
    )
    await shows('A1', 'every status is shown, and the statuses together count every order once', async () => {
      const all = await statuses()
      const sum = all.reduce((total, one) => total + one.count, 0)
      return all.length === 17 && all.every((one) => one.shown) && sum === orders.length
    })
    await shows('A1', 'their sum stands beside «وضعیت‌ها»', () => hands.includes('group-statuses', 'وضعیت‌ها', '۸'))
    await shows('A1', 'unpaid and cancelled orders are counted', async () => {
      const awaiting = await at.count('awaiting-payment')
      return awaiting === 3 && (await at.count('cancelled')) === 1
    })
  })
  await hands.press('new-orders-ok')
  await journey.step('List of orders that wait for their payment', page, async (shows) => {
    await hands.openList('awaiting-payment')
    await shows('A2', '«منتظر تایید پرداخت» lists exactly the unpaid orders', async () => {
      const title = await hands.says('queue-title')
      const unpaid = [gatewayOrder, transferOrder, silentOrder].map((order) => order.number)
      return title === 'منتظر تایید پرداخت' && sameSet(await hands.rows(), unpaid)
    })
  })
  await journey.step('List of orders whose payment is confirmed', page, async (shows) => {
    await hands.openList('payment-accepted')
    await shows('A2', '«پرداخت تایید شده» lists exactly the orders paid online', async () => {
      const title = await hands.says('queue-title')
      const paid = [offlineOrder, changedOrder, tipaxOrder].map((order) => order.number)
      return title === 'پرداخت تایید شده' && sameSet(await hands.rows(), paid)
    })
    await hands.openList('cash-on-delivery')
    if (!sameSet(await hands.rows(), [courierOrder.number])) throw new Error('cash on delivery has no list')
    await hands.openList('payment-accepted')
  })
  await journey.step('Who has heard nothing for days', page, async (shows) => {
    await hands.openList('no-contact')
    await shows('A19', 'the order past the threshold is in «مشتری منتظر خبر است»', async () =>
      sameSet(await hands.rows(), [silentOrder.number]),
    )
    await hands.openOrder(silentOrder.number)
    await shows('A19', 'the order says how long its customer has heard nothing', async () => {
      const late = await page.getAttribute(byId('last-contact'), 'data-late')
      return late === 'true' && (await hands.includes('last-contact', '۵ روز', 'خبری نشنیده'))
    })
  })
}
