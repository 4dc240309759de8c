import type { Intake, OrderLine } from '#shared/order/intake.ts'

const hourMs = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hourMs).toISOString()
/** VAT in Poland, in basis points. */
const vat = 2300

export const candle = {
  sku: 'SW-LAW',
  name: 'Świeca sojowa, lawenda',
  barcodes: ['5900000001012'],
  unitPrice: 4900,
  weightGrams: 320,
}
export const lamp = {
  sku: 'LAM-20',
  name: 'Lampion metalowy 20 cm',
  barcodes: ['5900000002026'],
  unitPrice: 7900,
  weightGrams: 650,
}
export const matches = {
  sku: 'ZAP-DL',
  name: 'Zapałki długie, 60 szt.',
  barcodes: ['5900000003030'],
  unitPrice: 1500,
  weightGrams: 90,
}

type Article = typeof candle

interface Buyer {
  readonly name: string
  readonly phone: string
  readonly email?: string
  readonly street: string
  readonly postcode: string
  readonly city: string
}

const online = { method: 'online', name: 'Przelewy24', paid: true } as const
export const transfer = { method: 'transfer', name: 'Przelew tradycyjny', paid: false } as const

function order(
  number: string,
  buyer: Buyer,
  goods: readonly (readonly [Article, quantity: number])[],
  rest: Partial<Intake> = {},
): Intake {
  const lines: OrderLine[] = goods.map(([article, quantity], index) => ({
    ...article,
    id: `poz-${index + 1}`,
    quantity,
    goods: true,
    total: article.unitPrice * quantity,
    taxRate: vat,
  }))
  const value = lines.reduce((sum, line) => sum + line.total, 0)
  const shipping = 1499
  const total = value + shipping
  const { name, phone, email, street, postcode, city } = buyer
  return {
    number,
    placedAt: ago(2),
    language: 'pl',
    currency: 'PLN',
    customer: { name, phone, ...(email === undefined ? {} : { email }) },
    shipTo: { name, street, postcode, city, country: 'PL', phone },
    lines,
    totals: { goods: value, shipping, discount: 0, tax: Math.round((total * vat) / (10_000 + vat)), total },
    payment: { ...online, receipt: `P24-${number}` },
    shipping: { carrier: 'inpost', service: 'Kurier' },
    shipBy: ago(-26),
    ...rest,
  }
}

export const agnieszka = order(
  '10231',
  {
    name: 'Agnieszka Wiśniewska',
    phone: '+48 601 224 357',
    email: 'agnieszka.wisniewska@example.com',
    street: 'ul. Długa 15/4',
    postcode: '80-831',
    city: 'Gdańsk',
  },
  [
    [candle, 2],
    [matches, 1],
  ],
)

/** Pays by transfer. */
export const krzysztof = order(
  '10232',
  {
    name: 'Krzysztof Nowicki',
    phone: '+48 602 557 448',
    email: 'k.nowicki@example.com',
    street: 'ul. Piękna 8',
    postcode: '00-549',
    city: 'Warszawa',
  },
  [[lamp, 1]],
  { payment: transfer },
)

/** Packed and handed over while the network is away; comes back later. */
export const marta = order(
  '10233',
  {
    name: 'Marta Zielińska',
    phone: '+48 603 889 664',
    email: 'marta.zielinska@example.com',
    street: 'ul. Świdnicka 21',
    postcode: '50-066',
    city: 'Wrocław',
  },
  [[candle, 1]],
  { shipping: { carrier: 'dpd', service: 'Classic' } },
)

/** Goes by a carrier that must have a number and whose numbers we have not. */
export const pawel = order(
  '10234',
  {
    name: 'Paweł Dąbrowski',
    phone: '+48 604 336 992',
    email: 'pawel.dabrowski@example.com',
    street: 'ul. Lipowa 3',
    postcode: '15-424',
    city: 'Białystok',
  },
  [[matches, 2]],
  { shipping: { carrier: 'poczta', service: 'Pocztex' } },
)

/** Changed in her row of the list. */
export const joanna = order(
  '10235',
  {
    name: 'Joanna Kaczmarek',
    phone: '+48 605 778 226',
    email: 'joanna.kaczmarek@example.com',
    street: 'ul. Św. Marcin 40',
    postcode: '61-807',
    city: 'Poznań',
  },
  [[lamp, 2]],
)

/** Nobody touches this one. */
export const tomasz = order(
  '10236',
  {
    name: 'Tomasz Woźniak',
    phone: '+48 606 229 553',
    email: 'tomasz.wozniak@example.com',
    street: 'ul. Piotrkowska 90',
    postcode: '90-103',
    city: 'Łódź',
  },
  [[candle, 3]],
)

/** Comes in when the shop has another status for new orders. */
export const ewelina = order(
  '10237',
  {
    name: 'Ewelina Sikora',
    phone: '+48 607 553 884',
    email: 'ewelina.sikora@example.com',
    street: 'ul. Mariacka 12',
    postcode: '40-014',
    city: 'Katowice',
  },
  [[candle, 1]],
)

export const people = [agnieszka, krzysztof, marta, pawel, joanna, tomasz]

/** One school's many small orders; every tenth is not paid, every second leaves no e-mail. */
export const schoolOrders = (count: number): Intake[] =>
  Array.from({ length: count }, (_, index) => {
    const number = `SZ-${String(index + 1).padStart(3, '0')}`
    const phone = `+48 69${(1_000_000 + index * 7).toString()}`
    const email = index % 2 === 0 ? { email: `rodzic${index + 1}@example.com` } : {}
    const buyer = {
      name: `Rada Rodziców ${index + 1}`,
      phone,
      street: 'ul. Szkolna 1',
      postcode: '31-002',
      city: 'Kraków',
    }
    const payment = index % 10 === 9 ? { payment: transfer } : {}
    return order(number, { ...buyer, ...email }, [[matches, 1]], payment)
  })
