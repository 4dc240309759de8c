import type { Intake } from '#shared/order/intake.ts'
import { bowl, type Goods, mug, vase } from './shop.ts'

const hourMs = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString()
const prices: Readonly<Record<string, number>> = {
  [bowl.sku]: 4_850_000,
  [mug.sku]: 2_100_000,
  [vase.sku]: 12_400_000,
}

interface Wanted {
  readonly customer: Intake['customer']
  readonly address: readonly [street: string, city: string, postcode: string]
  readonly goods: readonly (readonly [Goods, number])[]
  readonly payment: Intake['payment']
  readonly carrier: string
  readonly service?: string
  readonly hoursAgo?: number
}

function order(number: string, { customer, address, goods, payment, carrier, service, hoursAgo = 1 }: Wanted): Intake {
  const [street, city, postcode] = address
  const lines = goods.map(([{ sku, name, barcode, weightGrams }, quantity], index) => {
    const unitPrice = prices[sku] ?? 0
    const total = unitPrice * quantity
    const id = `line-${index + 1}`
    return { id, sku, name, quantity, goods: true, unitPrice, total, taxRate: 1000, barcodes: [barcode], weightGrams }
  })
  const sum = lines.reduce((total, line) => total + line.total, 0)
  const shipping = carrier === 'peyk' ? 900_000 : 650_000
  return {
    number,
    placedAt: inHours(-hoursAgo),
    language: 'fa',
    currency: 'IRR',
    customer,
    shipTo: { name: customer.name, street, city, postcode, country: 'IR', ...phoneOf(customer) },
    lines,
    totals: { goods: sum, shipping, discount: 0, tax: Math.round(sum / 11), total: sum + shipping },
    payment,
    shipping: { carrier, service: service ?? '' },
    shipBy: inHours(20),
    promisedDate: inHours(96).slice(0, 10),
  }
}

const phoneOf = ({ phone }: Intake['customer']) => (phone === undefined ? {} : { phone })
const post = { carrier: 'post', service: 'سفارشی' }
const transfer = { method: 'transfer', name: 'کارت به کارت', paid: false } as const

/** Paid at the bank's gateway while we look. */
export const gatewayOrder = order('HVZQKTNMA', {
  customer: { name: 'مینا رستمی', phone: '09123456789', email: 'mina.rostami@example.com' },
  address: ['خیابان شریعتی، کوچهٔ بهار، پلاک ۱۸، واحد ۳', 'تهران', '1565713511'],
  goods: [
    [bowl, 2],
    [mug, 1],
  ],
  payment: { method: 'online', name: 'درگاه بانک ملت (به‌پرداخت)', paid: false },
  ...post,
})

/** Came paid, by an intermediary gateway. Worked on while there is no network. */
export const offlineOrder = order('PLWRXEDGS', {
  customer: { name: 'حسین نادری', phone: '0913 204 7781', email: 'h.naderi@example.com' },
  address: ['بلوار آزادگان، خیابان گلستان، پلاک ۷۲', 'کرمان', '7619633147'],
  goods: [[mug, 2]],
  payment: { method: 'online', name: 'درگاه واسط زرین‌پال', paid: true, receipt: 'ZP-40518829' },
  ...post,
})

/** Card to card: the customer sends a receipt. */
export const transferOrder = order('TBFYJCOUI', {
  customer: { name: 'زهرا موسوی', phone: '09351112233', email: 'zahra.mousavi@example.com' },
  address: ['خیابان امام رضا ۲۴، مجتمع آفتاب، واحد ۱۱', 'مشهد', '9137843150'],
  goods: [[vase, 1]],
  payment: transfer,
  ...post,
})

/** By the city's courier, who knows no tracking code; paid at the door. */
export const courierOrder = order('NKAGMSQVE', {
  customer: { name: 'آرش صادقی', phone: '09125550147', email: 'arash.sadeghi@example.com' },
  address: ['خیابان حکیم نظامی، کوچهٔ ۹، پلاک ۵', 'اصفهان', '8175645913'],
  goods: [[mug, 1]],
  payment: { method: 'cash-on-delivery', name: 'پرداخت در محل', paid: false },
  carrier: 'peyk',
})

/** Another method than the shop can use that day, and one that must have a code. */
export const changedOrder = order('RDOIWXPBL', {
  customer: { name: 'فاطمه جعفری', phone: '09171234455', email: 'f.jafari@example.com' },
  address: ['خیابان ملاصدرا، کوچهٔ ۳، پلاک ۲۱', 'شیراز', '7193654821'],
  goods: [[bowl, 1]],
  payment: { method: 'online', name: 'درگاه بانک سامان', paid: true, receipt: 'SMN-77120493' },
  carrier: 'tipax',
})

/** Paid; goes with a carrier that gives its codes itself. */
export const tipaxOrder = order('UAZJDFWHK', {
  customer: { name: 'سمیرا حیدری', phone: '09143216547', email: 'samira.h@example.com' },
  address: ['خیابان ارتش، کوچهٔ صائب، پلاک ۱۴', 'تبریز', '5137743916'],
  goods: [[bowl, 1]],
  payment: { method: 'online', name: 'درگاه واسط زرین‌پال', paid: true, receipt: 'ZP-40519116' },
  carrier: 'tipax',
})

/** Nobody has paid it, nobody has told the customer anything for days. */
export const silentOrder = order('CEYUJHFTZ', {
  customer: { name: 'رضا کاظمی', phone: '02122334455' },
  address: ['خیابان ولیعصر، نرسیده به میدان ونک، پلاک ۲۴۵۰', 'تهران', '1969833511'],
  goods: [[vase, 1]],
  payment: transfer,
  ...post,
  hoursAgo: 24 * 5,
})

/** The customer gives it up. */
export const cancelledOrder = order('GSMVQLAXK', {
  customer: { name: 'مریم توکلی', phone: '09361239876', email: 'maryam.t@example.com' },
  address: ['خیابان سعدی، پلاک ۸۸', 'رشت', '4138613795'],
  goods: [[mug, 4]],
  payment: transfer,
  ...post,
})

export const orders = [
  gatewayOrder,
  offlineOrder,
  transferOrder,
  courierOrder,
  changedOrder,
  tipaxOrder,
  silentOrder,
  cancelledOrder,
] as const
