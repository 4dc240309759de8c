import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Journey } from '../../journey/journey.ts'
import type { Bench } from './bench.ts'
import type { DayOrders } from './orders.ts'

/** Nobody has opened one order, and its money never came; and somebody asks for help. */
export async function trouble(journey: Journey, bench: Bench, { hasan }: DayOrders): Promise<void> {
  const { at, page } = bench

  await journey.step('The transfer never came: İptal Edildi, by hand', page, async (shows) => {
    await bench.untilSynced()
    // The rule says one minute, and the band looks at the clock now and then.
    await bench.byId('unseen-too-long').waitFor({ timeout: 90_000 })
    await shows('C3', 'the order that nobody has opened calls for somebody', () =>
      bench.says('unseen-too-long', 'sipariş', '1 dk süresinden uzun zamandır bekliyor, kimse açmadı'),
    )
    await bench.openPage(hasan)
    await bench.press('change-status')
    await bench.byId('status-dialog').waitFor()
    await shows('C19', 'all six statuses stand there; what cannot be set says why', async () => {
      const titles = await page
        .locator('[data-testid="status-dialog"] label[data-testid^="status-"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('title')))
      return (
        titles.filter((title) => title !== null && title !== '').length === 6 &&
        (await bench.says('status-kargoya-verildi', 'Kargoya Verildi', 'Paketleme henüz tamamlanmadı.'))
      )
    })
    await bench.press('status-iptal-edildi')
    await bench.byId('status-cancel-code').selectOption('not-paid')
    await shows('C20', 'the e-mail is on by itself', () => bench.byId('tell-email').isChecked())
    await bench.goneAfter('status-confirm', 'status-dialog')
    await shows('C19', 'cancelled', () => bench.stands('iptal-edildi'))
    await shows('C20', 'and the customer was told once', () => {
      const told = bench.mailsTo(hasan).filter((mail) => mail.text.includes('numaralı siparişiniz iptal edildi'))
      return told.length === 1
    })
  })

  await journey.step('Help is asked for, with the state of the desk', page, async (shows) => {
    await bench.press('act-help')
    await bench.fill('help-text', 'Havale geldi mi diye banka ekranına giremiyoruz.')
    await bench.press('help-confirm')
    await shows('C21', 'the history keeps who asked what', () =>
      bench.says('history', 'Yardım istendi: Havale geldi mi', 'Nermin Usta'),
    )
    await at.toQueue()
    await at.key('F10')
    const home = await page.locator('dd bdi[dir="ltr"]').filter({ hasText: '/home' }).first().textContent()
    await shows('C21', 'a diagnostics file without the customer’s data lies among the desk’s files', async () => {
      const folder = join(home ?? '', 'diagnostics')
      const [name = ''] = (await readdir(folder)).sort().reverse()
      const report = await readFile(join(folder, name), 'utf8')
      return report.includes('banka ekranına') && report.includes(hasan.number) && !report.includes('Hasan Çelik')
    })
    await at.toQueue()
  })
}
