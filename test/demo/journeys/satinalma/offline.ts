import type { Journey } from '../../journey/journey.ts'
import type { World } from '../../journey/world.ts'
import type { Bench } from './bench.ts'
import { type DayOrders, despatchNumber } from './orders.ts'
import { delight, plate } from './shop.ts'
import { dayOf, isIn } from './words-on-paper.ts'

export interface Labels {
  readonly elif: string
  readonly kerem: string
}

/** The network is gone; packing and the handover go on. Then it is back, and everything has happened once. */
export async function withoutNetwork(
  journey: Journey,
  world: World,
  bench: Bench,
  orders: DayOrders,
  archive: Buffer,
): Promise<Labels> {
  const { at, page } = bench
  const { elif, kerem, mehmet, durak, selin } = orders
  await bench.openPage(durak)
  const duraks = await bench.trackingNumber()
  await bench.openPage(elif)
  const elifs = await bench.trackingNumber()
  let selins = ''
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

  await journey.step('Offline: the shop’s own e-Arşiv invoice goes into the parcel', page, async (shows) => {
    await at.toQueue()
    await at.openByScan(selin.number)
    const done = await at.scanPiece(delight.code)
    await shows('C7', 'complete', () => done.outcome === 'order-done')
    await bench.untilPrinted()
    await shows('C9', 'what lies in the tray is the shop’s file, byte for byte', async () => {
      const [invoice, ...more] = await bench.papers.files('invoice', selin.number)
      return invoice?.equals(archive) === true && more.length === 0
    })
    await shows(
      'C9',
      'the dispatch note names its e-İrsaliye with its karekod, and does not say that it is none',
      async () => {
        const [waybill = ''] = await bench.papers.texts('waybill', selin.number)
        return (
          [`e-İrsaliye no ${despatchNumber}`, 'e-İrsaliye Karekodu'].every((words) => waybill.includes(words)) &&
          !waybill.includes('yerine geçmez')
        )
      },
    )
    await at.key('F7')
    await bench.byId('stage').waitFor()
    selins = await bench.trackingNumber()
    await shows('C9', 'no number of the desk’s own was taken for it', async () => {
      const issued = await bench.byId('issued-paper').evaluateAll((all) => all.map((one) => one.dataset.kind))
      return issued.join() === 'waybill'
    })
    await bench.byId('papers-panel').scrollIntoViewIfNeeded()
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

  await journey.step('The carrier signs for what it took: the handover sheet', page, async (shows) => {
    await at.scanPiece(duraks)
    await at.scanPiece(selins)
    await shows('C10', 'three parcels have left and stand on no sheet yet', () =>
      bench.says('sheet-unlisted', 'Listeye yazılmamış 3 koli'),
    )
    await bench.press('sheet-make')
    await page.waitForSelector('[data-testid="sheet"][data-parcels="3"]')
    await shows('C10', 'the printed sheet has the carrier, every tracking number and the place to sign', async () => {
      const [sheet = '', ...more] = await bench.papers.texts('handover-sheet')
      const bare = sheet.replaceAll(' ', '')
      return (
        more.length === 0 &&
        ['Kargo teslim listesi', 'Yurtiçi Kargo', 'eksiksiz ve dıştan hasarsız', dayOf(new Date())].every(
          isIn(sheet),
        ) &&
        [elifs, duraks, selins].every(isIn(bare)) &&
        !bare.includes(kerems)
      )
    })
    await shows('C10', 'each number as bars, too, and both decoders read them', async () => {
      const [codes = []] = await bench.papers.codes('handover-sheet')
      return [elifs, duraks, selins].every((number) => codes.includes(number))
    })
    await shows(
      'C10',
      'and nothing that left is without a sheet',
      async () => (await bench.byId('sheet-unlisted').getAttribute('data-count')) === '0',
    )
  })

  await journey.step('The second carrier’s parcel is handed over offline', page, async (shows) => {
    await at.key('Escape')
    await bench.handOver('aras', kerems)
    await shows('C11', 'Kargoya Verildi', () =>
      bench.says('band', `Kargoya verildi: ${kerem.number}`, 'Şimdi: Kargoya Verildi'),
    )
    await bench.press('sheet-make')
    await page.waitForSelector('[data-testid="sheet"][data-parcels="1"]')
    await shows('C10', 'its sheet has this parcel and none of the other carrier’s', async () => {
      const [sheet = ''] = (await bench.papers.texts('handover-sheet')).filter((text) => text.includes('Aras Kargo'))
      const bare = sheet.replaceAll(' ', '')
      return bare.includes(kerems) && ![elifs, duraks, selins].some(isIn(bare))
    })
    await bench.list('kargoya-verildi')
    await shows(
      'C11 C19',
      'all four stand in the list of this status',
      async () =>
        (await bench.rows()).sort().join() === [elif, kerem, durak, selin].map((intake) => intake.number).join(),
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
