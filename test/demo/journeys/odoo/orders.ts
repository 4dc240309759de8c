import type { Intake } from '#shared/order/intake.ts'
import { bowl, type Goods, gaz, saffron, tea } from './shop.ts'

const hourMs = 3_600_000
const hoursFromNow = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString()

interface Customer {
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly street: string
  readonly city: string
  readonly postcode: string
}

const customers = {
  maryam: {
    name: 'مریم رضایی',
    phone: '0912 345 6712',
    email: 'maryam.rezaei@example.com',
    street: 'خیابان شریعتی، کوچهٔ بهار، پلاک ۱۸، واحد ۴',
    city: 'تهران',
    postcode: '1511943943',
  },
  ali: {
    name: 'علی نوروزی',
    phone: '0913 208 4471',
    email: 'ali.norouzi@example.com',
    street: 'خیابان چهارباغ بالا، پلاک ۲۳۳',
    city: 'اصفهان',
    postcode: '8173663841',
  },
  parisa: {
    name: 'پریسا احمدی',
    phone: '0917 654 3308',
    email: 'parisa.ahmadi@example.com',
    street: 'بلوار زند، کوچهٔ ۱۲، پلاک ۷',
    city: 'شیراز',
    postcode: '7134634475',
  },
  hossein: {
    name: 'حسین موسوی',
    phone: '0914 411 2096',
    email: 'hossein.mousavi@example.com',
    street: 'خیابان امام، روبه‌روی بازار، پلاک ۱۰۱',
    city: 'تبریز',
    postcode: '5137833951',
  },
  narges: {
    name: 'نرگس حیدری',
    phone: '0915 377 5520',
    email: 'narges.heidari@example.com',
    street: 'بلوار وکیل‌آباد، پلاک ۵۶',
    city: 'مشهد',
    postcode: '9189713554',
  },
} satisfies Record<string, Customer>

const online = (name: string, paid: boolean, receipt?: string): Intake['payment'] => ({
  method: 'online',
  name,
  paid,
  ...(receipt === undefined ? {} : { receipt }),
  ...(paid ? {} : { link: 'https://negarin.example/pay' }),
})

function order(
  number: string,
  customer: Customer,
  goods: readonly (readonly [Goods, quantity: number])[],
  payment: Intake['payment'],
  more: Partial<Intake> = {},
): Intake {
  const lines = goods.map(([{ barcode, price, ...article }, quantity], index) => ({
    ...article,
    id: `line-${index + 1}`,
    quantity,
    goods: true,
    unitPrice: price,
    total: price * quantity,
    taxRate: 1000,
    barcodes: [barcode],
  }))
  const sum = lines.reduce((total, line) => total + line.total, 0)
  const shipping = 450_000
  const { name, phone, email, street, city, postcode } = customer
  return {
    number,
    placedAt: hoursFromNow(-1),
    language: 'fa',
    currency: 'IRR',
    customer: { name, phone, email },
    shipTo: { name, street, city, postcode, country: 'IR', phone },
    lines,
    totals: { goods: sum, shipping, discount: 0, tax: Math.round(sum / 11), total: sum + shipping },
    payment,
    shipping: { carrier: 'post', service: 'پیشتاز' },
    shipBy: hoursFromNow(26),
    ...more,
  }
}

/** The day's orders: what each is for stands in its name. */
export const orders = {
  quotation: order('S00041', customers.maryam, [[tea, 2]], online('زرین‌پال', false), { draft: 'quotation' }),
  paysOnline: order(
    'S00042',
    customers.ali,
    [
      [gaz, 2],
      [bowl, 1],
    ],
    online('زرین‌پال', false),
    { shipping: { carrier: 'tipax', service: 'زمینی' } },
  ),
  transfer: order('S00043', customers.parisa, [[tea, 1]], {
    method: 'transfer',
    name: 'واریز به حساب',
    paid: false,
  }),
  atTheDoor: order(
    'S00044',
    customers.narges,
    [
      [gaz, 1],
      [bowl, 1],
    ],
    { method: 'cash-on-delivery', name: 'پرداخت در محل', paid: false },
  ),
  comesBack: order(
    'S00045',
    customers.maryam,
    [
      [bowl, 1],
      [saffron, 1],
    ],
    online('زرین‌پال', true, 'ZP-778120345'),
  ),
  byCardTransfer: order('S00046', customers.hossein, [[bowl, 1]], {
    method: 'transfer',
    name: 'کارت به کارت',
    paid: true,
    receipt: 'KBK-5520417',
  }),
  withoutMail: order('S00047', customers.hossein, [[tea, 1]], online('زرین‌پال', true, 'ZP-778120399')),
  billedLater: order('S00048', customers.parisa, [[tea, 3]], online('زرین‌پال', true, 'ZP-778120412')),
} as const

export const carts = {
  reachable: {
    externalId: 'cart-9001',
    language: 'fa',
    email: customers.narges.email,
    name: customers.narges.name,
    items: [{ name: saffron.name, quantity: 1, price: saffron.price }],
    link: 'https://negarin.example/cart/9001',
    abandonedAt: hoursFromNow(-3),
  },
  nameless: {
    externalId: 'cart-9002',
    language: 'fa',
    items: [{ name: tea.name, quantity: 1, price: tea.price }],
    link: 'https://negarin.example/cart/9002',
    abandonedAt: hoursFromNow(-3),
  },
} as const
