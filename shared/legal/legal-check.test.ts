import { expect, test } from 'vitest'
import type { CreditNoteData, InvoiceData, WaybillData } from '../documents/document.ts'
import type { Seller } from '../shop/seller.ts'
import { legalFields, legalFindings } from './legal-check.ts'
import { missingTaxReference } from './tax-reference.ts'

const sellers: Readonly<Record<'PL' | 'TR' | 'RU' | 'IR' | 'DE', Seller>> = {
  PL: {
    address: { name: 'Źródło', street: 'Święciańska 7', city: 'Łódź', postcode: '91-849', country: 'PL' },
    taxId: '5260250274',
  },
  TR: {
    address: { name: 'Merkez A.Ş.', street: 'Blok 12', city: 'İstanbul', postcode: '34490', country: 'TR' },
    taxId: '7750409379',
    taxOffice: 'İkitelli',
    web: 'merkez.example',
  },
  RU: {
    address: {
      name: 'ООО «Дом»',
      street: 'ул. Лесная, 5',
      city: 'Москва',
      postcode: '127055',
      country: 'RU',
      phone: '+7 495 555-01-42',
    },
    taxId: '7707083893',
    kpp: '770701001',
    okpo: '00032537',
    bank: { name: 'Банк', account: '40702810900000000001', code: '044525225' },
  },
  IR: {
    address: {
      name: 'خانهٔ هنر',
      street: 'کوچهٔ لاله ۳',
      city: 'تهران',
      postcode: '1193653471',
      country: 'IR',
      phone: '021 8855 1234',
    },
    taxId: '10380284790',
  },
  DE: {
    address: { name: 'Haus GmbH', street: 'Weg 1', city: 'Berlin', postcode: '10115', country: 'DE' },
    taxId: 'DE123456789',
  },
}
type Country = keyof typeof sellers

function common(country: Country) {
  const { address } = sellers[country]
  return {
    language: 'en' as const,
    orderId: 'order-1',
    orderNumber: '1001',
    seller: sellers[country],
    shipTo: { ...address, name: 'Buyer', phone: '0912 345 6789' },
    issuedOn: '2026-11-22',
    copy: 1,
    number: '2026/1',
    currency: 'EUR',
  }
}

function invoice(country: Country, change: Partial<InvoiceData> = {}): InvoiceData {
  const line = { sku: 'A', name: 'Lamp', quantity: 2, unitPrice: 615, total: 1230, taxRate: 2300, weightGrams: 100 }
  return {
    ...common(country),
    kind: 'invoice',
    billTo: common(country).shipTo,
    placedAt: '2026-11-20T10:00:00Z',
    suppliedOn: '2026-11-22',
    lines: [line],
    totals: { goods: 1230, shipping: 0, discount: 0, tax: 230, total: 1230 },
    taxes: [{ rate: 2300, net: 1000, tax: 230, gross: 1230 }],
    paymentName: 'Card',
    paid: true,
    carrierName: 'Kargo',
    ...change,
  }
}

function waybill(country: Country, change: Partial<WaybillData> = {}): WaybillData {
  const line = { sku: 'A', name: 'Lamp', quantity: 2, weightGrams: 100, unitPrice: 615, total: 1230, taxRate: 2000 }
  return {
    ...common(country),
    kind: 'waybill',
    carrierName: 'Carrier',
    service: '',
    dueOnDelivery: 0,
    parcelCount: 1,
    basis: 'order 1001',
    dispatchedOn: '2026-11-22',
    lines: [line],
    parcels: [{ number: 1, weightGrams: 300, sscc: '' }],
    ...change,
  }
}

const words = (data: Parameters<typeof legalFindings>[0]) =>
  legalFindings(data).map(({ field, problem, where }) => `${field} ${problem} ${where}`)
const without = <K extends keyof Seller>(country: Country, ...keys: K[]) =>
  Object.fromEntries(Object.entries(sellers[country]).filter(([key]) => !keys.includes(key as K))) as Seller

test.each(['PL', 'TR', 'RU', 'IR', 'DE'] as const)(
  'C9: complete papers of %s are let through, every field found',
  (country) => {
    for (const data of [invoice(country), waybill(country)]) {
      expect(words(data)).toEqual([])
      expect(legalFields(data).every(({ found }) => found)).toBe(true)
      expect(legalFields(data).map(({ field }) => field)).toEqual(
        expect.arrayContaining(['number', 'seller-name', 'lines']),
      )
    }
  },
)

test.each([
  ['no number', invoice('PL', { number: '' }), ['number missing station']],
  [
    'a NIP of the seller that is none',
    invoice('PL', { seller: { ...sellers.PL, taxId: '5260250275' } }),
    ['seller-tax-id invalid shop'],
  ],
  ['a NIP of the buyer that is none', invoice('PL', { customerTaxId: '1234567890' }), ['buyer-tax-id invalid order']],
  [
    'no street of the buyer',
    invoice('DE', { billTo: { ...sellers.DE.address, street: ' ' } }),
    ['buyer-address missing customer'],
  ],
  ['no goods', invoice('DE', { lines: [] }), ['lines missing order', 'quantities missing order']],
  [
    'sums that do not meet the total',
    invoice('DE', { taxes: [{ rate: 1900, net: 1, tax: 230, gross: 231 }] }),
    ['tax-sums invalid order'],
  ],
  ['no tax office', invoice('TR', { seller: without('TR', 'taxOffice') }), ['seller-tax-office missing shop']],
  ['no web address', invoice('TR', { seller: without('TR', 'web') }), ['seller-web missing shop']],
  [
    'a company without its VKN',
    invoice('TR', { billTo: { ...sellers.TR.address, company: 'Alıcı Ltd.' } }),
    ['buyer-tax-id missing order'],
  ],
  ['a VKN without its office', invoice('TR', { customerTaxId: '7750409379' }), ['buyer-tax-office missing order']],
  ['no КПП', invoice('RU', { seller: without('RU', 'kpp') }), ['seller-kpp missing shop']],
  ['a wrong ИНН', invoice('RU', { customerTaxId: '7707083894' }), ['buyer-tax-id invalid order']],
  [
    'nine digits of a postcode',
    invoice('IR', { billTo: { ...sellers.IR.address, postcode: '119365347' } }),
    ['buyer-postcode invalid customer'],
  ],
  ['a wrong national id', invoice('IR', { buyer: { nationalId: '0499370898' } }), ['buyer-national-id invalid order']],
  [
    '21 characters for the tax office',
    invoice('IR', { electronic: { system: 'ir-tax', number: 'A'.repeat(21) } }),
    ['electronic-number invalid order'],
  ],
  ['no day of dispatch', waybill('TR', { dispatchedOn: undefined }), ['dispatched-on missing station']],
  [
    'no ОКПО and no bank',
    waybill('RU', { seller: without('RU', 'okpo', 'bank') }),
    ['seller-okpo missing shop', 'seller-bank missing shop'],
  ],
  [
    'no prices',
    waybill('RU', { lines: [{ sku: 'A', name: 'Lamp', quantity: 1, weightGrams: 1 }] }),
    ['unit-prices missing order', 'tax-rates missing order'],
  ],
  [
    'a parcel without weight',
    waybill('PL', { parcels: [{ number: 1, weightGrams: 0, sscc: '' }] }),
    ['weights missing station'],
  ],
  [
    'nowhere to go',
    waybill('DE', { shipTo: { ...sellers.DE.address, street: '', city: '' } }),
    ['recipient-address missing customer'],
  ],
] as const)('C9: %s is named with where it is filled in', (_, data, expected) => {
  expect(words(data)).toEqual(expected)
  expect(legalFields(data).filter(({ found }) => !found)).toHaveLength(expected.length)
})

test('C9: without tax to another country of the Union the buyer’s VAT number and a wording are needed', () => {
  const untaxed = {
    billTo: { ...sellers.PL.address, name: 'Firma', company: 'Firma' },
    totals: { goods: 1000, shipping: 0, discount: 0, tax: 0, total: 1000 },
    taxes: [{ rate: 0, net: 1000, tax: 0, gross: 1000 }],
  }
  expect(words(invoice('DE', untaxed))).toEqual(['tax-note missing order', 'buyer-tax-id missing order'])
  const complete = { ...untaxed, customerTaxId: 'PL5260250274', taxNote: 'Reverse charge' }
  expect(words(invoice('DE', complete))).toEqual([])
})

test('C9: a credit note names what it corrects and why', () => {
  const { paymentName: _, paid: __, placedAt: ___, suppliedOn: ____, carrierName: _____, ...bill } = invoice('PL')
  const note: CreditNoteData = { ...bill, kind: 'credit-note', corrects: { number: '' }, reason: '' }
  expect(words(note)).toEqual(['corrected-invoice missing station', 'reason missing station'])
})

test('C9: a KSeF number without its code is let through: whether the code is wanted is not claimed to be known', () => {
  const electronic = { system: 'ksef', number: '9990000008-20261121-010080615740-E4' }
  expect(words(invoice('PL', { customerTaxId: '5260250274', electronic }))).toEqual([])
})

test('C9: codes are no number: until KSeF gives one, a buyer with a NIP has no tax document in hand', () => {
  const offline = { system: 'ksef', link: 'https://qr.ksef.mf.gov.pl/invoice/1' }
  const bought = { customerTaxId: '5260250274' }
  expect(missingTaxReference(invoice('PL', { ...bought, electronic: offline }))).toBe('ksef')
  expect(
    missingTaxReference(invoice('PL', { ...bought, electronic: { ...offline, number: 'KSEF-1' } })),
  ).toBeUndefined()
  expect(missingTaxReference(invoice('PL', { electronic: offline }))).toBeUndefined()
  expect(words(invoice('PL', { ...bought, electronic: offline }))).toEqual([])
})

test('C9: labels and the shop’s own files are nobody’s business here', () => {
  const file = { kind: 'invoice', format: 'pdf', sha256: 'a'.repeat(64), bytes: 9 } as const
  const data = { ...common('PL'), kind: 'shop-file', file } as const
  expect(legalFields(data)).toEqual([])
  expect(legalFindings(data)).toEqual([])
})
