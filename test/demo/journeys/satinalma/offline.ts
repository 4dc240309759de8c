import type { Journey } from '../../journey/journey.ts'
import type { World } from '../../journey/world.ts'
import type { Bench } from './bench.ts'
import type { DayOrders } from './orders.ts'
import { plate } from './shop.ts'

export interface Labels {
  readonly elif: string
  readonly kerem: string
}

/** The network is gone; packing and the handover go on. Then it is back, and everything has happened once. */
export async function withoutNetwork(journey: Journey, world: World, bench: Bench, orders: DayOrders): Promise<Labels> {
  const { at, page } = bench
  const { elif, kerem, mehmet } = orders
  const elifs = await bench.trackingNumber()
  let kerems = ''
  let mailsBefore = 0

  await journey.step('The network cable is out: a plate is broken', page, async (shows) => {
    await bench.untilSynced()
    mailsBefore = world.post.mails.length
    await world.cut.set('refuse')
    await at.networkIsBack()
    await at.untilSyncSays('offline')
    await at.openByScan(kerem.number)
    await at.scanPiece(plate.code)
    await at.key('F6')
    await bench.press('short-damaged')
    await bench.press('short-record')
    await shows('C6 C15', 'a damaged piece is taken from the shelf again, or goes one of the other ways', () =>
      bench.says('ways-out', '1 adet hasarlı', 'Sağlamını aldım', 'Kalanı şimdi gönder', 'Müşteriye sor'),
    )
  })

  await journey.step('The broken plate is replaced and the order is packed offline', page, async (shows) => {
    await bench.press('way-replace')
    await at.untilBandSays('decided')
    await shows('C6', 'the way out is kept', () => bench.says('band', `Kaydedildi: ${plate.name}`))
    await shows('C7', 'and it still wants its second good plate', async () => (await at.toGo()) === 1)
    const done = await at.scanPiece(plate.code)
    await shows('C7', 'with it the order is complete', () => done.title === 'Sipariş tamam')
    await bench.untilPrinted()
    await shows('C8', 'papers come out without a network, too', () =>
      bench.says('papers', 'Fatura', 'Sevk irsaliyesi', 'basıldı'),
    )
    await at.key('F7')
    await bench.byId('stage').waitFor()
    kerems = await bench.trackingNumber()
    await shows('C6', 'the history keeps that a piece was damaged, and replaced', () =>
      bench.says('history', `Hasarlı: ${plate.name} (1)`, `${plate.name}: sağlamı alındı`),
    )
    await shows(
      'C4',
      'İşlemde here; that the customer sees it is not claimed',
      async () => (await bench.stands('islemde')) && (await bench.says('customer-sees', 'İşlemde', 'henüz ulaşmadı')),
    )
  })

  await journey.step('Handover offline: each parcel is scanned to its own carrier', page, async (shows) => {
    await at.toQueue()
    await bench.list('all')
    await shows('C11', 'printed labels alone hand nothing over', async () => (await at.count('kargoya-verildi')) === 0)
    await bench.handOver('yurtici', kerems)
    await shows('C10 C11', 'the parcel of another carrier stays here', () =>
      bench.says('band', 'Bu kargonun kolisi değil', 'Aras Kargo'),
    )
    await at.key('Enter')
    await at.scanPiece(elifs)
    await shows('C11', 'the scan of the right one hands it over: Kargoya Verildi', () =>
      bench.says('band', `Kargoya verildi: ${elif.number}`, 'Şimdi: Kargoya Verildi'),
    )
  })

  await journey.step('The second carrier’s parcel is handed over offline', page, async (shows) => {
    await at.key('Escape')
    await bench.handOver('aras', kerems)
    await shows('C11', 'Kargoya Verildi', () =>
      bench.says('band', `Kargoya verildi: ${kerem.number}`, 'Şimdi: Kargoya Verildi'),
    )
    await bench.list('kargoya-verildi')
    await shows(
      'C11 C19',
      'both stand in the list of this status',
      async () => (await bench.rows()).sort().join() === [elif.number, kerem.number].join(),
    )
    await world.shopSystem.order(mehmet)
    await shows(
      'C12',
      'without the network nobody was told anything, and the web shop still says İşlemde',
      async () => {
        const since = world.post.mails.slice(mailsBefore).filter((mail) => mail.to !== mehmet.customer.email)
        return since.length === 0 && (await bench.feed(elif)).status === 'İşlemde'
      },
    )
  })

  await journey.step('The network is back: told once, nothing lost', page, async (shows) => {
    await world.cut.set('pass')
    await at.networkIsBack()
    await bench.untilSynced()
    await shows('C1', 'the order that came meanwhile is announced', () => bench.says('new-orders', '1 yeni sipariş'))
    await shows('C12', 'each customer has one e-mail with the tracking number of the parcel', () =>
      [elif, kerem].every((intake) => {
        const told = bench.mailsTo(intake, 'siparişiniz kargoya verildi')
        const label = intake === elif ? elifs : kerems
        return told.length === 1 && told[0]?.text.includes(`Kargo takip numarası: ${label}`) === true
      }),
    )
    await shows('C16', 'carrier, tracking link and expected day stand in it', () => {
      const text = bench.mailsTo(elif, 'siparişiniz kargoya verildi')[0]?.text ?? ''
      return (
        text.includes('Kargo firması: Yurtiçi Kargo') &&
        text.includes(`gonderi-sorgula?code=${elifs}`) &&
        /Tahmini teslimat: \d{1,2} \p{L}+ \d{4}/u.test(text)
      )
    })
    await shows('C20', 'nobody was told anything twice', () => {
      const said = world.post.mails.map((mail) => `${mail.to} ${mail.subject}`)
      return new Set(said).size === said.length
    })
    await shows('C11', 'the endpoint has all of it: the web shop shows status and number', async () => {
      const [first, second] = [await bench.feed(elif), await bench.feed(kerem)]
      return (
        first.history.map((entry) => entry.status).join() === 'Beklemede,İşlemde,Kargoya Verildi' &&
        second.status === 'Kargoya Verildi' &&
        first.parcels[0]?.tracking === elifs &&
        second.parcels[0]?.tracking === kerems
      )
    })
  })
  return { elif: elifs, kerem: kerems }
}
