import type { Intake, Language } from '#shared/order/intake.ts'
import type { OrderView } from '#shared/order/order.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { currencyOf } from './shop-currency.ts'

const station = 'example'

/** An invented order that has everything a text can speak of: packed, with a tracking number and a promised day. */
export function exampleOrder(shop: ShopProfile, language: Language, now: Date): OrderView {
  const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000).toISOString()
  const carrier = shop.carriers.find((candidate) => candidate.tracking !== null) ?? shop.carriers[0]
  const line = { quantity: 2, goods: true, unitPrice: 1250, taxRate: 0, barcodes: [], weightGrams: 400 }
  const intake: Intake = {
    number: '10274',
    placedAt: day(-1),
    language,
    currency: currencyOf(shop),
    customer: { name: names[language], phone: '+48 500 000 001', email: 'customer@example.com' },
    shipTo: { name: names[language], street: '', city: '', postcode: '', country: shop.seller.address.country },
    lines: [{ ...line, id: 'line-1', sku: '71053', name: goods[language], total: 2500 }],
    totals: { goods: 2500, shipping: 0, discount: 0, tax: 0, total: 2500 },
    payment: { method: 'transfer', name: payments[language], paid: false, link: 'https://shop.example/pay/10274' },
    shipping: {
      carrier: carrier?.id ?? 'carrier',
      service: carrier?.service ?? '',
      window: { from: '10:00', to: '12:00' },
    },
    shipBy: day(1),
    promisedDate: day(3).slice(0, 10),
  }
  const fact = (stationSeq: number) => ({
    id: `example-${stationSeq}`,
    orderId: 'example',
    at: day(0),
    station,
    stationSeq,
    operator: '',
  })
  return reduceOrder('example', intake, [
    { ...fact(1), type: 'order-received', data: { page: 'https://shop.example/o/10274' } },
    { ...fact(2), type: 'item-packed', data: { lineId: 'line-1', parcelId: 'box', quantity: 2, code: '' } },
    {
      ...fact(3),
      type: 'shipment-booked',
      data: {
        shipmentId: 'shipment',
        carrier: intake.shipping.carrier,
        service: intake.shipping.service,
        parcels: [{ parcelId: 'box', trackingNumber: 'RN000000015GB' }],
      },
    },
  ])
}

const names: Readonly<Record<Language, string>> = {
  en: 'Harriet Blake',
  tr: 'Elif Yıldız',
  pl: 'Anna Nowak',
  ru: 'Ольга Иванова',
  fa: 'سارا محمدی',
}
const goods: Readonly<Record<Language, string>> = {
  en: 'White metal lantern',
  tr: 'Beyaz metal fener',
  pl: 'Biały metalowy lampion',
  ru: 'Белый металлический фонарь',
  fa: 'فانوس فلزی سفید',
}
const payments: Readonly<Record<Language, string>> = {
  en: 'Bank transfer',
  tr: 'Havale / EFT',
  pl: 'Przelew bankowy',
  ru: 'Банковский перевод',
  fa: 'کارت‌به‌کارت',
}
