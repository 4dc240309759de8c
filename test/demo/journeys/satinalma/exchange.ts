import type { Journey } from '../../journey/journey.ts'
import type { World } from '../../journey/world.ts'
import { type Bench, type StatusId, statuses } from './bench.ts'
import type { DayOrders } from './orders.ts'
import { coffee, cups, plate } from './shop.ts'
import { trouble } from './trouble.ts'

/** A plate is exchanged; one order is left half packed; and the day's last look at the list. */
export async function exchangeAndEnd(journey: Journey, world: World, bench: Bench, orders: DayOrders): Promise<void> {
  const { at, page } = bench
  const { kerem, mehmet } = orders

  await journey.step('The customer wants one plate exchanged: İade Edildi', page, async (shows) => {
    await world.shopSystem.post('returns', {
      externalId: kerem.number,
      returnId: 'IADE-1',
      lines: [{ lineId: 'line-1', quantity: 1 }],
      reason: 'Deseni çizik geldi',
      wants: 'exchange',
    })
    await bench.openPage(kerem)
    await shows(
      'C18 C19',
      'the return has begun, nothing is back yet: İade Edildi',
      async () =>
        (await bench.stands('iade-edildi')) &&
        (await bench.says(
          'returns-card',
          'Müşteri talebi',
          'değişim istiyor',
          'Deseni çizik geldi',
          '0 / 1 geri geldi',
        )),
    )
    await shows(
      'C20',
      'the customer was told that it began',
      () => bench.mailsTo(kerem, 'iade süreci başlatıldı').length === 1,
    )
    await bench.byId('returns-card').scrollIntoViewIfNeeded()
  })

  await journey.step('The plate comes back by scan', page, async (shows) => {
    await bench.press('return-receive')
    await at.scan(cups.code)
    await page.waitForSelector('[data-testid="receive-said"][data-tone="stop"]')
    await shows('C18', 'goods of another order are refused', () => bench.says('receive-said', 'bu siparişte yoktu'))
    await bench.press('return-is-damaged')
    await at.scan(plate.code)
    await page.waitForSelector('[data-testid="receive-said"][data-tone="right"]')
    await bench.press('receive-done')
    await shows('C18', 'it is back, damaged', () => bench.says('return', 'geri geldi', '1 adet hasarlı'))
    await shows('C18', 'and a replacement order is linked', () =>
      bench.says('replacement', `Değişim siparişi: ${kerem.number}-W1`),
    )
    await bench.byId('returns-card').scrollIntoViewIfNeeded()
  })

  await journey.step('The replacement is an order of its own', page, async (shows) => {
    await bench.press('open-replacement')
    await page.waitForSelector(`[data-testid="order-number"]:has-text("${kerem.number}-W1")`)
    await shows(
      'C18',
      'it wants one plate, is to be packed, and leads back to the first order',
      async () =>
        (await bench.says('replaces', `Değişim: ${kerem.number} siparişinin ürünleri`)) &&
        (await bench.says('order-line', plate.name, '0 / 1')) &&
        (await bench.stands('beklemede')),
    )
    await bench.press('open-replaced')
    await page.waitForSelector(`[data-testid="order-number"]:has-text("${kerem.number}")`)
    await shows('C18', 'and back again', () => bench.stands('iade-edildi'))
  })

  await trouble(journey, bench, orders)

  await journey.step('One order stays half packed', page, async (shows) => {
    await at.toQueue()
    await at.openByScan(mehmet.number)
    await at.scanPiece(coffee.code)
    await bench.list('islemde')
    await shows('C4 C7', 'İşlemde, and one piece is still to go', async () => {
      const [only, ...more] = await bench.rows()
      const text = (await bench.row(mehmet).textContent()) ?? ''
      return only === mehmet.number && more.length === 0 && text.includes('1 kaldı')
    })
    await shows('C4 C20', 'the customer knows', () => bench.mailsTo(mehmet, 'siparişiniz hazırlanıyor').length === 1)
  })

  await journey.step('The end of the day: six statuses, every order in one of them', page, async (shows) => {
    await bench.list('all')
    const wanted: Readonly<Record<StatusId, number>> = {
      beklemede: 2,
      islemde: 1,
      'kargoya-verildi': 3,
      tamamlandi: 1,
      'iptal-edildi': 1,
      'iade-edildi': 1,
    }
    await shows('C19', 'each has its word, its meaning and its count', async () => {
      for (const [id, count] of Object.entries(wanted)) if ((await at.count(id)) !== count) return false
      const titles = await page
        .locator('[data-testid="lists"] [data-view^="status:"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('title')))
      return Object.values(statuses).every(([label, meaning]) => titles.includes(`${label}: ${meaning}`))
    })
    await bench.untilSynced()
    await shows('C2 C20', 'over the whole day no customer was told anything twice', () => {
      const said = world.post.mails.map((mail) => `${mail.to} ${mail.subject}`)
      const confirmed = Object.values(orders).every(
        (intake) => bench.mailsTo(intake, `${intake.number} numaralı siparişiniz alındı`).length === 1,
      )
      return confirmed && new Set(said).size === said.length
    })
  })
}
