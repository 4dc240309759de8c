import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { WorldPlan } from '../../journey/world.ts'

export const badge = 'PDU-OLGA-3N8K'

/** A household goods shop in Saint Petersburg: its own courier in the city, parcels to the country, a counter. */
export const shop: ShopProfile = {
  id: 'teply-dom',
  name: 'Тёплый дом',
  language: 'ru',
  seller: {
    address: {
      name: 'ООО «Тёплый дом»',
      street: 'ул. Рубинштейна, 15',
      city: 'Санкт-Петербург',
      postcode: '191002',
      country: 'RU',
      phone: '+7 812 309-15-40',
    },
    taxId: '7840123459',
    kpp: '784001001',
    okpo: '58712343',
    registryNumber: '1177847123453',
    bank: {
      name: 'АО «Невский расчётный банк»',
      account: '40702810900000012345',
      code: '044030001',
      correspondent: '30101810900000000001',
    },
    email: 'zakaz@teply-dom.example',
    web: 'https://teply-dom.example',
  },
  operators: [
    { id: 'olga', name: 'Ольга Белова', badge },
    { id: 'timur', name: 'Тимур Галиев', badge: 'PDU-TIMUR-6Q2D' },
  ],
  carriers: [
    {
      id: 'cdek',
      name: { en: 'CDEK', ru: 'СДЭК' },
      service: 'Посылка до двери',
      tracking: { kind: 'plain', prefix: '15', digits: 8 },
      trackingUrl: 'https://www.cdek.ru/ru/tracking?order_id={tracking}',
      trackingHelp: {
        en: 'Enter the number at cdek.ru or in the app.',
        ru: 'Введите номер на сайте cdek.ru или в приложении СДЭК.',
      },
      transitHours: 48,
    },
    { id: 'courier', name: { en: 'Our courier', ru: 'Курьер магазина' }, service: 'По городу', tracking: null },
    { id: 'pickup', name: { en: 'Pick-up', ru: 'Самовывоз' }, service: '', tracking: null, pickUp: true },
  ],
  boxes: [{ id: 'box-m', name: { en: 'Box M', ru: 'Коробка M' }, sizeMm: [300, 200, 150], tareGrams: 120 }],
  procedure: {
    ...plain,
    chosen: false,
    bankAccount: 'р/с 40702810900000012345, БИК 044030001',
    rules: { ...plain.rules, ownInvoices: true, trackingRequired: { cdek: true }, refundable: ['ЮKassa'] },
  },
  numbers: {
    invoice: { kind: 'document', prefix: 'ТД', digits: 6 },
    waybill: { kind: 'document', prefix: 'ТН', digits: 6 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix: '460712300' },
  },
}

const codes = (code: string) => [{ code, quantity: 1 }]

export const samovar = { sku: 'SAM-3', name: 'Самовар «Тульский», 3 л', barcode: '4607123001011', price: 12_900_00 }
export const blanket = { sku: 'PLD-140', name: 'Плед шерстяной 140×200', barcode: '4607123001028', price: 2_490_00 }
export const cups = { sku: 'CHS-6', name: 'Чайные пары, 6 шт.', barcode: '4607123001035', price: 1_890_00 }
/** None is in the house. */
export const glassHolder = { sku: 'PDS-1', name: 'Подстаканник «Витязь»', barcode: '4607123001042', price: 1_150_00 }
/** Made for one customer only; the stock list does not know it. */
export const clock = { sku: 'CLK-M', name: 'Часы настенные с гравировкой', barcode: '4607123001059', price: 4_300_00 }

export const products: NonNullable<WorldPlan['products']> = [
  { ...stocked(samovar), location: 'warehouse', onHand: 12, returnable: true },
  { ...stocked(blanket), location: 'warehouse', onHand: 30, returnable: true },
  { ...stocked(cups), location: 'shop', onHand: 8, returnable: true },
  { ...stocked(glassHolder), location: 'warehouse', onHand: 0, supplier: 'Кольчугинский завод', returnable: true },
]

function stocked({ sku, name, barcode }: { readonly sku: string; readonly name: string; readonly barcode: string }) {
  return { sku, name, barcodes: codes(barcode) }
}
