import type { Journey } from '../../journey/journey.ts'
import { byId, type DeskHands } from './desk-hands.ts'
import { changedOrder, courierOrder, gatewayOrder, tipaxOrder, transferOrder } from './orders.ts'
import { bowl, mug, postHelp, tipaxHelp } from './shop.ts'

/** Preparation and packing of the order that was paid at the gateway. */
export async function pack(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page } = hands
  const { number, customer } = gatewayOrder
  await journey.step('The pack screen says how it goes', page, async (shows) => {
    await hands.press('act-pack')
    await at.untilBandSays('idle')
    await shows('A10', 'the method that the customer chose, and what follows from it', async () => {
      await hands.includes('pack-carrier', 'پست پیشتاز')
      return hands.includes('pack-shipping', 'پست پیشتاز', 'کد رهگیری می‌گیرد')
    })
    const band = await at.scanPiece(bowl.barcode)
    if (band.outcome !== 'right') throw new Error(`the first piece: ${band.text}`)
  })
  await journey.step('Preparation begins with the first piece', page, async (shows) => {
    await at.key('F7')
    await page.waitForSelector(byId('status-card'))
    await shows('A6', '«در حال آماده‌سازی» is its status', async () => (await hands.status()) === 'در حال آماده‌سازی')
    await shows('A7', '"customer sees" says it and that the page has it', async () => {
      const arrived = await page.getAttribute(byId('customer-sees'), 'data-arrived')
      return arrived === 'true' && (await hands.includes('customer-sees', 'مشتری می‌بیند', 'در حال آماده‌سازی', 'رسیده'))
    })
    await shows('A6', 'the customer has a mail about it', () => {
      return hands.mailsTo(customer.email, 'در حال آماده‌سازی').length === 1
    })
    await hands.lookAt('status-card')
  })
  const seen = await hands.world.openCustomerPage(await hands.says('status-page'))
  await journey.step('What the customer reads on the page', seen, async (shows) => {
    await shows('A6 A7', 'the customer reads «در حال آماده‌سازی»', async () => {
      await seen.reload()
      return (await seen.locator('.status').innerText()).trim() === 'در حال آماده‌سازی'
    })
  })
  await journey.step('Packed, labelled, and still not shipped', page, async (shows) => {
    await at.key('F7')
    await page.waitForSelector(byId('band'))
    await at.scanPiece(bowl.barcode)
    const last = await at.scanPiece(mug.barcode)
    if (last.outcome !== 'order-done') throw new Error(`not complete: ${last.text}`)
    await page.waitForSelector('[data-testid="paper"][data-state="done"]:has-text("برچسب")')
    await hands.openOrder(number)
    await shows('A11', 'packed is a status of its own: «بسته‌بندی»', async () => (await hands.status()) === 'بسته‌بندی')
    await shows('A12', 'the label is printed, and the history has no «ارسال شد»', async () => {
      await hands.includes(`${byId('history')} [data-type="document-printed"]`, 'چاپگر')
      const changes = await page.$$eval('[data-testid="status-change"]', (all) =>
        all.map((one) => one.textContent ?? ''),
      )
      return (await hands.stage()) === 'packed' && !changes.some((text) => text.includes('ارسال شد'))
    })
    await shows(
      'A12',
      'nobody was told that it is on its way',
      () => hands.mailsTo(customer.email, 'ارسال شد').length === 0,
    )
    await hands.lookAt('history')
  })
  const label = await hands.label()
  await journey.step('Handed over to the post', page, async (shows) => {
    await hands.handover('post')
    const band = await at.scanPiece(label)
    if (band.outcome !== 'done') throw new Error(`not handed over: ${band.text}`)
    await shows('A12', 'the scan at the handover makes it «ارسال شد»', async () => {
      return (await at.band()).hint.includes('ارسال شد')
    })
  })
  await journey.step('Shipped, with code and how to follow it', page, async (shows) => {
    await hands.openOrder(number)
    await shows('A12 A13', '«ارسال شد», and the parcel has its code', async () => {
      return (await hands.status()) === 'ارسال شد' && (await hands.includes('parcel', label))
    })
    await shows('A14', 'the mail has the code, the link and how to follow it', () => {
      const [mail, ...more] = hands.mailsTo(customer.email, `سفارش ${number} ارسال شد`)
      if (mail === undefined || more.length > 0) return false
      return [label, `https://tracking.post.example/?id=${label}`, postHelp].every((part) => mail.text.includes(part))
    })
    await shows('A14', 'and the message on the telephone as well', () => {
      return hands.world.gateways.sms.some(({ to, text }) => to === '+989123456789' && text.includes(label))
    })
    await shows('A15', 'shipped is not delivered', async () => {
      const reads = await hands.customerReads()
      return reads === 'ارسال شد' && (await hands.stage()) === 'shipped'
    })
    await hands.lookAt('messages-card')
  })
}

/** By the city's courier, without a code. */
export async function courier(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page } = hands
  await journey.step('A method without tracking', page, async (shows) => {
    await hands.openOrder(courierOrder.number)
    await hands.press('act-pack')
    await at.untilBandSays('idle')
    await shows('A13 A10', 'the pack screen says that this method has no code', () =>
      hands.includes('pack-shipping', 'پیک شهری', 'این روش کد رهگیری ندارد', 'دریافت'),
    )
    await hands.scanAll(courierOrder)
  })
  await journey.step('It leaves without a code', page, async (shows) => {
    await hands.openOrder(courierOrder.number)
    const label = await hands.label()
    await hands.handover('peyk')
    const band = await at.scanPiece(label)
    if (band.outcome !== 'done') throw new Error(`not handed over: ${band.text}`)
    await shows('A13', 'handed over without a code, and the mail has no empty line for one', () => {
      const [{ text } = { text: '' }] = hands.mailsTo(courierOrder.customer.email, 'ارسال شد')
      return text.includes('پیک شهری') && !text.includes('کد رهگیری')
    })
  })
}

/** A carrier that must have a code and gives it itself. */
export async function tipax(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page } = hands
  const { number, customer } = tipaxOrder
  const code = '118420036957'
  await journey.step('No code, no handover where the method has one', page, async (shows) => {
    await hands.openOrder(number)
    await hands.press('next-do')
    await hands.press('verify-confirm')
    await page.waitForSelector(byId('verified'))
    await hands.press('task-reached')
    await hands.press('act-pack')
    await hands.scanAll(tipaxOrder)
    await hands.openOrder(number)
    const label = await hands.label()
    await hands.handover('tipax')
    const band = await at.scanPiece(label)
    await shows('A13', 'the parcel has to stay, for want of its code', () => {
      return band.outcome === 'refused' && band.hint.includes('کد رهگیری لازم دارد و یکی از بسته‌ها کد ندارد')
    })
    await shows('A13 A12', 'it is not «ارسال شد»', async () => (await hands.feed(number)).status === 'بسته‌بندی شده')
  })
  await journey.step('The code from the waybill of the carrier', page, async (shows) => {
    await hands.openOrder(number)
    await shows('A13', 'the next action asks for the code', async () => {
      return (await hands.nextStep()) === 'add-tracking' && (await hands.includes('next-action', 'کد رهگیری ندارد'))
    })
    await page.click(byId('tracking-code'))
    await at.scan(code)
    await shows('A13', 'the parcel has it', () => hands.includes('parcel', code))
    await hands.lookAt('parcel')
  })
  await journey.step('Now it leaves', page, async (shows) => {
    await hands.handover('tipax')
    const band = await at.scanPiece(code)
    if (band.outcome !== 'done') throw new Error(`not handed over: ${band.text}`)
    await shows('A13 A14', 'the mail has this code, its link and how to follow it', () => {
      const [mail] = hands.mailsTo(customer.email, `سفارش ${number} ارسال شد`)
      const parts = [code, `https://tipax.example/track/${code}`, tipaxHelp]
      return mail !== undefined && parts.every((part) => mail.text.includes(part))
    })
  })
}

/** The parcels that are left go with the post. */
export async function handOver(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page } = hands
  await journey.step('The changed method leads the packing', page, async (shows) => {
    await hands.openOrder(changedOrder.number)
    await hands.press('next-do')
    await hands.press('verify-confirm')
    await page.waitForSelector(byId('verified'))
    await hands.press('task-reached')
    await hands.press('act-pack')
    await at.untilBandSays('idle')
    await shows('A10', 'the pack screen shows the new method', () => hands.includes('pack-carrier', 'پست پیشتاز'))
    await hands.scanAll(changedOrder)
    await at.toQueue()
    await at.openByScan(transferOrder.number)
    await hands.scanAll(transferOrder)
  })
  await journey.step('The post takes what is left', page, async (shows) => {
    const labels: string[] = []
    for (const { number } of [changedOrder, transferOrder]) {
      await hands.openOrder(number)
      labels.push(await hands.label())
    }
    await hands.handover('post')
    for (const label of labels) {
      const band = await at.scanPiece(label)
      if (band.outcome !== 'done') throw new Error(`not handed over: ${band.text}`)
    }
    await shows('A16 A12', 'the order paid by transfer is «ارسال شد» like any other', async () => {
      return (await hands.feed(transferOrder.number)).status === 'ارسال شد'
    })
  })
}
