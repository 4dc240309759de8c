import type { Journey } from '../../journey/journey.ts'
import type { World } from '../../journey/world.ts'
import { archivePdf } from './archive-pdf.ts'
import type { Bench } from './bench.ts'
import { archiveNumber, type DayOrders, withTaxId } from './orders.ts'
import { pot } from './shop.ts'
import { dayOf, isIn } from './words-on-paper.ts'

/** Papers as the law wants them: what lacks something is held and says where it is filled in; the shop's own are kept. */
export async function legalPapers(
  journey: Journey,
  world: World,
  bench: Bench,
  orders: DayOrders,
): Promise<{ readonly archive: Buffer }> {
  const { at, page } = bench
  const { durak, selin } = orders

  await journey.step('A coffee house orders, and its invoice would lack the tax number', page, async (shows) => {
    await at.toQueue()
    await world.shopSystem.order(durak)
    await bench.byId('new-orders').waitFor()
    await bench.press('new-orders-ok')
    await bench.openPage(durak)
    await shows(
      'C9',
      'before anybody packs, the desk names what the invoice lacks and where that is filled in',
      async () => {
        const notice = page.locator(`[data-testid="legal-notice"][data-kind="invoice"][data-held="true"]`)
        const lacks = notice.locator('[data-testid="legal-finding"][data-field="buyer-tax-id"][data-where="order"]')
        const words = (await notice.textContent({ timeout: 500 })) ?? ''
        return (
          (await lacks.count()) === 1 &&
          ['Fatura yazdırılmayacak', 'alıcının VKN/TCKN’si eksik', 'Mağaza sisteminde doldurun'].every(isIn(words))
        )
      },
    )
    await shows('C9', 'and it claims no more than it has checked', () =>
      bench.says('papers-panel', 'Bilginin doğruluğunu bilemez', 'hukuki görüş değildir'),
    )
    await bench.byId('legal-notice').first().scrollIntoViewIfNeeded()
  })

  await journey.step('The shop’s system sends the tax number', page, async (shows) => {
    await world.shopSystem.post('revisions', { externalId: durak.number, intake: withTaxId(durak) })
    const noticeOf = (kind: string) => page.locator(`[data-testid="legal-notice"][data-kind="${kind}"]`)
    await shows('C9', 'the invoice has what it needs', async () => (await noticeOf('invoice').count()) === 0)
    await shows('C9', 'the dispatch note still lacks the street, and says so before it takes a number', async () => {
      const words = (await noticeOf('waybill').textContent({ timeout: 500 })) ?? ''
      return ['Sevk irsaliyesi yazdırılmayacak', 'teslim adresi'].every(isIn(words))
    })
    await bench.byId('papers-panel').scrollIntoViewIfNeeded()
  })

  await journey.step('Packed: the dispatch note is held, invoice and label are not', page, async (shows) => {
    await at.key('F7')
    await at.untilBandSays('idle')
    await at.scanPiece(pot.code)
    const done = await at.scanPiece(pot.code)
    await shows('C7', 'packing never stops for a paper', () => done.outcome === 'order-done')
    await shows('C9', 'the paper is named, with what it lacks and where to fill it in', () =>
      bench.says('legal-notice', 'Sevk irsaliyesi yazdırılmadı: zorunlu bilgi eksik', 'teslim adresi', 'masadan F7'),
    )
    await shows('C9', 'invoice and label lie in the tray, and no dispatch note', async () => {
      const printed = async (kind: string) => (await bench.papers.files(kind, durak.number)).length
      return (await printed('invoice')) === 1 && (await printed('label')) === 1 && (await printed('waybill')) === 0
    })
  })

  await journey.step('The street is filled in where the desk said, and the paper comes out', page, async (shows) => {
    await at.key('F7')
    await bench.byId('stage').waitFor()
    await bench.press('act-mend')
    await bench.fill('mend-street', 'Altıparmak Cad. No: 41')
    await bench.goneAfter('mend-save', 'contact-form')
    await shows('C9', 'nothing is held any more', async () => (await bench.byId('legal-notice').count()) === 0)
    await bench.press('print-missing')
    await shows(
      'C9',
      'the dispatch note is printed: the customer and its tax office beside the address that it goes to',
      async () => {
        const [waybill = '', ...more] = await bench.papers.texts('waybill', durak.number)
        return (
          more.length === 0 &&
          [
            /SEVK İRSALİYESİ/,
            /MFS\S*\d{9}/,
            '6540219875',
            'Yıldırım Vergi Dairesi',
            'Fatura adresi',
            'Durak Kafe İşletmeleri Ltd. Şti.',
            '4180335275',
            'Setbaşı Vergi Dairesi',
            'Altıparmak Cad. No: 41',
            dayOf(new Date()),
          ].every(isIn(waybill))
        )
      },
    )
    await shows('C9', 'the number of the one that was held stays on record as void', async () => {
      const notes = page.locator('[data-testid="issued-paper"][data-kind="waybill"]')
      const voids = await notes.evaluateAll((all) => all.map((one) => one.dataset.void))
      return voids.sort().join() === 'false,true'
    })
    await shows('C9', 'the invoice names the same buyer', async () => {
      const [invoice = ''] = await bench.papers.texts('invoice', durak.number)
      return ['Durak Kafe İşletmeleri Ltd. Şti.', '4180335275', 'Setbaşı Vergi Dairesi'].every(isIn(invoice))
    })
    await bench.byId('stale-labels').scrollIntoViewIfNeeded()
  })

  await journey.step('The label is printed anew: it had no street', page, async (shows) => {
    await bench.press('print-new-labels')
    await shows('C9', 'the new one has the street, and says that it is not the first', async () => {
      const labels = await bench.papers.texts('label', durak.number)
      const [label = '', ...more] = labels.filter((text) =>
        ['Altıparmak Cad. No: 41', 'TEKRAR BASKI'].every(isIn(text)),
      )
      return labels.length === 2 && label !== '' && more.length === 0
    })
    await bench.byId('papers-panel').scrollIntoViewIfNeeded()
  })

  const archive = await archivePdf(world, selin)
  await journey.step('An order comes with its own e-Arşiv invoice', page, async (shows) => {
    const file = { kind: 'invoice', format: 'pdf', base64: archive.toString('base64'), number: archiveNumber }
    await at.toQueue()
    await world.shopSystem.post('orders', { externalId: selin.number, intake: selin, files: [file] })
    await bench.byId('new-orders').waitFor()
    await bench.press('new-orders-ok')
    await bench.openPage(selin)
    await shows(
      'C9',
      'the file lies at this desk before anybody packs, under the number that it was given',
      async () =>
        (await page.isVisible('[data-testid="shop-file"][data-kind="invoice"][data-state="here"]')) &&
        (await bench.says('shop-file', 'Fatura', archiveNumber)),
    )
    await bench.byId('papers-panel').scrollIntoViewIfNeeded()
  })
  return { archive }
}
