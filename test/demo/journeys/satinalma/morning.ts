import { takeHeard } from '../../../page-models/heard-tones.ts'
import type { Journey } from '../../journey/journey.ts'
import type { World } from '../../journey/world.ts'
import { type Bench, statuses } from './bench.ts'
import type { DayOrders } from './orders.ts'
import { badge, coffee, cups, delight, pot } from './shop.ts'
import { dayOf, isIn } from './words-on-paper.ts'

/** From the first start to the first order packed, and one that has to wait for its goods. */
export async function morning(journey: Journey, world: World, bench: Bench, orders: DayOrders): Promise<void> {
  const { at, page } = bench
  const { elif, kerem, zeynep, hasan, ayse } = orders
  const all = [elif, kerem, zeynep, hasan, ayse]

  await journey.step('First start: how does your shop work?', page, async (shows) => {
    await at.signIn(badge, 'ask')
    const card = page.locator('[data-testid="preset-satinalma"]')
    await shows(
      'C19 C20',
      'six statuses with their meanings, and an e-mail at each, are offered in Turkish',
      async () => {
        const text = (await card.textContent()) ?? ''
        const titles = await card.locator('[title]').evaluateAll((all) => all.map((one) => one.getAttribute('title')))
        return (
          text.includes('her durum değişikliğinde müşteriye otomatik e-posta gider') &&
          text.includes('Her durumda e-posta') &&
          Object.values(statuses).every(([label, meaning]) => text.includes(label) && titles.includes(meaning))
        )
      },
    )
  })

  await journey.step('The preset is chosen and the desk speaks Turkish', page, async (shows) => {
    await bench.press('preset-satinalma')
    await page.waitForSelector('[data-testid="queue-title"]')
    await page.waitForFunction(() => document.documentElement.lang === 'tr')
    await shows('C19', 'the lists are the six statuses, each with its meaning', async () => {
      const titles = await page
        .locator('[data-testid="lists"] [data-view^="status:"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('title')))
      const wanted = Object.values(statuses).map(([label, meaning]) => `${label}: ${meaning}`)
      return titles.join('|') === wanted.join('|')
    })
    await at.untilSynced()
    await page.evaluate(() => {
      window.heardNotes = []
      const start = OscillatorNode.prototype.start
      OscillatorNode.prototype.start = function (this: OscillatorNode, when?: number) {
        window.heardNotes?.push(`${this.type} ${Math.round(this.frequency.value)}`)
        start.call(this, when)
      }
    })
  })

  await journey.step('The shop wants no order to stay unopened for over a minute', page, async (shows) => {
    await at.key('F10')
    await bench.press('settings-rules')
    await bench.fill('rule-unseenMinutes', '1')
    await page.keyboard.press('Tab')
    await bench.press('procedure-save')
    await shows('C3', 'the shop’s rule is kept', () => bench.says('procedure-saved', 'Kaydedildi'))
    await at.toQueue()
    await at.untilSynced()
  })

  await journey.step('The shop wants no paper that lacks what the law asks for', page, async (shows) => {
    await at.key('F10')
    await bench.press('settings-rules')
    const rule = bench.byId('rule-legalCheck')
    await rule.scrollIntoViewIfNeeded()
    await rule.selectOption('block')
    await bench.press('procedure-save')
    await shows(
      'C9',
      'a person chose that such a paper waits until it is filled in; packing and labels never stop',
      async () =>
        (await bench.says('procedure-saved', 'Kaydedildi')) &&
        (await rule.locator('option:checked').textContent()) === 'Doldurulana kadar belgeyi beklet',
    )
    await rule.scrollIntoViewIfNeeded()
  })

  await journey.step('Orders fall into the desk', page, async (shows) => {
    await at.toQueue()
    await at.untilSynced()
    const sentMs = Date.now()
    for (const intake of all) await world.shopSystem.order(intake)
    await shows('C1', 'a band says how many have come, with a tone, within seconds', async () => {
      const here = await bench.says('new-orders', '5 yeni sipariş')
      if (!here && Date.now() - sentMs > 15_000) throw new Error('later than one sync interval')
      return here && (await takeHeard(page)) !== ''
    })
    await shows(
      'C3',
      'they stand as new and unopened',
      async () => (await at.count('unseen')) === 5 && (await bench.says('view-unseen', 'Yeni, açılmadı')),
    )
    await shows('C2', 'each customer has one confirmation by e-mail, with what they ordered', () =>
      all.every((intake) => {
        const [mail, ...more] = bench.mailsTo(intake, 'siparişiniz alındı')
        return (
          mail?.subject === `Mavi Fincan: ${intake.number} numaralı siparişiniz alındı` &&
          intake.lines.every((line) => mail.text.includes(`${line.quantity} × ${line.name}`)) &&
          more.length === 0
        )
      }),
    )
  })

  await journey.step('The list is sorted by when a parcel must leave', page, async (shows) => {
    await bench.press('new-orders-ok')
    await bench.list('all')
    await shows('C14', 'what must leave first is on top; the late one is counted and says by how much', async () => {
      const numbers = await bench.rows()
      return (
        numbers.join() === [ayse, elif, kerem, zeynep, hasan].map((intake) => intake.number).join() &&
        (await at.count('late')) === 1 &&
        ((await bench.row(ayse).textContent()) ?? '').includes('gecikti')
      )
    })
    await shows('C14', 'every row says for how long it has stood so', async () => {
      const since = await page.locator('[data-testid="since-entry"]').allTextContents()
      return since.length === 5 && since.every((text) => /\d+ (dk|saat|sn) önce/.test(text))
    })
    await shows(
      'C20',
      'whoever changes a status in the list tells the customer by e-mail, unless it is switched off',
      () => bench.says('switch-email', 'E-posta', 'açık'),
    )
    await shows('C19', 'all five wait: Beklemede', async () => (await at.count('beklemede')) === 5)
    await shows('C5', 'the order that lacks pieces is counted apart', async () => (await at.count('short')) === 1)
  })

  await journey.step('Not enough on the shelf: the ways out', page, async (shows) => {
    await bench.openPage(zeynep)
    await shows(
      'C3',
      'who opened it has seen it',
      async () => (await at.page.locator('[data-testid="stage"]').count()) === 1,
    )
    await shows('C5', 'each line says what is there and what is missing', async () => {
      const line = (id: string) => page.locator(`[data-testid="order-line"][data-line="${id}"]`).textContent()
      const [first, second] = [await line('line-1'), await line('line-2')]
      return (
        first?.includes('2 adet eksik') === true &&
        first.includes('1 adet depoda ayrıldı') &&
        second?.includes('1 adet depoda ayrıldı') === true &&
        (await bench.says('next-action', 'Eksik ürün var. Ne yapılacağına karar verin.'))
      )
    })
    await bench.press('short-decide')
    await shows('C15', 'five ways out are offered', () =>
      bench.says(
        'ways-out',
        cups.name,
        'Tedarikçiye sipariş ver',
        'Yerine başka ürün koy',
        'Müşteriye sor',
        'Kalanı şimdi gönder',
        'Eksikleri iptal et',
      ),
    )
  })

  await journey.step('The missing cups are ordered from the supplier', page, async (shows) => {
    await bench.press('way-replenish')
    const comes = new Date(Date.now() + 4 * 86_400_000)
    await bench.fill('short-expected', comes.toISOString().slice(0, 10))
    await bench.fill('short-supplier', 'Kapalıçarşı Toptan')
    await bench.press('short-confirm')
    await shows('C15', 'the order says what it waits for and from when', async () => {
      const line = await page.locator('[data-testid="order-line"][data-line="line-1"]').textContent()
      return (
        line?.includes('tedarikçiye sipariş verildi') === true &&
        (await bench.says('shortage-note', 'Beklediği ürün', cups.name, 'gelecek:')) &&
        (await bench.stands('beklemede'))
      )
    })
    await bench.untilSynced()
    await shows('C3', 'one order fewer is unopened', async () => (await at.count('unseen')) === 4)
  })

  await journey.step('Packing: wrong and surplus pieces are refused', page, async (shows) => {
    await at.toQueue()
    await at.openByScan(elif.number)
    await shows('C5', 'the packing screen shows the stock of each line before anything is packed', async () => {
      const words = await page.locator('[data-testid="line"] [data-testid="stock-words"]').allTextContents()
      return words.join('|') === '2 adet depoda ayrıldı|1 adet depoda ayrıldı'
    })
    const first = await at.scanPiece(coffee.code)
    await shows('C7', 'a right piece counts', () => first.outcome === 'right' && first.tone === 'right')
    const wrong = await at.scanPiece(delight.code)
    await shows(
      'C7',
      'a product of another order is refused in words',
      () => wrong.outcome === 'wrong' && wrong.tone === 'stop' && wrong.title === 'Bu ürün bu siparişte yok',
    )
  })

  await journey.step('Nothing is complete while a piece is missing', page, async (shows) => {
    await at.key('Enter')
    await at.scanPiece(coffee.code)
    await at.scanner.quiet()
    const over = await at.scanPiece(coffee.code)
    await shows('C7', 'a third one is too many', () => over.outcome === 'over' && over.title === 'Bir adet fazla')
    await at.key('Enter')
    await at.scan('PD:FINISH')
    await at.scanner.quiet()
    await shows('C7', 'the order cannot be finished: one piece is to go and no paper has come out', async () => {
      const papers = await page.locator('[data-testid="paper"]').count()
      return (await at.toGo()) === 1 && papers === 0 && (await bench.byId('finish').count()) === 0
    })
    await shows('C4 C20', 'the customer was told once that the order is being prepared', () => {
      const told = bench.mailsTo(elif, 'siparişiniz hazırlanıyor')
      return told.length === 1 && told[0]?.text.includes('Kargo firması: Yurtiçi Kargo') === true
    })
    await at.key('F7')
    await bench.byId('stage').waitFor()
    await shows('C4 C19', 'the order stands as İşlemde since the work began', () => bench.stands('islemde'))
  })

  await journey.step('The last piece closes the parcel and the papers come out', page, async (shows) => {
    await at.key('F7')
    await page.waitForSelector('[data-testid="band"]')
    const done = await at.scanPiece(pot.code)
    await shows('C7', 'complete and correct', () => done.outcome === 'order-done' && done.title === 'Sipariş tamam')
    await bench.untilPrinted()
    await shows('C8', 'invoice and dispatch note are printed with the label', () =>
      bench.says('papers', 'Fatura', 'Sevk irsaliyesi', 'Kargo etiketi', 'basıldı'),
    )
  })

  await journey.step('The papers on the order page', page, async (shows) => {
    await at.key('F7')
    await bench.byId('stage').waitFor()
    await shows(
      'C8',
      'both papers can be printed again from here',
      async () =>
        (await bench.says('reprint-invoice', 'Tekrar yazdır', 'Fatura')) &&
        (await bench.says('reprint-waybill', 'Tekrar yazdır', 'Sevk irsaliyesi')),
    )
    const [invoice = ''] = await bench.papers.texts('invoice', elif.number)
    const [waybill = ''] = await bench.papers.texts('waybill', elif.number)
    const seller = ['VKN', '6540219875', 'Yıldırım Vergi Dairesi', 'Mavi Fincan Kahve Gıda Tic. Ltd. Şti.']
    await shows('C8 C9', 'the printed invoice carries the order, the seller’s tax office and what is paid', () =>
      [...seller, /MFN\S*\d{9}/, elif.number, 'Düzenleme tarihi', 'KDV', coffee.name, '1.093,90'].every(isIn(invoice)),
    )
    await shows(
      'C8',
      'the printed dispatch note carries the recipient and every product, and no price',
      () =>
        [elif.number, 'Elif Yıldırım', 'Tunalı Hilmi Cad. No: 54/7', coffee.name, pot.name].every(isIn(waybill)) &&
        !/₺|TL|TRY|\d,\d{2}\b(?! kg)/.test(waybill),
    )
    await shows(
      'C9',
      'with its title, its number, the seller, and both dates: drawn up and really sent',
      () =>
        [/SEVK İRSALİYESİ/, /MFS\S*\d{9}/, ...seller, /Düzenleme tarihi/, /Fiili sevk tarihi/].every(isIn(waybill)) &&
        waybill.split(dayOf(new Date())).length > 2,
    )
    await shows(
      'C9',
      'no electronic document is known of: both papers say that they are not it, and which one is',
      () =>
        /fatura yerine geçmez.*e-Arşiv/s.test(invoice) && /sevk irsaliyesi yerine geçmez.*e-İrsaliye/s.test(waybill),
    )
    await shows('C11', 'packed is not handed over: still İşlemde', () => bench.stands('islemde'))
    await shows(
      'C12',
      'no tracking mail before the handover',
      () => bench.mailsTo(elif, 'kargoya verildi').length === 0,
    )
  })
}
