import type { Intake, Language } from '#shared/order/intake.ts'

/** One country that the sample shop sells to. All people and houses are invented; `#` in a pattern is a digit. */
export interface Market {
  readonly language: Language
  readonly country: string
  readonly currency: string
  /** Minor units for one pound of the source data, rounded to `step`. */
  readonly perPound: number
  readonly step: number
  /** Basis points; prices include it. */
  readonly taxRate: number
  readonly shipping: number
  readonly carriers: readonly (readonly [id: string, service: string, pickUpPoint?: string])[]
  readonly people: readonly string[]
  readonly streets: readonly string[]
  readonly cities: readonly (readonly [city: string, postcode: string, region?: string])[]
  readonly phone: string
  readonly payment: Readonly<Record<Intake['payment']['method'], string>>
  readonly notes: readonly string[]
  readonly giftNote: string
}

export const markets: readonly Market[] = [
  {
    language: 'en',
    country: 'GB',
    currency: 'GBP',
    perPound: 100,
    step: 1,
    taxRate: 2000,
    shipping: 395,
    carriers: [
      ['royal-mail', 'Tracked 48'],
      ['royal-mail', 'Tracked 24'],
    ],
    people: [
      'Harriet Blake',
      'Oliver Whitcombe',
      'Priya Nair',
      'Tom Ashdown',
      'Megan Rhys-Jones',
      "Siobhán O'Dell",
      'George Pemberton',
      'Amara Okafor',
      'Lucy Fairweather',
      'Callum Drummond',
    ],
    streets: [
      '## Chapel Row',
      '# Lantern Yard',
      '## Orchard Close',
      'Flat #, ## Quay Street',
      '## Mill Lane',
      '# The Old Dairy',
    ],
    cities: [
      ['Leeds', 'LS# #QZ'],
      ['Bristol', 'BS# #XJ'],
      ['Norwich', 'NR# #TB'],
      ['Edinburgh', 'EH# #YD'],
      ['Cardiff', 'CF# #WL'],
      ['Newcastle upon Tyne', 'NE# #RH'],
    ],
    // Ofcom keeps 07700 900000-900999 for drama.
    phone: '+44 7700 900###',
    payment: {
      online: 'Stripe',
      transfer: 'Bank transfer',
      'cash-on-delivery': 'Cash on delivery',
      'pay-at-desk': 'Pay at the desk',
    },
    notes: [
      'Please leave with the neighbour at number 14.',
      'No plastic filling, please.',
      'The bell is broken: knock.',
      'Needed by Friday if at all possible.',
    ],
    giftNote: 'Gift — no prices in the box',
  },
  {
    language: 'pl',
    country: 'PL',
    currency: 'PLN',
    perPound: 490,
    step: 10,
    taxRate: 2300,
    shipping: 1499,
    carriers: [
      ['inpost', 'Kurier'],
      ['inpost', 'Paczkomat', 'LOD0##M'],
    ],
    people: [
      'Małgorzata Żółkiewska',
      'Paweł Śliwiński',
      'Zofia Gąsior',
      'Krzysztof Łęcki',
      'Agnieszka Dąbrowa',
      'Michał Wróbel',
      'Elżbieta Źrebiec',
      'Jędrzej Ćwikła',
      'Katarzyna Majchrzak',
      'Stanisław Olędzki',
    ],
    streets: [
      'ul. Latarników ##/#',
      'ul. Źródlana #',
      'al. Wiśniowa ## m. #',
      'ul. Świętego Jana #a',
      'os. Złota Jesień ##/##',
      'ul. Krótka #',
    ],
    cities: [
      ['Łódź', '90-###'],
      ['Kraków', '30-###'],
      ['Gdańsk', '80-###'],
      ['Wrocław', '50-###'],
      ['Rzeszów', '35-###'],
      ['Białystok', '15-###'],
    ],
    phone: '+48 500 000 ###',
    payment: {
      online: 'Przelewy24',
      transfer: 'Przelew tradycyjny',
      'cash-on-delivery': 'Płatność przy odbiorze',
      'pay-at-desk': 'Płatność w punkcie',
    },
    notes: [
      'Proszę dzwonić przed dostawą.',
      'Bez plastikowych wypełniaczy, proszę.',
      'Dom za kościołem, brama zielona.',
      'Proszę o fakturę na firmę.',
    ],
    giftNote: 'Prezent — proszę bez cen w paczce',
  },
  {
    language: 'tr',
    country: 'TR',
    currency: 'TRY',
    perPound: 5600,
    step: 50,
    taxRate: 2000,
    shipping: 8990,
    carriers: [['yurtici', 'Standart']],
    people: [
      'Ayşegül Işıldar',
      'Oğuz Çınarlı',
      'İrem Şahinkaya',
      'Gökhan Güvenç',
      'Nazlı Öztürkmen',
      'Işıl Kılıçaslan',
      'Ömer Faruk Dağdelen',
      'Şule Yıldırımer',
      'Barış Ünlüer',
      'Çiğdem Gündoğdu',
    ],
    streets: [
      'Fener Sok. No: ## D: #',
      'Çınarlı Cad. No: #',
      'İplikçi Sok. No: ##/#',
      'Güneş Apt. Kat: # D: ##, Işık Sok.',
      'Ihlamur Cad. No: ##',
    ],
    cities: [
      ['İzmir', '35###', 'Konak'],
      ['İstanbul', '34###', 'Kadıköy'],
      ['Ankara', '06###', 'Çankaya'],
      ['Eskişehir', '26###', 'Odunpazarı'],
      ['Muğla', '48###', 'Menteşe'],
    ],
    // The prefix 500 belongs to no operator.
    phone: '+90 500 000 ## ##',
    payment: {
      online: 'PayTR',
      transfer: 'Havale / EFT',
      'cash-on-delivery': 'Kapıda ödeme',
      'pay-at-desk': 'Mağazada ödeme',
    },
    notes: [
      'Zil çalışmıyor, lütfen arayın.',
      'Plastik dolgu kullanmayın lütfen.',
      'Site güvenliğine bırakabilirsiniz.',
      'Apartman girişi arka sokaktan.',
    ],
    giftNote: 'Hediye — kutuda fiyat olmasın',
  },
  {
    language: 'fa',
    country: 'IR',
    currency: 'IRR',
    perPound: 1_250_000,
    step: 10_000,
    taxRate: 1000,
    shipping: 950_000,
    carriers: [['iran-post', 'پیشتاز']],
    people: [
      'نرگس کیانی‌فر',
      'آرش یزدان‌پناه',
      'مهسا قره‌باغی',
      'کامران پژوهش',
      'شیرین گلستانی',
      'بهرام چنگیزی',
      'لیلا ژاله‌پور',
      'یاسمن کاویانی',
      'سهراب نیک‌روش',
      'پریسا امیدوار',
    ],
    streets: [
      'خیابان فانوس، کوچهٔ نرگس، پلاک ##، واحد #',
      'بلوار چمران، کوچهٔ #، پلاک ##',
      'خیابان گلستان، بن‌بست یاس، پلاک #',
      'میدان ونک، خیابان نور، پلاک ##، طبقهٔ #',
    ],
    cities: [
      ['تهران', '14########'],
      ['اصفهان', '81########'],
      ['شیراز', '71########'],
      ['تبریز', '51########'],
      ['مشهد', '91########'],
    ],
    phone: '+98 900 000 ####',
    payment: {
      online: 'درگاه سامان',
      transfer: 'کارت به کارت',
      'cash-on-delivery': 'پرداخت در محل',
      'pay-at-desk': 'پرداخت در فروشگاه',
    },
    notes: [
      'لطفاً پیش از ارسال تماس بگیرید.',
      'زنگ واحد خراب است؛ لطفاً زنگ بزنید.',
      'لطفاً بدون پلاستیک بسته‌بندی شود.',
      'تحویل به نگهبان ساختمان مانعی ندارد.',
    ],
    giftNote: 'هدیه است؛ لطفاً قیمت داخل جعبه نباشد',
  },
  {
    language: 'ru',
    country: 'RU',
    currency: 'RUB',
    perPound: 10_600,
    step: 100,
    taxRate: 2200,
    shipping: 39_000,
    carriers: [
      ['cdek', 'Посылка склад-дверь'],
      ['cdek', 'Посылка склад-склад', 'MSK###'],
    ],
    people: [
      'Фёдор Ёлкин',
      'Наталья Щукина',
      'Юлия Подъяпольская',
      'Артём Журавлёв',
      'Ольга Цветкова',
      'Пётр Соловьёв',
      'Эльвира Хайруллина',
      'Семён Быстров',
      'Алёна Чижова',
      'Григорий Мышкин',
    ],
    streets: [
      'ул. Фонарная, д. ##, кв. ##',
      'пер. Тихий, д. #',
      'просп. Мира, д. ##, корп. #, кв. ###',
      'ул. Подъёмная, д. ##, стр. #',
    ],
    cities: [
      ['Москва', '10####'],
      ['Санкт-Петербург', '19####'],
      ['Екатеринбург', '62####'],
      ['Казань', '42####'],
      ['Орёл', '30####'],
    ],
    phone: '+7 900 000-##-##',
    payment: {
      online: 'ЮKassa',
      transfer: 'Банковский перевод',
      'cash-on-delivery': 'Наложенный платёж',
      'pay-at-desk': 'Оплата в пункте выдачи',
    },
    notes: [
      'Позвоните за час до доставки.',
      'Пожалуйста, без пластикового наполнителя.',
      'Домофон не работает, звоните на телефон.',
      'Если нет дома, оставьте у консьержа.',
    ],
    giftNote: 'Подарок — без цен в коробке',
  },
]
