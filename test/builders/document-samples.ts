import type { InvoiceData } from '#shared/documents/document.ts'
import type { Address, Language } from '#shared/order/intake.ts'

interface Sample {
  readonly seller: InvoiceData['seller']
  readonly shipTo: Address
  readonly currency: string
  readonly carrier: readonly [string, string]
  readonly payment: string
  readonly items: readonly (readonly [string, string, number, number])[]
  readonly taxRate: number
  readonly buyer: { readonly taxId?: string } & InvoiceData['buyer']
  readonly note: string
  /** Why something comes back. */
  readonly reason: string
  readonly packer: string
}

/** A shop, its customer and its goods in each country. */
export const documentSamples: Readonly<Record<Language, Sample>> = {
  en: {
    seller: {
      address: {
        name: 'Harbour & Oak Ltd',
        street: '14 Quayside',
        city: 'Bristol',
        postcode: 'BS1 4RZ',
        country: 'GB',
        phone: '+44 117 496 0142',
      },
      taxId: 'GB 123 4567 82',
      registryNumber: '09876543',
      bank: { name: 'Barclays', account: 'GB33 BUKB 2020 1555 5555 55', code: 'BUKBGB22' },
      email: 'orders@harbourandoak.example',
      web: 'harbourandoak.example',
    },
    shipTo: {
      name: 'Eleanor Whitcombe',
      street: '27 Larkfield Avenue, Flat 3',
      city: 'Edinburgh',
      postcode: 'EH8 9YL',
      country: 'GB',
      phone: '+44 131 496 0733',
    },
    currency: 'GBP',
    carrier: ['Parcelforce', 'Express 24'],
    payment: 'Card',
    items: [
      ['85123A', 'White hanging heart T-light holder', 6, 255],
      ['71053', 'White metal lantern', 6, 339],
      ['84406B', 'Cream cupid hearts coat hanger', 8, 275],
      ['22139', 'Recipe box, pantry yellow design', 1, 1295],
    ],
    taxRate: 2000,
    buyer: {},
    note: 'Please leave with the neighbour at no. 25.',
    reason: 'Arrived broken',
    packer: 'Jo Marsh',
  },
  tr: {
    seller: {
      address: {
        name: 'Satınalma Merkezi A.Ş.',
        street: 'İkitelli OSB, Çevre Sanayi Sitesi 8. Blok No: 12',
        city: 'Başakşehir / İstanbul',
        postcode: '34490',
        country: 'TR',
        phone: '+90 212 555 01 42',
      },
      taxId: '7750409379',
      taxOffice: 'İkitelli',
      registryNumber: '0775040937900012',
      bank: { name: 'Ziraat Bankası', account: 'TR33 0006 1005 1978 6457 8413 26' },
      web: 'satinalmamerkezi.example',
    },
    shipTo: {
      name: 'Gülşah Yağcıoğlu',
      street: 'Şehit Öğretmen Cad. Iğdır Sok. No: 5 D: 8',
      city: 'Çankaya / Ankara',
      postcode: '06690',
      country: 'TR',
      phone: '+90 532 555 07 33',
    },
    currency: 'TRY',
    carrier: ['Yurtiçi Kargo', 'Standart'],
    payment: 'Kapıda ödeme',
    items: [
      ['KLM-0150', 'Tükenmez kalem, mavi (50’li kutu)', 2, 34990],
      ['DFT-A5-96', 'Ciltli defter A5, çizgili, 96 yaprak', 10, 8950],
      ['ZMB-24', 'Zımba teli 24/6', 5, 2475],
    ],
    taxRate: 2000,
    buyer: { taxId: '10000000146', taxOffice: 'Çankaya' },
    note: 'Lütfen zili çalmayın, bebek uyuyor.',
    reason: 'Ürün kırık geldi',
    packer: 'Murat Demir',
  },
  pl: {
    seller: {
      address: {
        name: 'Źródło Wnętrz sp. z o.o.',
        street: 'ul. Święciańska 7/9',
        city: 'Łódź',
        postcode: '91-849',
        country: 'PL',
        phone: '+48 42 555 01 42',
      },
      taxId: '5260250274',
      registryNumber: '0000123456',
      bank: { name: 'mBank', account: 'PL61 1090 1014 0000 0712 1981 2874' },
      email: 'zamowienia@zrodlownetrz.example',
      web: 'zrodlownetrz.example',
    },
    shipTo: {
      name: 'Zofia Wiśniewska-Brzęczyszczykiewicz',
      street: 'ul. Gęsia Wólka 12 m. 4',
      city: 'Skarżysko-Kamienna',
      postcode: '26-110',
      country: 'PL',
      phone: '+48 601 555 733',
    },
    currency: 'PLN',
    carrier: ['InPost', 'Kurier'],
    payment: 'Przelewy24',
    items: [
      ['71053', 'Latarnia metalowa, biała', 6, 4599],
      ['21071', 'Kubek vintage „Łódź”, 300 ml', 2, 3450],
      ['85123A', 'Świecznik wiszący w kształcie serca', 6, 2199],
      ['22139', 'Pudełko na przepisy, żółte', 1, 5999],
      ['84029G', 'Termofor w pokrowcu z dzianiny', 2, 6450],
    ],
    taxRate: 2300,
    buyer: { taxId: '9990000014' },
    note: 'Proszę bez plastikowego wypełnienia.',
    reason: 'Towar uszkodzony w transporcie',
    packer: 'Ewa Nowak',
  },
  ru: {
    seller: {
      address: {
        name: 'ООО «Ёлкин дом»',
        street: 'ул. Большая Пушкарская, д. 12, лит. А',
        city: 'Санкт-Петербург',
        postcode: '197198',
        country: 'RU',
        phone: '+7 812 555-01-42',
      },
      taxId: '7707083893',
      kpp: '770701001',
      okpo: '00032537',
      registryNumber: '1027700132195',
      bank: {
        name: 'ПАО Сбербанк',
        account: '40702810938000060473',
        code: '044525225',
        correspondent: '30101810400000000225',
      },
      web: 'elkindom.example',
    },
    shipTo: {
      name: 'Константин Щербаков',
      street: 'пр-т Ленина, д. 41, корп. 2, кв. 117',
      city: 'Екатеринбург',
      postcode: '620075',
      country: 'RU',
      phone: '+7 912 555-07-33',
    },
    currency: 'RUB',
    carrier: ['СДЭК', 'Склад — дверь'],
    payment: 'Карта',
    items: [
      ['FN-201', 'Фонарь металлический белый', 2, 189000],
      ['KR-044', 'Кружка «Подъезд № 5», 300 мл', 4, 65000],
      ['GR-010', 'Грелка вязаная', 1, 129900],
    ],
    taxRate: 2000,
    buyer: { taxId: '500100732259' },
    note: 'Позвоните за час до доставки.',
    reason: 'Товар повреждён при доставке',
    packer: 'Дина Орлова',
  },
  fa: {
    seller: {
      address: {
        name: 'فروشگاه اینترنتی نارون',
        street: 'خیابان ولیعصر، بالاتر از میدان ونک، پلاک ۲۴۱۰، واحد ۷',
        city: 'تهران',
        postcode: '۱۹۶۹۷۱۳۵۴۱',
        country: 'IR',
        phone: '+98 21 5550 0142',
      },
      taxId: '10380284790',
      registryNumber: '28479',
      bank: { name: 'بانک سامان', account: 'IR06 0560 0101 0000 2345 6789 01' },
      web: 'narvan.example',
    },
    shipTo: {
      name: 'علی‌رضا محمدی‌نژاد',
      street: 'خیابان چهارباغ بالا، کوچهٔ گلستان، پلاک ۱۲، طبقهٔ سوم',
      city: 'اصفهان',
      postcode: '۸۱۷۴۶۷۳۴۴۱',
      country: 'IR',
      phone: '+98 913 555 0733',
    },
    currency: 'IRR',
    carrier: ['پست پیشتاز', 'ویژه'],
    payment: 'درگاه سامان',
    items: [
      ['XRM-3L', 'قاب محافظ Xiaomi Redmi 3 Lite مشکی', 2, 1_850_000],
      ['USB-C-120', 'کابل شارژ USB-C بافته‌شده ۱۲۰ سانتی‌متری', 3, 2_400_000],
      ['M-240', 'فانوس فلزی سفید مدل M-۲۴۰', 1, 14_900_000],
    ],
    taxRate: 900,
    buyer: { taxId: '0499370899' },
    note: 'لطفاً قبل از تحویل تماس بگیرید.',
    reason: 'کالا در مسیر آسیب دیده بود',
    packer: 'پریسا رضایی',
  },
}
