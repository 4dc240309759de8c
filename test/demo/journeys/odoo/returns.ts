import type { Journey } from '../../journey/journey.ts'
import type { Bench } from './bench.ts'
import { orders } from './orders.ts'
import { bowl } from './shop.ts'

/** Delivered; what comes back, what does not, and the money. */
export async function returns(journey: Journey, bench: Bench): Promise<void> {
  const { page, desk } = bench
  const { shopSystem, gateways, post } = bench.world
  const { comesBack, byCardTransfer, paysOnline } = orders

  await journey.step('Delivered', page, async (shows) => {
    for (const order of [paysOnline, comesBack]) await shopSystem.carrier(await bench.trackingOf(order), 'delivered')
    await bench.openOrder(comesBack)
    await bench.seen('[data-testid="stage"][data-stage="delivered"]')
    await shows('B1', 'the sales order is done, its delivery too', async () => {
      return (await bench.says('record-salesOrder', 'انجام شده')) && (await bench.says('record-delivery', 'انجام شده'))
    })
  })

  await journey.step('At the desk a return needs a reason; saffron is not taken back', page, async (shows) => {
    await bench.click('return-start')
    await bench.fill('return-pieces-line-1', '1')
    await shows('B16', 'the dialog sends to the online form, and without a reason nothing begins', async () => {
      return (
        (await bench.says('start-return', 'مشتری از فرم فروشگاه درخواست می‌دهد')) &&
        (await bench.isOff('return-confirm'))
      )
    })
    await shows('B17', 'the product that is not taken back says so, and has no field', async () => {
      const line = page.locator('[data-testid="returnable"][data-line="line-2"]')
      const words = (await line.textContent()) ?? ''
      return (
        (await line.getAttribute('data-block')) === 'not-returnable' &&
        words.includes('مرجوعی ندارد') &&
        (await bench.count('return-pieces-line-2')) === 0
      )
    })
    await shows('B17', 'the shop’s terms stand beside it: seven days', () =>
      bench.says('start-return', 'تا ۷ روز پس از تحویل'),
    )
  })

  await journey.step('The customer fills in the online form', page, async (shows) => {
    await bench.openOrder(comesBack)
    const form = { externalId: comesBack.number, returnId: 'R-3301', reason: 'لبهٔ کاسه لب‌پر است', wants: 'refund' }
    const refused = await shopSystem
      .post('returns', { ...form, returnId: 'R-3300', lines: [{ lineId: 'line-2', quantity: 1 }] })
      .then(
        () => '',
        (error: unknown) => String(error),
      )
    await shows(
      'B17',
      'for saffron the form is told that it is not taken back',
      () => refused.includes('409') && refused.includes('cannot be returned'),
    )
    await shopSystem.post('returns', { ...form, lines: [{ lineId: 'line-1', quantity: 1 }] })
    await bench.seen('[data-testid="return"][data-return="R-3301"]')
    await bench.show('returns-card')
    await shows('B16', 'the request is at the desk by itself, as the customer’s, with the reason', async () => {
      return (
        (await page.locator('[data-testid="return"][data-return="R-3301"][data-state="waits"]').count()) === 1 &&
        (await bench.says('returns-card', 'درخواست مشتری', 'لبهٔ کاسه لب‌پر است'))
      )
    })
    await shows('B1', 'the return is a record of its own', () =>
      bench.says('record-return', `IN/${comesBack.number}/1`, 'در راه بازگشت'),
    )
  })

  await journey.step('Received by scan', page, async (shows) => {
    await bench.click('return-receive')
    await desk.scan(bowl.barcode)
    await bench.seen('[data-testid="receive-said"][data-tone="right"]')
    await bench.click('receive-done')
    await shows('B16', 'the scanned piece is back, and the record says so', async () => {
      return (
        (await page.locator('[data-testid="return"][data-state="back"]').count()) === 1 &&
        (await bench.says('record-return', 'دریافت شد')) &&
        (await bench.says('status-now', 'بازگشت'))
      )
    })
  })

  await journey.step('A provider that cannot pay back', page, async (shows) => {
    await bench.openOrder(byCardTransfer)
    await bench.show('returns-card')
    await shows('B19', 'the button is off and says that this provider cannot', async () => {
      return (
        (await bench.isOff('act-refund')) &&
        (await bench.says('refund-why', 'امکان بازپرداخت')) &&
        (await bench.says('gateway', 'کارت به کارت'))
      )
    })
  })

  await journey.step('Full refund through the provider', page, async (shows) => {
    await bench.openOrder(comesBack)
    await shows('B18', 'the order’s page offers «بازپرداخت کامل»', async () => {
      return (await bench.says('act-refund', 'بازپرداخت کامل')) && !(await bench.isOff('act-refund'))
    })
    await bench.click('act-refund')
    await bench.answer('کالای آسیب‌دیده برگشت')
    await bench.seen('[data-testid="refunded"]')
    await shows('B18', 'the provider was asked once, for everything that was paid', () => {
      const [refund, ...more] = gateways.refunds
      return (
        more.length === 0 &&
        refund?.amount === comesBack.totals.total &&
        refund.currency === 'IRR' &&
        refund.receipt === comesBack.payment.receipt
      )
    })
    await shows('B18', 'the page has the provider’s reference, the status is «بازپرداخت کامل»', async () => {
      return (
        (await bench.says('refunded', 'RF-1')) &&
        (await bench.says('payment-card', 'بازپرداخت شده')) &&
        (await bench.says('status-now', 'بازپرداخت کامل'))
      )
    })
    await shows(
      'B18',
      'the customer is told once',
      () =>
        post.mails.filter((mail) => mail.subject.includes(comesBack.number) && mail.subject.includes('بازگردانده شد'))
          .length === 1,
    )
  })
}

/** The settings change: one step, no mail, an invoice on demand. */
export async function otherSettings(journey: Journey, bench: Bench): Promise<void> {
  const { page, desk } = bench
  const { shopSystem, post } = bench.world
  const { withoutMail, billedLater } = orders

  await journey.step('Settings: one step, no mail when done, invoice on demand', page, async () => {
    await bench.settings('occasions')
    await page.uncheck('[data-testid="tells-done-email"]', { force: true })
    await bench.save()
    await bench.settings('rules')
    await page.selectOption('[data-testid="rule-steps"]', '1')
    await page.selectOption('[data-testid="rule-invoice"]', 'on-demand')
    await bench.save()
  })

  await journey.step('One step: packed at once, without picking', page, async (shows) => {
    await shopSystem.order(withoutMail)
    await desk.toQueue()
    await bench.seen('[data-testid="view-all"][data-count="7"]')
    await bench.openOrder(withoutMail)
    await shows('B12', 'in one step the bench packs straight away', async () => {
      return !(await bench.isOff('act-pack')) && (await bench.count('act-pick')) === 0
    })
    // Without the invoice: it is made on demand now.
    await bench.pack(withoutMail, 2)
    await bench.handOver(withoutMail)
  })

  await journey.step('Shipped, and no mail', page, async (shows) => {
    await desk.toQueue()
    await desk.untilSynced()
    await bench.openOrder(withoutMail)
    // Its own mail that it was received shows that mail goes out at all.
    await shows('B14', 'switched off, the customer gets no mail when the transfer is done', async () => {
      const received = post.mails.filter((mail) => mail.subject.includes(withoutMail.number))
      return (
        (await bench.says('status-now', 'انجام شده')) &&
        received.length > 0 &&
        bench.mails(withoutMail, 'ارسال شد').length === 0
      )
    })
  })

  await journey.step('Two steps, and an invoice on demand', page, async (shows) => {
    await bench.settings('rules')
    await page.selectOption('[data-testid="rule-steps"]', '2')
    await bench.save()
    await shopSystem.order(billedLater)
    await desk.toQueue()
    await bench.seen('[data-testid="view-all"][data-count="8"]')
    await bench.openOrder(billedLater)
    await shows('B12', 'in two steps it is picked first again', async () => {
      return (await bench.isOff('act-pack')) && (await bench.says('act-pick', 'برداشته شد'))
    })
    await shows('B14', 'a later order has its mail, and there is still none for the one that was shipped', () => {
      const later = post.mails.some((mail) => mail.subject.includes(billedLater.number))
      return later && bench.mails(withoutMail, 'ارسال شد').length === 0
    })
    await shows('B20', 'paid, and no invoice until somebody asks for it', async () => {
      return (await bench.count('record-invoice')) === 0 && (await bench.says('make-invoice', 'صدور فاکتور'))
    })
    await bench.click('make-invoice')
    await bench.show('records')
    await shows('B20', 'one press makes it', async () => /INV\/.+\d/.test(await bench.words('record-invoice')))
  })

  await journey.step('Two steps: who has packed also ships', page, async (shows) => {
    await bench.pickAndPack(billedLater)
    await bench.openOrder(billedLater)
    await shows('B12', 'after picking and packing one press ships it, at the same bench', () =>
      bench.says('act-hand-over', 'ارسال'),
    )
    await bench.click('act-hand-over')
    await shows('B12 B11', 'it is done, and the history keeps that it was handed over', async () => {
      return (
        (await bench.says('status-now', 'انجام شده')) &&
        (await bench.history()).includes('parcel-handed-over') &&
        (await bench.count('act-hand-over')) === 0
      )
    })
  })
}
