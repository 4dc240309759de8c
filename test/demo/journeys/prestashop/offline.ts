import type { Journey } from '../../journey/journey.ts'
import { byId, type DeskHands } from './desk-hands.ts'
import { offlineOrder } from './orders.ts'

/** No network: the work goes on, and the customer's page gets it when there is one again. */
export async function withoutNetwork(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page, world } = hands
  const { number, customer } = offlineOrder
  const mailsBefore = () => hands.mailsTo(customer.email, '').length
  let before = 0
  await journey.step('The network is gone, the work goes on', page, async (shows) => {
    await hands.openOrder(number)
    await hands.includes('messages-card', 'درگاه واسط زرین‌پال', 'ZP-40518829')
    before = mailsBefore()
    await world.cut.set('refuse')
    await hands.press('next-do')
    await hands.press('verify-confirm')
    await page.waitForSelector(byId('verified'))
    await hands.fill('task-note', 'آدرس درست است')
    await hands.press('task-reached')
    await shows('A4 A8', 'looked up and called without a network', () =>
      hands.includes(`${byId('history')} [data-type="task-reported"]`, 'پاسخ داد', 'هنوز به سرور نرفته'),
    )
    await hands.press('act-pack')
    await hands.scanAll(offlineOrder)
  })
  await journey.step('Without a network the customer does not see it yet', page, async (shows) => {
    await hands.openOrder(number)
    await shows('A11 A12', 'packed offline: «بسته‌بندی»', async () => (await hands.status()) === 'بسته‌بندی')
    await shows('A7', '"customer sees" says that it has not arrived', async () => {
      const arrived = await page.getAttribute(byId('customer-sees'), 'data-arrived')
      return (
        arrived === 'false' && (await hands.includes('customer-sees', 'مشتری می‌بیند', 'بسته‌بندی شده', 'هنوز نرسیده'))
      )
    })
    await shows('A7', 'the endpoint still says what it knew', async () => {
      return (await hands.feed(number)).status === 'پرداخت تایید شده'
    })
    await hands.lookAt('status-card')
  })
  const label = await hands.label()
  await journey.step('Handed over without a network', page, async (shows) => {
    await hands.handover('post')
    const band = await at.scanPiece(label)
    if (band.outcome !== 'done') throw new Error(`not handed over: ${band.text}`)
    await at.toQueue()
    await shows('A7 A12', 'the desk is offline, and nothing has gone out', async () => {
      const offline = (await at.syncStatus()) === 'offline' && (await hands.includes('sync-status', 'بدون شبکه'))
      return offline && mailsBefore() === before
    })
  })
  await journey.step('The network is back: everything arrives, once', page, async (shows) => {
    await world.cut.set('pass')
    await at.networkIsBack()
    await at.untilSynced()
    await hands.openOrder(number)
    await shows('A7', '"customer sees" says that it has arrived', async () => {
      const arrived = await page.getAttribute(byId('customer-sees'), 'data-arrived')
      return arrived === 'true' && (await hands.includes('customer-sees', 'ارسال شد', 'رسیده'))
    })
    await shows('A6 A7 A12', 'the endpoint has every step in its order', async () => {
      const { status, history } = await hands.feed(number)
      const trail = history.map((step) => step.status).join(' > ')
      const wanted = 'پرداخت تایید شده > در حال آماده‌سازی > بسته‌بندی شده > ارسال شد'
      if (!trail.endsWith(wanted)) throw new Error(trail)
      return status === 'ارسال شد'
    })
    await shows('A14', 'the mail with the code went out once', () => {
      const shipped = hands.mailsTo(customer.email, `سفارش ${number} ارسال شد`)
      return shipped.length === 1 && (shipped[0]?.text.includes(label) ?? false)
    })
    await hands.lookAt('status-card')
  })
}
