import type { Intake } from '#shared/order/intake.ts'
import { blanket, clock, cups, glassHolder, samovar } from './shop.ts'

interface Article {
  readonly sku: string
  readonly name: string
  readonly barcode: string
  readonly price: number
}

const hourMs = 3_600_000
const hence = (hours: number) => new Date(Date.now() + hours * hourMs).toISOString()

/** The calendar day so many days from now, YYYY-MM-DD, as this place counts it. */
export function dayAhead(days: number): string {
  const now = new Date()
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}

/** The day as a Russian reads it: "23 ноября". */
export const inWords = (day: string) =>
  new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )

const near = { city: 'Санкт-Петербург', country: 'RU' }
const cash = { method: 'cash-on-delivery', name: 'Наличными при получении', paid: false } as const
const online = (link: string) => ({ method: 'online', name: 'ЮKassa', paid: false, link }) as const
const courier = { carrier: 'courier', service: 'По городу' }
const cdek = { carrier: 'cdek', service: 'Посылка до двери' }

type Special = Pick<Intake, 'customer' | 'shipTo' | 'payment' | 'shipping'> & Partial<Intake>

function order(number: string, goods: readonly (readonly [Article, number])[], special: Special, shipping = 0): Intake {
  const lines = goods.map(([{ sku, name, barcode, price }, quantity], index) => ({
    id: `line-${index + 1}`,
    sku,
    name,
    quantity,
    goods: true,
    unitPrice: price,
    total: price * quantity,
    taxRate: 2000,
    barcodes: [barcode],
    weightGrams: 900,
    ...(sku === clock.sku ? { madeToOrder: true } : {}),
  }))
  const total = lines.reduce((sum, line) => sum + line.total, shipping)
  return {
    number,
    placedAt: hence(-0.2),
    language: 'ru',
    currency: 'RUB',
    lines,
    totals: { goods: total - shipping, shipping, discount: 0, tax: Math.round(total / 6), total },
    shipBy: hence(20),
    ...special,
  }
}

function person(name: string, phone: string, street: string, postcode: string, email: string, town = near) {
  return {
    customer: { name, phone, email: `${email}@example.com` },
    shipTo: { name, street, postcode, ...town },
  }
}

const moscow = { city: 'Москва', country: 'RU' }
const kazan = { city: 'Казань', country: 'RU' }

const anna = person('Анна Соколова', '921 55', 'Загородный пр., 22, кв. 8', '19118', 'a.sokolova')
/** A small one, paid to the courier; its telephone and postcode are wrong and no day is promised. */
export const toCheck = order(
  'TD-1041',
  [
    [blanket, 1],
    [cups, 1],
  ],
  {
    ...anna,
    payment: cash,
    shipping: { ...courier, window: { from: '14:00', to: '18:00' } },
    customerNote: 'Домофон не работает, позвоните снизу',
  },
)

/** From another city, with a price that the shop must name first. */
export const draft = order('TD-1042', [[samovar, 2]], {
  ...person('Дмитрий Волков', '8 916 204-17-33', 'ул. Остоженка, 14, кв. 3', '119034', 'd.volkov', moscow),
  draft: 'price-to-confirm',
  payment: { method: 'online', name: 'ЮKassa', paid: false },
  shipping: cdek,
})

export const madeToOrder = order('TD-1043', [[clock, 1]], {
  ...person('Елена Морозова', '8 921 903-44-12', 'ул. Марата, 40, кв. 17', '191119', 'e.morozova'),
  payment: cash,
  shipping: courier,
  promisedDate: dayAhead(6),
})

export const otherCity = order('TD-1044', [[blanket, 1]], {
  ...person('Рустам Хабибуллин', '8 917 256-70-81', 'ул. Баумана, 9, кв. 5', '420111', 'r.habibullin', kazan),
  payment: cash,
  shipping: cdek,
  promisedDate: dayAhead(4),
})

/** Above 15 000 ₽, and costly to bring. */
export const expensive = order(
  'TD-1045',
  [
    [samovar, 1],
    [blanket, 1],
  ],
  {
    ...person('Павел Никитин', '8 911 730-28-64', 'Ленинский пр., 95, кв. 210', '198332', 'p.nikitin'),
    payment: cash,
    shipping: courier,
    promisedDate: dayAhead(2),
  },
  1_200_00,
)

export const failing = order('TD-1046', [[cups, 1]], {
  ...person('Игорь Лебедев', '8 905 218-36-90', 'Каменноостровский пр., 31, кв. 12', '197022', 'i.lebedev'),
  payment: online('https://pay.teply-dom.example/TD-1046'),
  shipping: courier,
  promisedDate: dayAhead(1),
})

const mariaPhone = '8 981 764-05-19'
/** Fetches it at the shop, pays there, and wants SMS. */
export const pickUp = order('TD-1047', [[cups, 1]], {
  customer: { name: 'Мария Кузнецова', phone: mariaPhone, email: 'm.kuznetsova@example.com', prefers: 'sms' },
  shipTo: { name: 'Мария Кузнецова', street: 'ул. Рубинштейна, 15', postcode: '191002', ...near },
  payment: { method: 'pay-at-desk', name: 'В кассе магазина', paid: false },
  shipping: { carrier: 'pickup', service: '', pickUpPoint: 'ул. Рубинштейна, 15' },
  promisedDate: dayAhead(0),
})
export const mariaDials = '+79817640519'

const paid = (receipt: string) => ({ method: 'online', name: 'ЮKassa', paid: true, receipt }) as const

export const lacking = order(
  'TD-1048',
  [
    [glassHolder, 2],
    [cups, 1],
  ],
  {
    ...person('Светлана Орлова', '8 960 241-55-08', 'Невский пр., 88, кв. 4', '191025', 's.orlova'),
    payment: paid('YK-20771'),
    shipping: courier,
    promisedDate: dayAhead(3),
  },
)

export const cancelled = order('TD-1049', [[blanket, 3]], {
  ...person('Николай Фёдоров', '8 931 337-60-25', 'пр. Стачек, 67, кв. 33', '198096', 'n.fedorov'),
  payment: paid('YK-20772'),
  shipping: courier,
  promisedDate: dayAhead(1),
})

/** To another city, paid: goes out while there is no network, is delivered, and comes back. */
export const farAway = order('TD-1050', [[blanket, 2]], {
  ...person('Рустам Хабибуллин', '8 917 256-70-81', 'ул. Баумана, 9, кв. 5', '420111', 'r.habibullin', kazan),
  payment: paid('YK-20773'),
  shipping: cdek,
})

export const allOrders = [
  toCheck,
  draft,
  madeToOrder,
  otherCity,
  expensive,
  failing,
  pickUp,
  lacking,
  cancelled,
  farAway,
]
