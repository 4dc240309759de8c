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
    },
    {
      id: 'yurtici',
      name: { en: 'Yurtiçi Kargo' },
      service: 'Standart',
      tracking: { kind: 'plain', prefix: 'YK', digits: 12 },
      trackingUrl: 'https://www.yurticikargo.com/tr/online-servisler/gonderi-sorgula?code={tracking}',
    },
    {
      id: 'cdek',
      name: { en: 'CDEK', ru: 'СДЭК' },
      service: 'Посылка склад-дверь',
      tracking: { kind: 'plain', prefix: '', digits: 10 },
      trackingUrl: 'https://www.cdek.ru/ru/tracking?order_id={tracking}',
    },
    {
      id: 'iran-post',
      name: { en: 'Iran Post Pishtaz', fa: 'پست پیشتاز' },
      service: 'پیشتاز',
      tracking: { kind: 's10', service: 'RR', country: 'IR' },
      trackingUrl: 'https://tracking.post.ir/?id={tracking}',
    },
    {
      id: 'royal-mail',
      name: { en: 'Royal Mail' },
      service: 'Tracked 48',
      tracking: { kind: 's10', service: 'RN', country: 'GB' },
      trackingUrl: 'https://www.royalmail.com/track-your-item#/tracking-results/{tracking}',
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
    chosen: true,
    bankAccount: 'PL00 0000 0000 0000 0000 0000 0000',
    rules: {
      ...plain.rules,
      trackingRequired: { inpost: true, yurtici: true, cdek: true, 'royal-mail': true, 'iran-post': false },
    },
  },
  numbers: {
    invoice: { kind: 'document', prefix: 'FV', digits: 6 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix },
  },
}
