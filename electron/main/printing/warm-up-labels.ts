import { encodeBars } from '#shared/documents/barcode/bars.ts'
import type { LabelData } from '#shared/documents/document.ts'
import type { Address, Language } from '#shared/order/intake.ts'
import { batchHtml } from './batch-html.ts'
import { bundledFontFaces } from './bundled-fonts.ts'
import { pageOf, paperParts } from './render-html.tsx'

/** Nobody's address, in the letters of the language: with capitals, digits and the signs that addresses use. */
const places: Readonly<Record<Language, Address>> = {
  en: place('Packdesk Example Ltd', '12 Quay Street, Flat 3/B', 'Bristol', 'BS1 4DJ', 'GB'),
  tr: place('Örnek Şirketi Çağrı Gülüş', 'İnönü Caddesi No: 34/5', 'Iğdır', '76000', 'TR'),
  pl: place('Przykład Żółć Sp. z o.o.', 'ul. Źródlana 7 m. 12', 'Łódź', '90-001', 'PL'),
  ru: place('ООО «Пример», Щукин Юрий', 'ул. Объездная, д. 5, кв. 18', 'Москва', '101000', 'RU'),
  fa: place('شرکت نمونهٔ پک‌دسک', 'خیابان گل‌ها، کوچهٔ چهارم، پلاک ۱۲', 'تهران', '۱۱۳۶۷', 'IR'),
}

function place(name: string, street: string, city: string, postcode: string, country: string): Address {
  return { name, street, city, postcode, country, phone: '+00 123 456 789' }
}

const labelIn = (language: Language): LabelData => ({
  kind: 'label',
  language,
  orderId: 'warm-up',
  orderNumber: '123456789-0',
  seller: { address: places[language], taxId: '' },
  shipTo: places[language],
  issuedOn: '2026-01-01',
  copy: 1,
  carrierName: 'Packdesk',
  service: 'Standard 24/48',
  dueOnDelivery: 123_456,
  currency: 'EUR',
  parcelCount: 2,
  parcel: { number: 1, weightGrams: 2350, sscc: '340123450000000000', trackingNumber: 'RR473124829GB' },
  deliveryNote: places[language].street,
  qr: 'https://packdesk.example/RR473124829GB',
})

const languages: readonly Language[] = ['fa', 'ru', 'tr', 'pl', 'en']

/**
 * Labels as they are really drawn, with bars, QR and the letters of every language: what the first one of a day would have
 * to load, decode and compile, the engine has done with these. They are never printed. The last document holds all of them,
 * so that the page still has every face when the first order comes, whatever its language.
 */
export async function warmUpLabels(): Promise<readonly string[]> {
  const fontFaces = await bundledFontFaces()
  const parts = languages.map((language) => paperParts(labelIn(language), 'label-100x150', encodeBars))
  const sheets = parts.map((one, before) => ({ parts: one, pages: { before, own: 1 } }))
  const all = batchHtml(sheets, fontFaces)
  return [...parts.map((one) => pageOf(one, fontFaces)), all, all]
}
