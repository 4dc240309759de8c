import type { Journey } from '../../journey/journey.ts'
import type { Bench } from './bench.ts'
import { orders } from './orders.ts'

/** Pick, prepare the packaging, print the label, ship; somebody else takes over; the look-up says the same. */
export async function deliveries(journey: Journey, bench: Bench): Promise<void> {
  const { page, desk } = bench
  const { shopSystem } = bench.world
  const { paysOnline } = orders

  await journey.step('Reassigned with a reason', page, async (shows) => {
    await shows(
      'B7',
      'the list of the sales team holds its order only',
      async () => (await bench.list('assignee:sales')).join() === paysOnline.number,
    )
    await bench.openOrder(paysOnline)
    await bench.click('act-assign')
    await page.selectOption('[data-testid="assign-to"]', 'person:sara')
    if (!(await bench.isOff('assign-confirm'))) throw new Error('an order is taken from a team without a reason')
    await bench.fill('assign-reason', 'رضا امروز مرخصی است')
    await bench.click('assign-confirm')
    await shows('B7', 'who has it now stands on the page, and the history keeps the change', async () => {
      return (
        (await bench.says('assignee', 'سارا محمدی')) &&
        (await bench.says('history', 'سپرده شد به سارا محمدی · رضا امروز مرخصی است'))
      )
    })
    await shows('B7', 'it has moved to the list of that person', async () =>
      (await bench.list('assignee:sara')).includes(paysOnline.number),
    )
  })

  await journey.step('Pick', page, async (shows) => {
    await bench.openOrder(paysOnline)
    await shows('B11 B12', 'in three steps nothing is packed before it is picked', async () => {
      return (await bench.isOff('act-pack')) && (await bench.says('why-not', 'هنوز از قفسه برداشت نشده'))
    })
    await bench.setStatus('picking')
    await shows('B11', 'the first operation is «برداشت محصول»', () => bench.says('status-now', 'برداشت محصول'))
    await bench.click('act-pick')
    await shows('B11', 'that it was picked is recorded', async () =>
      (await bench.history()).includes('picking-finished'),
    )
  })

  await journey.step('Prepare the packaging', page, async (shows) => {
    await bench.click('act-pack')
    await desk.untilBandSays('idle')
    await desk.scanPiece(paysOnline.lines[0]?.barcodes[0] ?? '')
    await desk.key('F7')
    await shows('B11', 'the second is «آماده‌سازی بسته‌بندی», under way', async () => {
      return (await bench.says('status-now', 'آماده‌سازی بسته‌بندی')) && (await bench.stage()) === 'packing'
    })
  })

  await journey.step('Packed, its label printed', page, async (shows) => {
    await bench.click('act-pack')
    await desk.scanPiece(paysOnline.lines[0]?.barcodes[0] ?? '')
    await desk.scanPiece(paysOnline.lines[1]?.barcodes[0] ?? '')
    await desk.untilBandSays('order-done')
    await shows('B11', 'invoice, delivery note and label have come out', async () => {
      const printed = page.locator('[data-testid="paper"][data-state="done"]')
      return (await printed.count()) === 3 && (await bench.says('papers', 'برچسب', 'چاپ شد'))
    })
  })

  await journey.step('Ready to ship, label on', page, async (shows) => {
    await bench.openOrder(paysOnline)
    await bench.setStatus('print-labels')
    await shows('B12', 'in three steps shipping is an operation of its own: this page does not ship', async () => {
      return (await bench.count('act-hand-over')) === 0 && (await bench.says('next-do', 'تحویل مرسوله‌ها'))
    })
    await shows('B11', 'the third is «چاپ برچسب(های) حمل‌ونقل»; the label in the history, nothing shipped', async () => {
      const history = await bench.history()
      return (
        (await bench.says('status-now', 'چاپ برچسب(های) حمل‌ونقل')) &&
        history.includes('document-printed') &&
        !history.includes('parcel-handed-over') &&
        (await bench.stage()) === 'packed'
      )
    })
    await shows(
      'B14',
      'nothing was told to the customer for a printed label',
      () => bench.mails(paysOnline, 'ارسال شد').length === 0,
    )
  })

  let label = ''
  await journey.step('Ship: scanned out to Tipax', page, async (shows) => {
    label = await bench.handOver(paysOnline)
    await shows('B11', 'the fourth is the handover, parcel by parcel', () =>
      bench.says('band', 'تحویل شد', paysOnline.number),
    )
  })

  await journey.step('Done: the history has all four, the customer has the mail', page, async (shows) => {
    await bench.openOrder(paysOnline)
    await bench.show('history')
    await shows('B11', 'pick, packaging, label and shipping are recorded, in this order', async () => {
      const history = (await bench.history()).reverse()
      const at = (type: string) => history.indexOf(type)
      const four = ['picking-finished', 'packing-started', 'document-printed', 'parcel-handed-over'].map(at)
      return four.every((place, index) => place >= 0 && (index === 0 || place > (four[index - 1] ?? 0)))
    })
    await shows('B14', 'the transfer is «انجام شده», and the mail with the tracking number went out once', async () => {
      const [mail, ...more] = bench.mails(paysOnline, 'ارسال شد')
      return (
        (await bench.says('status-now', 'انجام شده')) &&
        mail !== undefined &&
        more.length === 0 &&
        mail.to === paysOnline.customer.email &&
        mail.text.includes(label) &&
        mail.text.includes('تیپاکس')
      )
    })
    await shows('B10', 'still one delivery order, done', async () => {
      return (await bench.count('record-delivery')) === 1 && (await bench.says('record-delivery', 'انجام شده'))
    })
  })

  await journey.step('The same order from the look-up, the queue and the shop', page, async (shows) => {
    await bench.list('status:done')
    const row = page.locator(`[data-testid="order-row"][data-number="${paysOnline.number}"]`)
    const inQueue = (await row.textContent()) ?? ''
    await desk.key('F8')
    await bench.fill('lookup-field', '09132084471')
    await page.click(`[data-testid="lookup-result"][data-number="${paysOnline.number}"]`)
    await shows('B6', 'found by telephone it says what the queue says, and the shop’s website too', async () => {
      const told = (await shopSystem.feed(paysOnline.number)) as { status?: string }
      return (
        inQueue.includes('انجام شده') &&
        (await bench.says('lookup-status', 'انجام شده')) &&
        told.status !== undefined &&
        (await bench.says('lookup-customer-sees', told.status))
      )
    })
  })

  await bench.openOrder(paysOnline)
  const address = (await page.textContent('[data-testid="status-page"]')) ?? ''
  const customer = await bench.world.openCustomerPage(address)
  await journey.step('The customer’s own page on the website', customer, async (shows) => {
    await shows('B6', 'the customer reads the same state, and can follow the parcel', async () => {
      const words = (await customer.textContent('body')) ?? ''
      return (
        (await customer.locator('html[lang="fa"][dir="rtl"]').count()) === 1 &&
        ['ارسال شد', label, 'تیپاکس'].every((word) => words.includes(word))
      )
    })
  })
}
