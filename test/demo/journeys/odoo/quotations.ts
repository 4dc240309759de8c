import type { Journey } from '../../journey/journey.ts'
import type { Bench } from './bench.ts'
import { carts, orders } from './orders.ts'
import { saraBadge } from './shop.ts'

/** The first start and the shop's settings. */
export async function settingUp(journey: Journey, bench: Bench): Promise<void> {
  const { page } = bench
  await journey.step('First start: the Odoo way of working', page, async (shows) => {
    await bench.signIn(saraBadge)
    const card = await bench.words('preset-odoo')
    for (const word of ['پیش‌فاکتور', 'پیش‌فاکتور ارسال شده', 'سفارش', 'برداشت محصول', 'انجام شده'])
      if (!card.includes(word)) throw new Error(`the card of the Odoo shop does not say ${word}`)
    await bench.click('preset-odoo')
    await bench.seen('[data-testid="queue-title"]')
    await shows('B5', 'the desk turns to Persian; orders and unpaid orders stand on top of the lists', async () => {
      return (
        (await page.locator('html[lang="fa"][dir="rtl"]').count()) === 1 &&
        (await bench.says('view-all', 'همهٔ سفارش‌ها')) &&
        (await bench.says('view-unpaid', 'پرداخت نشده'))
      )
    })
  })

  await journey.step('Settings: pick, pack, ship in three steps', page, async (shows) => {
    await bench.settings('rules')
    await shows('B12', 'the shop chooses one, two or three steps; Odoo shops begin with three', async () => {
      const options = await page.locator('[data-testid="rule-steps"] option').allTextContents()
      const chosen = await page.inputValue('[data-testid="rule-steps"]')
      return (
        chosen === '3' &&
        options.length === 3 &&
        options[1] === 'دو گام: برداشت، سپس بسته‌بندی و ارسال' &&
        options[2] === 'سه گام: برداشت، بسته‌بندی، ارسال'
      )
    })
    await shows('B15', 'unpaid orders reserve nothing before a person confirms: a setting, and it is on', async () =>
      page.isChecked('[data-testid="rule-confirmUnpaid"]'),
    )
    await shows('B20', 'the invoice comes on payment, on demand or with the packing', async () => {
      const options = await page.locator('[data-testid="rule-invoice"] option').allTextContents()
      return options.length === 3 && (await page.inputValue('[data-testid="rule-invoice"]')) === 'on-payment'
    })
  })

  await journey.step('Settings: the sales team gets what Tipax carries', page, async (shows) => {
    await bench.settings('people')
    await bench.click('assignment-add')
    await page.selectOption('[data-testid="assignment-carrier-0"]', 'tipax')
    await page.selectOption('[data-testid="assignment-to-0"]', 'team:sales')
    await bench.save()
    await shows('B7', 'the rule gives the orders of a carrier to the sales team', async () => {
      const carrier = await page.textContent('[data-testid="assignment-carrier-0"] option:checked')
      const to = await page.textContent('[data-testid="assignment-to-0"] option:checked')
      return carrier === 'تیپاکس' && to === 'تیم فروش'
    })
  })

  await journey.step(
    'Settings: mail when a transfer is done, reminder of left carts after two hours',
    page,
    async (shows) => {
      await bench.settings('occasions')
      await bench.fill('occasion-after-cart-reminder', '2')
      await page.press('[data-testid="occasion-after-cart-reminder"]', 'Tab')
      await bench.save()
      await shows('B14', 'the mail at «انجام شده» is a switch, and it is on', async () => {
        const row = page.locator('tr', { has: page.locator('[data-testid="tells-done-email"]') })
        return (
          (await row.textContent())?.includes('انجام شده') === true &&
          page.isChecked('[data-testid="tells-done-email"]')
        )
      })
      await shows('B8', '«سبد خرید رها شده» goes out by itself, «ارسال بعد از» two hours', async () => {
        const card = (await page.textContent('[data-occasion="cart-reminder"]')) ?? ''
        const after = await page.inputValue('[data-testid="occasion-after-cart-reminder"]')
        return card.includes('سبد خرید رها شده') && card.includes('ارسال بعد از') && after === '2'
      })
    },
  )
}

/** Left carts, and orders from the cart to the money. */
export async function quotations(journey: Journey, bench: Bench): Promise<void> {
  const { page, desk } = bench
  const { shopSystem, post } = bench.world
  const { quotation, paysOnline, transfer, atTheDoor } = orders

  await journey.step('A left cart is reminded of, a nameless one is not', page, async (shows) => {
    await desk.toQueue()
    await shopSystem.post('carts', carts.reachable)
    await shows('B8', 'the reminder is in the mail, with the way back to the cart', () =>
      post.mails.some(
        (mail) =>
          mail.to === carts.reachable.email &&
          mail.subject.includes('سبد خرید شما منتظر است') &&
          mail.text.includes(carts.reachable.link),
      ),
    )
    const answer = await shopSystem.post('carts', carts.nameless)
    await shows('B9', 'without e-mail or telephone it is skipped, and the shop is told why', () => {
      const { state, why } = answer as { state?: string; why?: string }
      return state === 'skipped' && why === 'no-address'
    })
  })

  await journey.step('A quotation is carried, and cannot be packed', page, async (shows) => {
    await shopSystem.order(quotation)
    await shows('B2', 'it stands under «پیش‌فاکتور», not among the orders to pack', async () => {
      const listed = await bench.list('status:quotation')
      return (
        listed.join() === quotation.number &&
        (await bench.says('queue-title', 'پیش‌فاکتور')) &&
        !(await bench.list('status:sales-order')).includes(quotation.number)
      )
    })
    await bench.openOrder(quotation)
    await shows('B2', 'the page says it is only a quotation, and packing is off', async () => {
      const why = await bench.words('why-not')
      return (await bench.isOff('act-pack')) && why.includes('این فقط پیش‌فاکتور است')
    })
    await shows('B1', 'it is a sales order in draft, without a delivery or an invoice', async () => {
      return (
        (await bench.says('record-salesOrder', quotation.number, 'پیش‌فاکتور')) &&
        (await bench.count('record-delivery')) === 0 &&
        (await bench.count('record-invoice')) === 0
      )
    })
  })

  await journey.step('Quotation sent: checked out, not paid', page, async (shows) => {
    await shopSystem.order(paysOnline)
    await shopSystem.order(transfer)
    await shopSystem.order(atTheDoor)
    await shows('B3', '«پیش‌فاکتور ارسال شده» holds what is not paid', async () => {
      const listed = await bench.list('status:quotation-sent')
      return listed.includes(paysOnline.number) && (await bench.says('queue-title', 'پیش‌فاکتور ارسال شده'))
    })
    await shows('B3 B5', 'the orders that are not paid are a list of their own', async () => {
      const unpaid = await bench.list('unpaid')
      return (
        unpaid.includes(paysOnline.number) && unpaid.includes(transfer.number) && !unpaid.includes(quotation.number)
      )
    })
    await bench.openOrder(paysOnline)
    await shows('B3', 'it cannot be packed before it is paid', async () => {
      const why = await bench.words('why-not')
      return (await bench.isOff('act-pack')) && why.includes('هنوز پرداخت نشده است')
    })
    await shows('B10', 'there is no delivery order yet', async () => (await bench.count('record-delivery')) === 0)
    await shows('B7', 'the rule has given it to the sales team', () => bench.says('assignee', 'تیم فروش'))
  })

  await journey.step('Two views: orders, and unpaid orders', page, async (shows) => {
    const all = await bench.list('all')
    const unpaid = await bench.list('unpaid')
    await shows('B5', 'all orders and the unpaid ones are two lists with their own counts', async () => {
      return (
        all.length === 4 &&
        unpaid.length === 2 &&
        (await bench.says('view-all', 'سفارش‌ها', '۴')) &&
        (await bench.says('view-unpaid', 'پرداخت نشده', '۲'))
      )
    })
  })

  await journey.step('Paid: a sales order with one delivery and its invoice', page, async (shows) => {
    await shopSystem.pay(paysOnline, 'ZP-778120301')
    // The gateway reports it again, under another key.
    await shopSystem.pay(paysOnline, 'ZP-778120301')
    await shows('B4', 'it is a «سفارش», ready in the packing queue', async () =>
      (await bench.list('status:sales-order')).includes(paysOnline.number),
    )
    await bench.openOrder(paysOnline)
    await shows('B10', 'told twice, and there is one delivery order', async () => {
      return (
        (await bench.count('record-delivery')) === 1 &&
        (await bench.says('record-delivery', `OUT/${paysOnline.number}`))
      )
    })
    await shows('B1 B20', 'sales order, delivery order and invoice are three records', async () => {
      const words = await bench.words('records')
      const invoice = await bench.words('record-invoice')
      return ['سفارش فروش', 'سفارش تحویل', 'فاکتور'].every((word) => words.includes(word)) && /INV\/.+\d/.test(invoice)
    })
    await bench.show('records')
    await shows(
      'B4',
      'the customer reads that the payment has arrived, once',
      () => bench.mails(paysOnline, 'پرداخت').length === 1,
    )
  })

  await journey.step(
    'Transfer and cash on delivery: nothing is reserved until somebody confirms',
    page,
    async (shows) => {
      await shows('B15', 'both stand under «موجودی رزرو نشده»', async () => {
        const listed = await bench.list('not-reserved')
        return listed.join() === [transfer.number, atTheDoor.number].join()
      })
      await bench.openOrder(atTheDoor)
      await shows('B15', 'the page says so, packing is off, and one button confirms and reserves', async () => {
        return (
          (await bench.says('why-not', 'موجودی رزرو نشده')) &&
          (await bench.isOff('act-pack')) &&
          (await bench.says('next-do', 'تایید و رزرو')) &&
          !(await bench.says('lines-card', 'در انبار رزرو شده'))
        )
      })
    },
  )

  await journey.step('Confirm and reserve', page, async (shows) => {
    await bench.click('next-do')
    await shows('B15', 'its goods are set aside on the shelf, and it may be packed', async () => {
      return (
        (await bench.says('lines-card', '۱ عدد در انبار رزرو شده')) &&
        (await bench.stage()) === 'ready' &&
        (await bench.history()).includes('order-confirmed')
      )
    })
    await shows(
      'B10',
      'confirmed, it has its one delivery order',
      async () => (await bench.count('record-delivery')) === 1,
    )
  })
}
