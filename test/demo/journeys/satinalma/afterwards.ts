import { join } from 'node:path'
import type { Journey } from '../../journey/journey.ts'
import type { World } from '../../journey/world.ts'
import type { Bench } from './bench.ts'
import type { Labels } from './offline.ts'
import type { DayOrders } from './orders.ts'
import { delight } from './shop.ts'

/** What the customer hears and sees until the order is completed; what is late. */
export async function afterwards(
  journey: Journey,
  world: World,
  bench: Bench,
  orders: DayOrders,
  labels: Labels,
): Promise<void> {
  const { at, page } = bench
  const { elif, kerem, ayse } = orders

  await journey.step('A message of one’s own, with everything about the parcel', page, async (shows) => {
    await bench.openPage(elif)
    await bench.press('write-message')
    await bench.fill('message-subject', 'Kargonuz yolda')
    await bench.fill(
      'message-text',
      'Sayın {customer}, durum: {status}. Kargo: {carrier}, takip no {tracking}, {tracking_url}. Tahmini teslimat: {eta}.',
    )
    await bench.goneAfter('message-confirm', 'write-dialog')
    await shows('C16', '{status} {carrier} {tracking} {tracking_url} {eta} are filled in', () => {
      const [mail] = bench.mailsTo(elif, 'Kargonuz yolda')
      return (
        mail?.text.includes(`durum: Kargoya Verildi. Kargo: Yurtiçi Kargo, takip no ${labels.elif}, https://`) ===
          true &&
        mail.text.includes(`code=${labels.elif}`) &&
        /Tahmini teslimat: \d{1,2} \p{L}+ \d{4}\./u.test(mail.text) &&
        !mail.text.includes('{')
      )
    })
    await page.waitForFunction(
      () => document.querySelectorAll('[data-testid="message"][data-state="sent"]').length >= 4,
      undefined,
      { timeout: 20_000 },
    )
    await bench.byId('message').last().scrollIntoViewIfNeeded()
    await shows('C20', 'every change of status is a message of this order, sent', async () => {
      const sent = await page.locator('[data-testid="message"][data-state="sent"]').allTextContents()
      return (
        ['siparişinizi hazırlıyoruz', 'kargoya verildi', 'bize ulaştı'].every((words) =>
          sent.some((text) => text.includes(words)),
        ) && sent.every((text) => text.includes('gönderildi'))
      )
    })
  })

  await journey.step('The carrier has delivered: Tamamlandı', page, async (shows) => {
    await world.shopSystem.carrier(labels.elif, 'delivered', 'Elif Yıldırım teslim aldı')
    await world.shopSystem.carrier(labels.kerem, 'delivered')
    await bench.openPage(elif)
    await shows('C13', 'the order is completed', () => bench.stands('tamamlandi'))
    await shows('C13 C20', 'each customer has one mail that says so', () =>
      [elif, kerem].every((intake) => {
        const told = bench.mailsTo(intake, 'siparişiniz tamamlandı')
        return told.length === 1 && told[0]?.text.includes('teslim edildi ve tamamlandı') === true
      }),
    )
    await shows(
      'C13',
      'the customer sees it',
      async () =>
        (await bench.says('customer-sees', 'Tamamlandı', 'orada görünüyor')) &&
        (await bench.feed(elif)).status === 'Tamamlandı',
    )
  })

  await journey.step('What the customer reads on the order’s page', page, async (shows) => {
    const address = (await bench.byId('status-page').textContent()) ?? ''
    const customer = await world.openCustomerPage(address)
    await shows('C13 C12', 'all changes and the tracking number, in Turkish', async () => {
      const text = await customer.innerText('body')
      return ['Beklemede', 'İşlemde', 'Kargoya Verildi', 'Tamamlandı', labels.elif, 'Sipariş hareketleri'].every(
        (part) => text.includes(part),
      )
    })
    await customer.screenshot({ path: join(journey.out, 'steps', 'customer-page.png'), fullPage: true })
  })

  await journey.step('A parcel that left late is watched on its way', page, async (shows) => {
    await at.toQueue()
    await at.openByScan(ayse.number)
    await at.scanPiece(delight.code)
    await bench.untilPrinted()
    await at.key('F7')
    await bench.byId('stage').waitFor()
    const label = await bench.trackingNumber()
    await bench.handOver('ptt', label)
    await bench.byId('gone-parcel').waitFor()
    await bench.untilSynced()
    await world.shopSystem.carrier(label, 'delayed', 'Aktarma merkezinde bekliyor')
    await bench.list('quiet')
    await shows(
      'C17',
      'it stands in the list of late parcels',
      async () => (await bench.rows()).join() === ayse.number && (await bench.says('queue-title', 'Yolda geciken')),
    )
  })

  await journey.step('Carrier and customer are asked about the late parcel', page, async (shows) => {
    await bench.openPage(ayse)
    await shows(
      'C17',
      'the carrier’s delay has opened a call to the customer, with what to say',
      async () =>
        (await bench.says('next-action', 'Ara: koli gecikti')) &&
        (await bench.says('task', '0544 555 01 05', 'PTT Kargo ile gönderdiğimiz', 'Firmayla görüşüyoruz')),
    )
    await bench.press('act-task')
    await bench.byId('task-reason').selectOption('ask-carrier')
    await bench.press('task-add-confirm')
    await bench.byId('task-reason').waitFor({ state: 'detached' })
    await shows('C17', 'and the carrier is asked, too', async () => {
      const task = page.locator('[data-testid="task"][data-kind="contact-carrier"]')
      return ((await task.textContent({ timeout: 500 })) ?? '').includes('Kargo firmasına sor: koli nerede?')
    })
    await shows('C17', 'the carrier’s own word stands in the history', () => bench.says('history', 'Kargo: gecikti'))
  })
}
