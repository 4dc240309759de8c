import { expect, test } from 'vitest'
import { anInvoice } from '#test/builders/document-data.ts'
import { aFullLabel } from '#test/builders/sheet-data.ts'
import { encodeBars } from './barcode/bars.ts'
import { unprintable } from './unprintable.ts'

const withParcel = (changes: object) =>
  unprintable(aFullLabel('en', { parcel: { ...aFullLabel().parcel, ...changes } }), encodeBars)

test('a label whose bars no scanner would read is not printed, and says why', () => {
  expect(unprintable(aFullLabel(), encodeBars)).toBeUndefined()
  expect(withParcel({ sscc: '340123450000000001' })).toMatch(/order 536365.*is no SSCC/)
  expect(withParcel({ trackingNumber: 'W'.repeat(48) })).toMatch(/order 536365.*does not fit/)
  expect(withParcel({ trackingNumber: 'سفارش' })).toMatch(/does not fit/)
})

test('a parcel without numbers has a label all the same, and other papers come out with the text alone', () => {
  expect(withParcel({ sscc: '', trackingNumber: undefined })).toBeUndefined()
  expect(unprintable(anInvoice('en', { orderNumber: 'سفارش' }), encodeBars)).toBeUndefined()
})
