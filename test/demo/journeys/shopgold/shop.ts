import { aShop } from '#endpoint/testing/sample-shop.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

export const bankAccount = 'PL61 1090 1014 0000 0712 1981 2874'
export const annaBadge = 'PDU-ANNA-6T3W'

/** A candle shop in Kraków that has worked with shopGold. Its third carrier gives numbers on paper only. */
export const shop: ShopProfile = {
  ...aShop('swiece-i-spolka'),
  name: 'Świece i Spółka',
  language: 'pl',
  seller: {
    address: {
      name: 'Świece i Spółka',
      company: 'Świece i Spółka sp. z o.o.',
      street: 'ul. Kalwaryjska 34',
      city: 'Kraków',
      postcode: '30-504',
      country: 'PL',
      phone: '+48 12 345 67 89',
    },
    taxId: 'PL6770001234',
    email: 'sklep@swiece-i-spolka.example',
    web: 'https://swiece-i-spolka.example',
  },
  operators: [
    { id: 'anna', name: 'Anna Mazur', badge: annaBadge },
    { id: 'piotr', name: 'Piotr Lis', badge: 'PDU-PIOTR-9B5K' },
  ],
  carriers: [
    {
      id: 'inpost',
      name: { en: 'InPost' },
      service: 'Kurier',
      tracking: { kind: 'plain', prefix: '6', digits: 18 },
      trackingUrl: 'https://inpost.pl/sledzenie-przesylek?number={tracking}',
      trackingHelp: {
        en: 'Type the number on inpost.pl.',
        pl: 'Wpisz numer na inpost.pl w polu „Śledź paczkę” albo dodaj go w aplikacji InPost Mobile.',
      },
      transitHours: 24,
    },
    {
      id: 'dpd',
      name: { en: 'DPD' },
      service: 'Classic',
      tracking: { kind: 'plain', prefix: '', digits: 14 },
      trackingUrl: 'https://tracktrace.dpd.com.pl/parcelDetails?p1={tracking}',
      trackingHelp: { en: 'Type the number on dpd.com.pl.', pl: 'Wpisz numer na dpd.com.pl w polu „Śledź paczkę”.' },
      transitHours: 24,
    },
    {
      id: 'poczta',
      name: { en: 'Poczta Polska' },
      service: 'Pocztex',
      tracking: null,
      trackingUrl: 'https://emonitoring.poczta-polska.pl/?numer={tracking}',
    },
  ],
  boxes: [{ id: 'karton-s', name: { en: 'Box S', pl: 'Karton S' }, sizeMm: [250, 200, 120], tareGrams: 90 }],
  procedure: {
    ...plain,
    chosen: false,
    rules: {
      ...plain.rules,
      ownInvoices: true,
      trackingRequired: { inpost: true, poczta: true },
      refundable: ['Przelewy24'],
    },
  },
  numbers: {
    invoice: { kind: 'document', prefix: 'FV', digits: 5 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix: '590000000' },
  },
}
