import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { WorldPlan } from '../../journey/world.ts'

/** A small shop in Bursa that sells coffee and what it is drunk from. */
export const coffeeShop: ShopProfile = {
  id: 'mavi-fincan',
  name: 'Mavi Fincan',
  language: 'tr',
  seller: {
    address: {
      name: 'Mavi Fincan',
      company: 'Mavi Fincan Kahve Gıda Tic. Ltd. Şti.',
      street: 'Yeşil Mah. Çınar Sok. No: 18',
      city: 'Bursa',
      region: 'Yıldırım',
      postcode: '16360',
      country: 'TR',
      phone: '0224 555 01 18',
    },
    taxId: '6540219875',
    taxOffice: 'Yıldırım Vergi Dairesi',
    email: 'siparis@mavifincan.example',
    web: 'https://mavifincan.example',
  },
  operators: [
    { id: 'nermin', name: 'Nermin Usta', badge: 'MF-NERMIN-41' },
    { id: 'tolga', name: 'Tolga Eren', badge: 'MF-TOLGA-42', team: 'paket' },
  ],
  carriers: [
    {
      id: 'yurtici',
      name: { en: 'Yurtiçi Kargo' },
      service: 'Standart',
      tracking: { kind: 'plain', prefix: 'YK', digits: 12 },
      trackingUrl: 'https://www.yurticikargo.com/tr/online-servisler/gonderi-sorgula?code={tracking}',
      trackingHelp: {
        en: 'Type the number on yurticikargo.com under “Gönderi Sorgula”.',
        tr: 'Numarayı yurticikargo.com’da “Gönderi Sorgula” alanına yazın.',
      },
      transitHours: 48,
    },
    {
      id: 'aras',
      name: { en: 'Aras Kargo' },
      service: 'Standart',
      tracking: { kind: 'plain', prefix: 'AR', digits: 13 },
      trackingUrl: 'https://kargotakip.araskargo.com.tr/?code={tracking}',
      trackingHelp: {
        en: 'Type the number on araskargo.com.tr under “Kargo Takip”.',
        tr: 'Numarayı araskargo.com.tr’de “Kargo Takip” alanına yazın.',
      },
      transitHours: 72,
    },
    {
      id: 'ptt',
      name: { en: 'PTT Kargo' },
      service: 'Kayıtlı kargo',
      tracking: { kind: 's10', service: 'KP', country: 'TR' },
      trackingUrl: 'https://gonderitakip.ptt.gov.tr/Track/Verify?q={tracking}',
      trackingHelp: {
        en: 'Type the number on gonderitakip.ptt.gov.tr.',
        tr: 'Numarayı gonderitakip.ptt.gov.tr adresine yazın.',
      },
      transitHours: 96,
    },
  ],
  boxes: [
    { id: 'kucuk', name: { en: 'Small box', tr: 'Küçük kutu' }, sizeMm: [250, 180, 120], tareGrams: 110 },
    { id: 'orta', name: { en: 'Medium box', tr: 'Orta kutu' }, sizeMm: [350, 250, 200], tareGrams: 220 },
  ],
  procedure: {
    ...plain,
    chosen: false,
    bankAccount: 'TR33 0006 1005 1978 6457 8413 26, Mavi Fincan Ltd. Şti.',
    teams: [{ id: 'paket', name: { en: 'Packing', tr: 'Paketleme' } }],
    rules: { ...plain.rules, ownInvoices: true, trackingRequired: { yurtici: true, aras: true, ptt: true } },
  },
  numbers: {
    invoice: { kind: 'document', prefix: 'MFN', digits: 9 },
    waybill: { kind: 'document', prefix: 'MFS', digits: 9 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix: '869100000' },
  },
}

export const badge = 'MF-NERMIN-41'

interface Article {
  readonly sku: string
  readonly name: string
  readonly code: string
  readonly grams: number
  /** Kuruş, tax included. */
  readonly price: number
  readonly onHand: number
  readonly bin: string
}

export const coffee: Article = {
  sku: 'KHV-250',
  name: 'Türk kahvesi, orta kavrulmuş 250 g',
  code: '8691000000019',
  grams: 265,
  price: 18_500,
  onHand: 40,
  bin: 'A-01',
}
export const pot: Article = {
  sku: 'CZV-02',
  name: 'Bakır cezve, iki kişilik',
  code: '8691000000026',
  grams: 340,
  price: 64_900,
  onHand: 12,
  bin: 'B-03',
}
/** One on the shelf: whoever orders three of them waits. */
export const cups: Article = {
  sku: 'FNC-06',
  name: 'İznik desenli fincan takımı',
  code: '8691000000033',
  grams: 900,
  price: 89_000,
  onHand: 1,
  bin: 'B-07',
}
export const plate: Article = {
  sku: 'TBK-25',
  name: 'Çini tabak 25 cm',
  code: '8691000000040',
  grams: 620,
  price: 47_500,
  onHand: 9,
  bin: 'C-02',
}
export const delight: Article = {
  sku: 'LKM-400',
  name: 'Çifte kavrulmuş lokum 400 g',
  code: '8691000000057',
  grams: 430,
  price: 21_000,
  onHand: 25,
  bin: 'A-04',
}

export type { Article }

export const stock: NonNullable<WorldPlan['products']> = [coffee, pot, cups, plate, delight].map(
  ({ sku, name, code, onHand }) => ({
    sku,
    name,
    barcodes: [{ code, quantity: 1 }],
    location: 'warehouse' as const,
    onHand,
    supplier: 'Kapalıçarşı Toptan',
    returnable: true,
  }),
)
