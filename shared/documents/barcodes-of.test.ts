import { describe, expect, test } from 'vitest'
import { aLabel, anInvoice, aWaybill } from '#test/builders/document-data.ts'
import {
  aCalibration,
  aCommandSheet,
  aFullLabel,
  aHandoverSheet,
  aPickList,
  aReturnSlip,
  aToteLabel,
} from '#test/builders/sheet-data.ts'
import { barcodesOf } from './barcodes-of.ts'
import type { DrawnData } from './document.ts'

const texts = (data: DrawnData) => barcodesOf(data).map((barcode) => barcode.text)

describe('the barcodes of a paper, as a scanner gives them', () => {
  test('a label: tracking number, SSCC with its identifier, tracking page', () => {
    expect(barcodesOf(aFullLabel())).toEqual([
      { symbology: 'code128', text: aLabel().parcel.trackingNumber, dots: 3 },
      { symbology: 'gs1-128', text: `00${aLabel().parcel.sscc}`, dots: 4 },
      { symbology: 'qr', text: aFullLabel().qr, dots: expect.any(Number) },
    ])
  })

  test('papers of trade: the order number, and on the waybill the tracking numbers', () => {
    expect(texts(anInvoice())).toEqual(['536365'])
    expect(texts(aWaybill())).toEqual(['536365', ...aWaybill().parcels.map((parcel) => parcel.trackingNumber)])
  })

  test('a handover sheet: its own number and each parcel by the code that its carrier scans', () => {
    const sheet = aHandoverSheet('en', 5)
    expect(texts(sheet)).toEqual([
      sheet.number,
      ...sheet.parcels.slice(0, 4).map((parcel) => parcel.trackingNumber),
      `00${sheet.parcels[4]?.sscc}`,
    ])
  })

  test('a pick list: goods with an EAN-13 carry that at four dots, others their code or SKU, each once', () => {
    const { lines } = aPickList()
    const found = barcodesOf(aPickList('en', { lines: [...lines, ...lines] }))
    expect(found.map(({ symbology, dots }) => [symbology, dots])).toEqual([
      ['code128', 3],
      ['ean13', 4],
      ['ean13', 4],
      ['ean13', 4],
      ['code128', 3],
    ])
    expect(found.at(-1)?.text).toBe(lines[3]?.sku)
  })

  test('tote, return, command and calibration codes', () => {
    expect(texts(aToteLabel())).toEqual(['T-014'])
    expect(texts(aReturnSlip())).toEqual(['R-536365-1'])
    expect(texts(aCommandSheet())).toContain('PD:UNDO')
    expect(texts(aCommandSheet())).toContain('PDU-007')
    expect(texts(aCalibration())).toEqual(['TEST-3', 'TEST-4'])
  })

  test('what no scanner reads is no barcode', () => {
    expect(texts(anInvoice('en', { orderNumber: 'سفارش ۱' }))).toEqual([])
    expect(texts(aToteLabel('en', { code: 'x'.repeat(49) }))).toEqual([])
    expect(texts(aFullLabel('en', { qr: 'h'.repeat(400) }))).toHaveLength(2)
  })

  test('what no office printer draws readably is no barcode there; a label still carries it', () => {
    const trackingNumber = 'TRACK-ABCDEFGH-1234-xyz'
    const parcel = { ...aLabel().parcel, trackingNumber }
    expect(texts(aWaybill('en', { parcels: [parcel] }))).toEqual(['536365'])
    expect(barcodesOf(aLabel('en', { parcel }))).toContainEqual({ symbology: 'code128', text: trackingNumber, dots: 2 })
  })
})
