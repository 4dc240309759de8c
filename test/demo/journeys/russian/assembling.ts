import type { Journey } from '../../journey/journey.ts'
import type { Floor } from './floor.ts'
import { cancelled, dayAhead, inWords, lacking, mariaDials, pickUp, toCheck } from './orders.ts'
import { blanket, cups } from './shop.ts'

const tote = 'T-014'

/** Goods that are there, goods that are not, and what the shop does while somebody packs. */
export async function assemble(journey: Journey, floor: Floor): Promise<void> {
  const { world, page } = floor
  const { desk } = world

  await journey.step('ready for pick-up', page, async (shows) => {
    await desk.toQueue()
    await desk.packOrder(pickUp.number)
    await floor.open(pickUp)
    await shows('E8', 'packed, it waits at the counter', () => floor.statusIs('готов к выдаче'))
    await shows('E8 E7', 'and its customer has read so, once, by SMS', () => {
      const told = world.gateways.sms.filter(({ to, text }) => to === mariaDials && text.includes('можно забрать'))
      return told.length === 1 && floor.mails(pickUp, '').length === 0
    })
    await floor.press('act-hand-out')
    await floor.fill('ask-text', 'Мария Кузнецова, паспорт')
    await floor.press('ask-confirm')
    await floor.see('[data-testid="stage"][data-stage="delivered"]')
    await shows('E22', 'handed out to whom, in the history', () => floor.says('history', 'Доставлен'))
  })

  await journey.step('a line is missing at the shelf', page, async (shows) => {
    await floor.open(lacking)
    await floor.checkAndTell()
    await shows(
      'E20 E19',
      'one line is reserved, the other is missing',
      async () =>
        (await floor.shown('[data-line="line-1"] [data-state="missing"]')) &&
        (await floor.shown('[data-line="line-2"] [data-state="reserved"][data-location="shop"]')),
    )
    await floor.press('short-decide')
    await floor.press('way-replenish')
    await floor.fill('short-expected', dayAhead(5))
    await floor.fill('short-supplier', 'Кольчугинский завод')
    await floor.press('short-confirm')
    await floor.see('[data-testid="stage"][data-stage="waiting-for-goods"]')
    await shows('E20', 'ordered at the supplier, with the day it comes', () =>
      floor.says('lines-card', 'заказано у поставщика', new RegExp(inWords(dayAhead(5)).slice(0, 5))),
    )
    await shows(
      'E20',
      'the order waits for goods, and its customer knows',
      async () =>
        (await floor.statusIs('ожидает поставки')) &&
        floor.oneMail(lacking, 'ожидает поставки', 'едет к нам от поставщика'),
    )
    await shows('E20', 'it cannot be packed meanwhile', () => floor.off('act-pack', 'Заказ ждёт товар'))
  })

  await journey.step('cancelled while it is being packed', page, async (shows) => {
    await floor.open(cancelled)
    await floor.checkAndTell()
    await desk.toQueue()
    await desk.openByScan(cancelled.number)
    await desk.scanPiece(blanket.barcode)
    await world.shopSystem.post('revisions', {
      externalId: cancelled.number,
      intake: { ...cancelled, customerNote: 'Подарочная лента, пожалуйста' },
    })
    await desk.untilBandSays('changed')
    await shows('E6', 'a change in the shop interrupts the packing', () =>
      floor.says('band', 'Магазин изменил этот заказ'),
    )
    await desk.key('Enter')
    await world.shopSystem.cancel(cancelled.number, 'нашёл дешевле')
    await desk.untilBandSays('refused')
    await shows('E6', 'a cancellation stops it without a scan, in words', () =>
      floor.says('band', 'Этот заказ сейчас собирать нельзя', 'Заказ отменён. Верните товар в ячейки.'),
    )
    await desk.key('Enter')
    await shows(
      'E6',
      'acknowledged, the bench still asks for no next piece',
      async () => !(await floor.shown('[data-testid="acknowledge"]')) && (await floor.says('band', 'Заказ отменён.')),
    )
    await shows('E6', 'no further piece is counted', async () => {
      const before = await desk.toGo()
      const band = await desk.scanPiece(blanket.barcode)
      await desk.key('Enter')
      return band.outcome === 'refused' && (await desk.toGo()) === before
    })
  })

  await journey.step('and is out of the queue', page, async (shows) => {
    await floor.settle()
    await floor.press('view-to-pack')
    await shows(
      'E6',
      'the list to pack has it no more',
      async () =>
        (await page.locator('[data-testid="order-row"][data-number="TD-1049"]').count()) === 0 &&
        (await page.locator('[data-testid="order-row"]').count()) > 0,
    )
    await shows('E6 E24', 'its customer was told, once', () => floor.oneMail(cancelled, 'отменён'))
  })

  await journey.step('one order, one tote', page, async (shows) => {
    await floor.open(toCheck)
    await desk.scan(tote)
    await floor.see(`[data-testid="tote-part"][data-tote="${tote}"]`)
    await floor.open(lacking)
    await floor.fill('tote-code', tote)
    await floor.press('tote-assign')
    await shows('E21', 'a tote that holds an order takes no second one', () =>
      floor.says('tote-refused', `В корзине ${tote} лежит заказ TD-1041. Возьмите другую.`),
    )
    await page.locator('[data-testid="tote-refused"]').scrollIntoViewIfNeeded()
  })

  await journey.step('the tote opens its order, which is assembled', page, async (shows) => {
    await desk.toQueue()
    await desk.scan(tote)
    await floor.see('[data-testid="order-number"]:has-text("TD-1041")')
    await shows('E21', 'scanning the tote opens its order', () => floor.says('order-number', 'TD-1041'))
    await shows('E14', 'nothing is paid yet, and it may be packed: the courier brings the money', async () => {
      const [due] = await page.getByText('При получении 4').allTextContents()
      return due !== undefined
    })
    if (!(await floor.shown('[data-testid="band"]'))) await desk.key('F7')
    await desk.untilBandSays('idle')
    await shows('E23 E26', 'the bench sees the promised day and the hours', () =>
      floor.says('pack-window', /Обещано/, '14:00', '18:00'),
    )
    await shows('E19', 'and where each line lies', () => floor.says('lines', /склад/i, /магазин/i))
    await desk.scanPiece(blanket.barcode)
    await shows(
      'E25',
      'one scan per piece, no other touch: the last one completes the order',
      async () => (await desk.scanPiece(cups.barcode)).outcome === 'order-done',
    )
    await desk.toQueue()
    await desk.untilSynced()
    await shows(
      'E24',
      'assembly was told once and its end once',
      () => floor.oneMail(toCheck, 'собираем') && floor.mails(toCheck, '').length === 3,
    )
  })
}
