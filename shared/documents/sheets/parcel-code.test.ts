import { expect, test } from 'vitest'
import { encodeBars } from '../barcode/bars.ts'
import { createPaper } from '../paper.ts'
import { parcelCode } from './parcel-code.ts'
import { sumsByCurrency } from './sums-by-currency.ts'

test('a parcel is scanned by its tracking number, without one by its SSCC, and without both by nothing', () => {
  const sscc = '340123450000000000'
  expect(parcelCode({ trackingNumber: 'RR473124829GB', sscc })).toEqual({
    symbology: 'code128',
    code: 'RR473124829GB',
    text: 'RR 473 124 829 GB',
  })
  expect(parcelCode({ trackingNumber: '', sscc })).toMatchObject({ symbology: 'sscc', code: sscc })
  expect(parcelCode({ sscc: '' })).toBeUndefined()
})

test('C10: what is collected is added up per currency, never across', () => {
  const paper = createPaper('en', encodeBars, 'a4')
  const amounts = [
    { minor: 1205, currency: 'GBP' },
    { minor: 0, currency: 'PLN' },
    { minor: 500, currency: 'EUR' },
    { minor: 95, currency: 'GBP' },
  ]
  expect(sumsByCurrency(paper, amounts)).toEqual(['£13.00', '€5.00'])
  expect(sumsByCurrency(paper, [])).toEqual([])
})
