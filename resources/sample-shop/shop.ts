import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

/** NIP check digit, weights 6 5 7 2 3 4 5 6 7 mod 11. No tax office has the prefix 999: the number belongs to nobody. */
const sellerTaxId = 'PL9990000008'

/** A made-up company prefix of the in-house range, so that no SSCC of the sample is somebody's. */
const companyPrefix = '2000001'

/** The sample's invented shop. */
export const sampleShop: ShopProfile = {
  id: 'lantern-and-thread',
  name: 'Lantern & Thread',
  language: 'en',
  seller: {
    address: {
      name: 'Lantern & Thread',
      company: 'Lantern & Thread sp. z o.o.',
      street: 'ul. Latarników 7',
      city: 'Łódź',
      postcode: '90-001',
      country: 'PL',
      phone: '+48 500 000 001',
    },
    taxId: sellerTaxId,
    taxOffice: 'Urząd Skarbowy Łódź-Śródmieście',
    email: 'packing@lantern-thread.example',
    web: 'https://lantern-thread.example',
  },
  operators: [
    { id: 'ewa', name: 'Ewa', badge: 'PDU-EWA-7K2M' },
    { id: 'murat', name: 'Murat', badge: 'PDU-MURAT-3H8Q' },
    { id: 'dina', name: 'Дина', badge: 'PDU-DINA-9X4T' },
    { id: 'parisa', name: 'پریسا', badge: 'PDU-PARISA-5W6B' },
    { id: 'jo', name: 'Jo', badge: 'PDU-JO-2R7F' },
  ],
  carriers: [
    {
      id: 'inpost',
      name: { en: 'InPost', pl: 'InPost' },
      service: 'Kurier',
      tracking: { kind: 'plain', prefix: 'IP', digits: 14 },
      trackingUrl: 'https://inpost.pl/sledzenie-przesylek?number={tracking}',
      trackingHelp: {
        en: 'Type the number on inpost.pl under "Track a parcel", or open it in the InPost Mobile app. The courier sends a text message on the day of delivery.',
        tr: 'Numarayı inpost.pl sitesinde "Śledź paczkę" alanına yazın veya InPost Mobile uygulamasında açın. Kurye teslimat günü SMS gönderir.',
        pl: 'Wpisz numer na inpost.pl w polu „Śledź paczkę” albo dodaj go w aplikacji InPost Mobile. W dniu doręczenia kurier wyśle SMS.',
        ru: 'Введите номер на сайте inpost.pl в поле «Śledź paczkę» или в приложении InPost Mobile. В день доставки курьер пришлёт СМС.',
        fa: 'شماره را در inpost.pl در بخش «Śledź paczkę» یا در برنامهٔ InPost Mobile وارد کنید. پیک در روز تحویل پیامک می‌فرستد.',
      },
      transitHours: 24,
    },
    {
      id: 'yurtici',
      name: { en: 'Yurtiçi Kargo' },
      service: 'Standart',
      tracking: { kind: 'plain', prefix: 'YK', digits: 12 },
      trackingUrl: 'https://www.yurticikargo.com/tr/online-servisler/gonderi-sorgula?code={tracking}',
      trackingHelp: {
        en: 'Type the number on yurticikargo.com under "Gönderi Sorgula", or call 444 99 99.',
        tr: 'Numarayı yurticikargo.com’da “Gönderi Sorgula” alanına yazın ya da 444 99 99’u arayın.',
        pl: 'Wpisz numer na yurticikargo.com w polu „Gönderi Sorgula” albo zadzwoń pod 444 99 99.',
        ru: 'Введите номер на yurticikargo.com в поле «Gönderi Sorgula» или позвоните по номеру 444 99 99.',
        fa: 'شماره را در yurticikargo.com در بخش «Gönderi Sorgula» وارد کنید یا با ۴۴۴۹۹۹۹ تماس بگیرید.',
      },
      transitHours: 48,
    },
    {
      id: 'cdek',
      name: { en: 'CDEK', ru: 'СДЭК' },
      service: 'Посылка склад-дверь',
      tracking: { kind: 'plain', prefix: '', digits: 10 },
      trackingUrl: 'https://www.cdek.ru/ru/tracking?order_id={tracking}',
      trackingHelp: {
        en: 'Type the number on cdek.ru under "Track an order" or in the CDEK app. Have your passport with you when you receive the parcel.',
        tr: 'Numarayı cdek.ru’da “Отследить” alanına veya CDEK uygulamasına yazın. Koliyi teslim alırken kimliğinizi yanınızda bulundurun.',
        pl: 'Wpisz numer na cdek.ru w polu „Отследить” albo w aplikacji CDEK. Przy odbiorze miej przy sobie dokument tożsamości.',
        ru: 'Введите номер на cdek.ru в поле «Отследить» или в приложении СДЭК. При получении возьмите с собой паспорт.',
        fa: 'شماره را در cdek.ru در بخش «Отследить» یا در برنامهٔ CDEK وارد کنید. هنگام تحویل، مدرک شناسایی همراه داشته باشید.',
      },
      transitHours: 96,
    },
    {
      id: 'iran-post',
      name: { en: 'Iran Post Pishtaz', fa: 'پست پیشتاز' },
      service: 'پیشتاز',
      tracking: { kind: 's10', service: 'RR', country: 'IR' },
      trackingUrl: 'https://tracking.post.ir/?id={tracking}',
      trackingHelp: {
        en: 'Type the tracking number on tracking.post.ir, or call 193.',
        tr: 'Takip numarasını tracking.post.ir adresine yazın ya da 193’ü arayın.',
        pl: 'Wpisz numer przesyłki na tracking.post.ir albo zadzwoń pod 193.',
        ru: 'Введите номер отправления на tracking.post.ir или позвоните по номеру 193.',
        fa: 'کد رهگیری را در tracking.post.ir وارد کنید یا با ۱۹۳ تماس بگیرید.',
      },
      transitHours: 72,
    },
    {
      id: 'royal-mail',
      name: { en: 'Royal Mail' },
      service: 'Tracked 48',
      tracking: { kind: 's10', service: 'RN', country: 'GB' },
      trackingUrl: 'https://www.royalmail.com/track-your-item#/tracking-results/{tracking}',
      trackingHelp: {
        en: 'Type the number on royalmail.com under "Track your item". It shows the first scan on the evening of dispatch.',
        tr: 'Numarayı royalmail.com’da “Track your item” alanına yazın. İlk hareket, gönderim günü akşamı görünür.',
        pl: 'Wpisz numer na royalmail.com w polu „Track your item”. Pierwszy wpis pojawia się wieczorem w dniu nadania.',
        ru: 'Введите номер на royalmail.com в поле «Track your item». Первая отметка появляется вечером в день отправки.',
        fa: 'شماره را در royalmail.com در بخش «Track your item» وارد کنید. نخستین وضعیت، عصرِ روز ارسال دیده می‌شود.',
      },
      transitHours: 48,
    },
    {
      id: 'pick-up',
      name: {
        en: 'Pick-up at the shop',
        tr: 'Mağazadan teslim',
        pl: 'Odbiór osobisty',
        ru: 'Самовывоз',
        fa: 'تحویل حضوری',
      },
      service: '',
      tracking: null,
      pickUp: true,
    },
  ],
  boxes: [
    {
      id: 'envelope',
      name: {
        en: 'Padded envelope',
        tr: 'Balonlu zarf',
        pl: 'Koperta bąbelkowa',
        ru: 'Пакет с подкладкой',
        fa: 'پاکت حباب‌دار',
      },
      sizeMm: [270, 360, 30],
      tareGrams: 40,
    },
    {
      id: 'small',
      name: { en: 'Small box', tr: 'Küçük kutu', pl: 'Małe pudełko', ru: 'Малая коробка', fa: 'جعبهٔ کوچک' },
      sizeMm: [200, 150, 100],
      tareGrams: 110,
    },
    {
      id: 'medium',
      name: { en: 'Medium box', tr: 'Orta kutu', pl: 'Średnie pudełko', ru: 'Средняя коробка', fa: 'جعبهٔ متوسط' },
      sizeMm: [350, 250, 200],
      tareGrams: 260,
    },
    {
      id: 'large',
      name: { en: 'Large box', tr: 'Büyük kutu', pl: 'Duże pudełko', ru: 'Большая коробка', fa: 'جعبهٔ بزرگ' },
      sizeMm: [600, 400, 400],
      tareGrams: 720,
    },
  ],
  procedure: {
    ...plain,
    chosen: false,
    bankAccount: 'PL00 0000 0000 0000 0000 0000 0000',
    rules: {
      ...plain.rules,
      ownInvoices: true,
      trackingRequired: { inpost: true, yurtici: true, cdek: true, 'royal-mail': true, 'iran-post': false },
    },
  },
  numbers: {
    invoice: { kind: 'document', prefix: 'FV', digits: 6 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix },
    waybill: { kind: 'document', prefix: 'WZ', digits: 6 },
    creditNote: { kind: 'document', prefix: 'KOR', digits: 6 },
  },
}
