import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { WorldPlan } from '../../journey/world.ts'

export const saraBadge = 'PDU-SARA-7K2M'

export const tea = {
  sku: 'CHAI-500',
  name: 'چای ممتاز لاهیجان ۵۰۰ گرمی',
  barcode: '6260100000018',
  weightGrams: 520,
  price: 3_450_000,
}
export const gaz = {
  sku: 'GAZ-450',
  name: 'گز آردی اصفهان ۴۵۰ گرمی',
  barcode: '6260100000025',
  weightGrams: 490,
  price: 2_900_000,
}
export const bowl = {
  sku: 'KASEH-M',
  name: 'کاسهٔ سفالی میبد',
  barcode: '6260100000032',
  weightGrams: 640,
  price: 5_800_000,
}
/** Food that the shop does not take back. */
export const saffron = {
  sku: 'ZAFR-4',
  name: 'زعفران سرگل ۴٫۶ گرمی',
  barcode: '6260100000049',
  weightGrams: 30,
  price: 7_200_000,
}
export type Goods = typeof tea

const tehran = { city: 'تهران', country: 'IR' } as const

/** A shop of crafts and food in Tehran, as it is before anybody has chosen how it works. */
const shop: ShopProfile = {
  id: 'negarin',
  name: 'فروشگاه نگارین',
  language: 'fa',
  seller: {
    address: {
      name: 'فروشگاه نگارین',
      street: 'خیابان ولیعصر، بالاتر از میدان ونک، پلاک ۲۴۱۸',
      postcode: '1969714551',
      phone: '021 8879 4152',
      ...tehran,
    },
    taxId: '411498237654',
    nationalId: '10380284790',
    email: 'forushgah@negarin.example',
    web: 'https://negarin.example',
  },
  operators: [
    { id: 'sara', name: 'سارا محمدی', badge: saraBadge, team: 'warehouse' },
    { id: 'reza', name: 'رضا کریمی', badge: 'PDU-REZA-4Q1Z', team: 'sales' },
  ],
  carriers: [
    {
      id: 'post',
      name: { en: 'Iran Post', fa: 'پست پیشتاز' },
      service: 'پیشتاز',
      tracking: { kind: 'plain', prefix: '', digits: 12 },
      trackingUrl: 'https://tracking.post.example/?id={tracking}',
      trackingHelp: {
        en: 'Enter the number at tracking.post.ir.',
        fa: 'کد رهگیری را در سامانهٔ رهگیری پست وارد کنید.',
      },
      transitHours: 48,
    },
    {
      id: 'tipax',
      name: { en: 'Tipax', fa: 'تیپاکس' },
      service: 'زمینی',
      tracking: { kind: 'plain', prefix: 'TPX', digits: 9 },
      trackingUrl: 'https://tipax.example/t/{tracking}',
      transitHours: 30,
    },
  ],
  boxes: [
    { id: 'k3', name: { en: 'Box 3', fa: 'کارتن ۳' }, sizeMm: [300, 200, 200], tareGrams: 160 },
    { id: 'k1', name: { en: 'Box 1', fa: 'کارتن ۱' }, sizeMm: [150, 100, 100], tareGrams: 60 },
  ],
  procedure: {
    ...plain,
    chosen: false,
    rules: { ...plain.rules, ownInvoices: true, trackingRequired: { post: true, tipax: true } },
    teams: [
      { id: 'sales', name: { en: 'Sales team', fa: 'تیم فروش' } },
      { id: 'warehouse', name: { en: 'Warehouse', fa: 'انبار' } },
    ],
    bankAccount: 'بانک ملت، شبا IR06 0120 0000 0000 1234 5678 90',
  },
  numbers: {
    invoice: { kind: 'document', prefix: 'INV', digits: 5 },
    waybill: { kind: 'document', prefix: 'HAV', digits: 5 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix: '6260100' },
  },
}

const onShelf = (goods: Goods, onHand: number, returnable = true) => ({
  sku: goods.sku,
  name: goods.name,
  barcodes: [{ code: goods.barcode, quantity: 1 }],
  location: 'warehouse' as const,
  onHand,
  returnable,
})

export const plan: WorldPlan = {
  shop,
  products: [onShelf(tea, 40), onShelf(gaz, 25), onShelf(bowl, 12), onShelf(saffron, 30, false)],
}
