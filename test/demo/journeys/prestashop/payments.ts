import type { Journey } from '../../journey/journey.ts'
import { byId, type DeskHands } from './desk-hands.ts'
import { changedOrder, gatewayOrder, transferOrder } from './orders.ts'
import { narges } from './shop.ts'

/** A time of day as the desk writes it. */
const clock = '[۰-۹]{2}:[۰-۹]{2}'
const receipt = 'BPM-318842907'

/** Online: the payment module's word, then a look at the gateway. */
export async function payments(journey: Journey, hands: DeskHands): Promise<void> {
  const { at, page, world } = hands
  const { number } = gatewayOrder
  await journey.step('The payment module confirms by itself', page, async (shows) => {
    await hands.openOrder(number)
    await shows('A3', 'it waits for its payment before', async () => (await hands.status()) === 'منتظر تایید پرداخت')
    await world.shopSystem.pay(gatewayOrder, receipt)
    await shows('A3', '«پرداخت تایید شده» comes with the payment, nobody touched the desk', async () => {
      return (await hands.status()) === 'پرداخت تایید شده'
    })
    await shows('A3', 'the shop wrote it into the history, not a person', () =>
      hands.includes(`${byId('history')} [data-type="payment-confirmed"]`, 'فروشگاه', 'پرداخت تایید شده'),
    )
  })
  await journey.step('Nobody can type Payment accepted', page, async (shows) => {
    await hands.openOrder(transferOrder.number)
    await hands.press('change-status')
    await page.waitForSelector(byId('status-dialog'))
    await shows('A3', '«پرداخت تایید شده» cannot be chosen by hand and says so', async () => {
      const off = await page.isDisabled(`${byId('status-payment-accepted')} input`)
      return off && (await hands.includes('status-payment-accepted', 'پرداخت تایید شده', 'خودکار'))
    })
  })
  await journey.step('Gateway and receipt number head the messages', page, async (shows) => {
    await page.keyboard.press('Escape')
    await hands.openOrder(number)
    await shows('A4', 'the messages section names the gateway and the receipt', () =>
      hands.includes('messages-card', 'پیام‌ها', 'درگاه بانک ملت (به‌پرداخت)', receipt),
    )
    await at.key('c')
    await shows('A4', 'one key copies the receipt number', async () => {
      if ((await page.getAttribute(byId('receipt-line'), 'data-copied')) !== 'true') return false
      await page.click(byId('history-search'))
      await page.keyboard.press('Control+V')
      const pasted = await page.inputValue(byId('history-search'))
      await hands.fill('history-search', '')
      return pasted === receipt
    })
    await hands.lookAt('receipt-line')
  })
  await journey.step('Not packed before it was looked up at the gateway', page, async (shows) => {
    await shows('A4', 'packing is refused until then, with the reason', async () => {
      const off = await hands.isOff('act-pack')
      return off && (await hands.includes('why-not', 'اول باید پرداخت در پنل درگاه بررسی شود'))
    })
    await at.key('F7')
    const band = await at.untilBandSays('refused')
    if (!band.hint.includes('درگاه')) throw new Error(`refused for another reason: ${band.hint}`)
    await at.key('Enter')
    await at.scan(gatewayOrder.lines[0]?.barcodes[0] ?? '')
    await shows('A4 A6', 'a scan packs nothing and starts no preparation', async () => (await hands.piecesLeft()) === 3)
  })
  await journey.step('Looked up at the gateway by a person', page, async (shows) => {
    await at.key('Enter')
    await at.key('F7')
    await page.waitForSelector(`${byId('next-action')}[data-step="verify-payment"]`)
    await hands.press('next-do')
    if ((await page.inputValue(byId('verify-receipt'))) !== receipt) throw new Error('the receipt is not filled in')
    await hands.press('verify-confirm')
    await shows('A4', 'who looked it up, and when, stands at the payment', () =>
      hands.matches('verified', new RegExp(`بررسی: ${narges.name}، .+${clock}`)),
    )
    await shows('A4', 'packing is open now', async () => !(await hands.isOff('act-pack')))
    await hands.lookAt('payment-card')
  })
  await journey.step('The rules say that payments are looked up first', page, async (shows) => {
    await at.toQueue()
    await at.key('F10')
    await hands.press('settings-rules')
    await shows('A4 A9', 'both are settings, and on in this preset', async () => {
      const verify = await page.isChecked(byId('rule-verifyPayments'))
      const call = await page.isChecked(byId('rule-callAfterPayment'))
      return (
        verify && call && (await hands.includes(':is(main)', 'بررسی پرداخت در درگاه', 'تماس با مشتری پس از پرداخت'))
      )
    })
  })
}

/** Another way than online: wait, the customer's receipt, a person confirms. */
export async function remotePayment(journey: Journey, hands: DeskHands): Promise<void> {
  const { page, world } = hands
  const { number, customer } = transferOrder
  await journey.step('Card to card waits for the customer', page, async (shows) => {
    await hands.openOrder(number)
    await shows('A16', 'not packable, and it says what it waits for', async () => {
      const waits = (await hands.nextStep()) === 'wait-transfer' && (await hands.isOff('act-pack'))
      return waits && (await hands.includes('why-not', 'هنوز پرداخت نشده است'))
    })
    await shows('A16', 'the customer was told where to pay', () => {
      const [mail] = hands.mailsTo(customer.email, number)
      return mail?.text.includes('IR820540102680020817909002') ?? false
    })
    await world.shopSystem.post('messages', {
      externalId: number,
      channel: 'shop',
      from: customer.name,
      text: 'سلام، ۱۲٬۴۰۰٬۰۰۰ به‌اضافهٔ ارسال را کارت به کارت کردم. شماره پیگیری ۸۸۴۱۲۰۹',
    })
    await shows('A16 A5', 'the receipt comes in the messages', () =>
      hands.includes('messages-card', 'از مشتری', 'شماره پیگیری ۸۸۴۱۲۰۹'),
    )
    await hands.lookAt('messages-card')
  })
  await journey.step('Remote payment accepted only with a receipt number', page, async (shows) => {
    await hands.press('change-status')
    await page.click(`${byId('status-remote-payment-accepted')} input`)
    await page.waitForSelector(byId('status-receipt'))
    await shows('A16', 'without the receipt it cannot be confirmed', () => hands.isOff('status-confirm'))
    await hands.fill('status-receipt', '8841209')
  })
  await journey.step('Remote payment accepted', page, async (shows) => {
    await hands.press('status-confirm')
    await shows('A16', '«پرداخت از راه دور تایید شده» is its status', async () => {
      return (await hands.status()) === 'پرداخت از راه دور تایید شده'
    })
    await shows('A16', 'receipt, operator and time are recorded', async () => {
      await hands.includes('payment-card', '8841209')
      return hands.matches(
        `${byId('history')} [data-type="payment-confirmed"]`,
        new RegExp(`${clock}.*${narges.name}`, 's'),
      )
    })
    await shows('A16', 'the customer has a mail about it, once', () => {
      const said = `برای سفارش ${number} تایید شد`
      return hands.mailsTo(customer.email, '').filter((mail) => mail.text.includes(said)).length === 1
    })
    await shows('A16 A8', 'the same call as after an online payment comes next', async () => {
      return (await hands.nextStep()) === 'call'
    })
    await hands.press('task-reached')
    await shows('A16', 'the same path goes on: it may be packed', async () => !(await hands.isOff('act-pack')))
    await hands.lookAt('status-card')
  })
  await journey.step('Another method than the customer chose needs a reason', page, async (shows) => {
    await hands.openOrder(changedOrder.number)
    await hands.press('act-change-shipping')
    await page.selectOption(byId('shipping-carrier'), 'post')
    await shows('A10', 'without a reason it cannot be changed', () => hands.isOff('shipping-confirm'))
    await hands.fill('shipping-reason', 'تیپاکس امروز به شیراز نمی‌رود، با مشتری هماهنگ شد')
    await hands.press('shipping-confirm')
    await shows('A10', 'the new method, and why, stay readable', async () => {
      await hands.includes('shipping-method', 'پست پیشتاز')
      return hands.includes('delivery-history', 'پست پیشتاز', 'تیپاکس امروز به شیراز نمی‌رود')
    })
    await hands.lookAt('delivery-card')
  })
}
