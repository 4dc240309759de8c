import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { WorldPlan } from '../../journey/world.ts'

export const narges = { id: 'narges', name: 'نرگس احمدی', badge: 'PDU-NRG-3H8K' }

export const tipaxHelp = 'کد رهگیری را در بخش «رهگیری مرسوله» سایت تیپاکس وارد کنید.'
export const postHelp = 'کد رهگیری ۲۴ رقمی را در سامانهٔ رهگیری شرکت ملی پست وارد کنید.'

/** A shop for pottery in Isfahan that sells with PrestaShop; it has not said yet how it works. */
const shop: ShopProfile = {
  id: 'sofal-mehr',
  name: 'سفال مهر',
  language: 'fa',
  seller: {
    address: {
      name: 'سفال مهر',
      street: 'خیابان چهارباغ بالا، کوچهٔ ۱۲، پلاک ۴',
      city: 'اصفهان',
      postcode: '8163914785',
      country: 'IR',
      phone: '031 3624 1580',
    },
    taxId: '14007654327',
    email: 'foroosh@sofalmehr.example',
    web: 'https://sofalmehr.example',
  },
  operators: [narges, { id: 'saeed', name: 'سعید کریمی', badge: 'PDU-SKR-9Q2T' }],
  carriers: [
    {
      id: 'post',
      name: { en: 'Pishtaz post', fa: 'پست پیشتاز' },
      service: 'سفارشی',
      tracking: { kind: 'plain', prefix: '21060114', digits: 16 },
      trackingUrl: 'https://tracking.post.example/?id={tracking}',
      trackingHelp: { en: 'Enter the 24 digits on the tracking page of the post.', fa: postHelp },
      transitHours: 72,
    },
    {
      id: 'tipax',
      name: { en: 'Tipax', fa: 'تیپاکس' },
      service: '',
      tracking: null,
      trackingUrl: 'https://tipax.example/track/{tracking}',
      trackingHelp: { en: 'Enter the code on the site of Tipax.', fa: tipaxHelp },
    },
    { id: 'peyk', name: { en: 'City courier', fa: 'پیک شهری' }, service: '', tracking: null, transitHours: 4 },
  ],
  boxes: [{ id: 'karton-3', name: { en: 'Carton 3', fa: 'کارتن سایز ۳' }, sizeMm: [300, 200, 200], tareGrams: 180 }],
  procedure: {
    ...plain,
    chosen: false,
    rules: { ...plain.rules, ownInvoices: true, trackingRequired: { post: true, tipax: true } },
    bankAccount: 'بانک ملت، شبا IR820540102680020817909002، به نام سفال مهر',
    teams: [{ id: 'ersal', name: { en: 'Shipping', fa: 'تیم ارسال' } }],
  },
  numbers: {
    invoice: { kind: 'document', prefix: 'F', digits: 5 },
    sscc: { kind: 'sscc', extension: '0', companyPrefix: '6260102' },
  },
}

export const bowl = { sku: 'KASE-20', name: 'کاسهٔ سفالی فیروزه‌ای', barcode: '6260102345018', weightGrams: 620 }
export const mug = { sku: 'LIVAN-08', name: 'لیوان سفالی دسته‌دار', barcode: '6260102345025', weightGrams: 340 }
export const vase = { sku: 'GOLDAN-35', name: 'گلدان لعابی ۳۵ سانتی', barcode: '6260102345032', weightGrams: 1850 }
export type Goods = typeof bowl

export const plan: WorldPlan = {
  shop,
  products: [bowl, mug, vase].map(({ sku, name, barcode }) => ({
    sku,
    name,
    barcodes: [{ code: barcode, quantity: 1 }],
    location: 'warehouse',
    onHand: 40,
    returnable: true,
  })),
}
