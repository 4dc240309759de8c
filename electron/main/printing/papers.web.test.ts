import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invoiceDataSchema } from '#shared/documents/data/invoice-data.ts'
import { type DrawnData, documentDataSchema } from '#shared/documents/document.ts'
import { lineColumns } from '#shared/documents/line-columns.tsx'
import { mediaOf, mediaSizes } from '#shared/documents/media.ts'
import { createPaper } from '#shared/documents/paper.ts'
import { printableRanges } from '#shared/documents/printable-text.ts'
import { tradeForm } from '#shared/documents/trade-form.ts'
import { waybillLooks } from '#shared/documents/waybill-looks.ts'
import { paperWords } from '#shared/locales/documents/paper-words.ts'
import { aCreditNote, anInvoice, aWaybill } from '#test/builders/document-data.ts'
import { hostileAddress, hostileText } from '#test/builders/hostile-texts.ts'
import { pdfPages } from './pdf-pages.ts'
import { PaperPress } from './test-support/paper-press.ts'
import type { Raster } from './test-support/paper-reader.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const papers = languages.flatMap((language) =>
  [anInvoice(language), aWaybill(language), aCreditNote(language)].map((data) => [data.kind, language, data] as const),
)
/** Every national form in every language that is not its own. */
const abroad = languages.flatMap((country) =>
  languages
    .filter((language) => language !== country)
    .map((language) => [aWaybill(country).form, language, aWaybill(country, { language })] as const),
)

const press = PaperPress.forThisFile()
const { draw, expectBundledFonts } = press

const expectedBarcodes = (data: DrawnData): string[] =>
  data.kind === 'waybill'
    ? [data.orderNumber, ...data.parcels.map((parcel) => parcel.trackingNumber ?? '')].sort()
    : [data.orderNumber]

describe('every paper of trade in every language (C8)', () => {
  test.each(papers)(
    '%s %s: exact size, bundled fonts only, every barcode read by two decoders at 203 and 300 dpi',
    async (kind, _language, data) => {
      expect(documentDataSchema.safeParse(data).success).toBe(true)
      const pdf = await draw(data)
      const { pages, widthMm, heightMm } = pdfPages(pdf)
      expect(Math.abs(widthMm - mediaSizes[mediaOf[kind][0]].widthMm)).toBeLessThan(0.25)
      expect(Math.abs(heightMm - mediaSizes[mediaOf[kind][0]].heightMm)).toBeLessThan(0.25)
      expect(pages).toBe(1)
      expectBundledFonts(pdf)
      for (const dpi of [203, 300])
        expect(await press.reader.barcodes(pdf, dpi)).toEqual({
          zbar: expectedBarcodes(data),
          zxing: expectedBarcodes(data),
        })
    },
  )

  test.each(abroad)(
    '%s in %s: its own title and the reader’s name for it, one page, bars read',
    async (_form, _language, data) => {
      const pdf = await draw(data)
      expect(pdfPages(pdf).pages).toBe(1)
      expectBundledFonts(pdf)
      expect(await press.reader.barcodes(pdf, 203)).toEqual({
        zbar: expectedBarcodes(data),
        zxing: expectedBarcodes(data),
      })
      const text = press.reader.text(pdf)
      const { title } = waybillLooks[data.form ?? 'delivery-note']
      if (title !== undefined && title.language !== 'fa') expect(text).toContain(title.text)
      if (data.language !== 'fa') expect(text).toContain(paperWords[data.language].forms[data.form ?? 'delivery-note'])
    },
  )

  test('every character that may stand on paper comes from a bundled font', async () => {
    const all = printableRanges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    const lines = Array.from({ length: Math.ceil(all.length / 120) }, (_, index) => ({
      sku: 'A',
      name: all
        .slice(index * 120, index * 120 + 120)
        .join(' ')
        .slice(0, 130),
      quantity: 1,
      unitPrice: 1,
      total: 1,
      taxRate: 0,
      weightGrams: 0,
    }))
    const halves = lines.flatMap((line, index) => [
      line,
      {
        ...line,
        name: all
          .slice(index * 120 + 60, index * 120 + 120)
          .join(' ')
          .slice(0, 138),
      },
    ])
    for (const language of ['en', 'fa'] as const) expectBundledFonts(await draw(anInvoice(language, { lines: halves })))
  })
})

describe('long orders', () => {
  test('240 lines page with a repeated head, no torn rows, and the totals in one piece on the last page', async () => {
    const base = anInvoice('en')
    const lines = Array.from({ length: 240 }, (_, index) => ({ ...base.lines[index % 4], sku: `SKU-${index + 1}` }))
    const pdf = await draw(invoiceDataSchema.parse({ ...base, lines }))
    const { pages } = pdfPages(pdf)
    expect(pages).toBeGreaterThan(8)
    const sheets = press.reader.text(pdf).split('\f').slice(0, pages)
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(`Page ${index + 1} of ${pages}`)
      if (/SKU-\d/.test(sheet)) expect(sheet).toMatch(/Item .*Qty .*running total/)
    }
    expect(new Set(press.reader.text(pdf).match(/SKU-\d+/g)).size).toBe(240)
    expect(sheets.at(-1)).toMatch(/Goods[\s\S]*Total +£73\.14[\s\S]*Paid/)
  })

  test.each(['en', 'tr', 'pl', 'ru'] as const)(
    'in %s each amount carries the sum so far, up to the last line',
    async (language) => {
      const { lines, ...base } = anInvoice(language)
      const many = Array.from({ length: 60 }, (_, index) => lines[index % 2] ?? lines[0])
      const data = invoiceDataSchema.parse({ ...base, lines: many })
      const { columns } = tradeForm(data.seller.address.country)
      const { runs } = lineColumns[columns.at(-1) ?? 'gross']
      const sum = data.lines.reduce((all, line) => all + (runs?.(line) ?? 0), 0)
      const text = press.reader.text(await draw(data))
      expect(text).toContain(paperWords[language].runningTotal)
      expect(text.replace(/\s/g, '')).toContain(
        createPaper(language, press.tools.bars, 'a4').amount(sum, data.currency).replace(/\s/g, ''),
      )
    },
  )
})

describe('copies', () => {
  test.each([
    ['en', 'REPRINT', 'copy 2'],
    ['pl', 'PONOWNY WYDRUK', 'egzemplarz 2'],
    ['tr', 'TEKRAR BASKI', 'kopya 2'],
    ['ru', 'ПОВТОРНАЯ ПЕЧАТЬ', 'экземпляр 2'],
  ] as const)('in %s a second copy says so, a first does not', async (language, mark, copy) => {
    for (const data of [anInvoice(language), aWaybill(language), aCreditNote(language)]) {
      const second = press.reader.text(await draw({ ...data, copy: 2 }))
      expect(second).toContain(mark)
      expect(second).toContain(copy)
      expect(press.reader.text(await draw(data))).not.toContain(mark)
    }
  })
})

test('E14: a discount in Persian has its sign on the left of its number, in the fonts of the paper', async () => {
  const plain = anInvoice('fa')
  const { goods, shipping } = plain.totals
  const totals = { ...plain.totals, discount: 1_234_567, total: goods + shipping - 1_234_567 }
  const pdf = await draw({ ...plain, totals })
  expectBundledFonts(pdf)
  expect(press.reader.text(pdf).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')).toMatch(/−۱٬۲۳۴٬۵۶۷/)
})

describe('hostile text (S17, S15)', () => {
  test('on 40 invoices: the order barcode stays, the total is there, the pages stay few', async () => {
    const plain = anInvoice('en')
    const [reference] = press.reader.rasters(await draw(plain), 203)
    await fc.assert(
      fc.asyncProperty(hostileAddress, hostileAddress, hostileText, hostileText, async (billTo, shipTo, name, sku) => {
        const pdf = await draw({
          ...plain,
          billTo,
          shipTo,
          paymentName: name,
          lines: plain.lines.map((line) => ({ ...line, name, sku })),
        })
        expect(pdfPages(pdf).pages).toBeLessThanOrEqual(2)
        expect(rightThird(press.reader.rasters(pdf, 203)[0], 203, 13, 45)).toBe(rightThird(reference, 203, 13, 45))
        expect(press.reader.text(pdf).replace(/[\u202a-\u202e]/g, '')).toMatch(/Total +£73\.14|£73\.14 +Total/)
        expectBundledFonts(pdf)
      }),
      { seed: 2018, numRuns: 40, endOnFailure: true },
    )
  }, 120_000)
})

/** The right third of some rows, as bytes. */
function rightThird(raster: Raster | undefined, dpi: number, fromMm: number, toMm: number): string {
  if (raster === undefined) return 'no page'
  const row = (mm: number) => Math.round((mm / 25.4) * dpi)
  const parts: Buffer[] = []
  for (let y = row(fromMm); y < row(toMm); y++)
    parts.push(
      Buffer.from(
        raster.bits.subarray(Math.ceil(y * raster.rowBytes + raster.rowBytes * 0.69), (y + 1) * raster.rowBytes),
      ),
    )
  return Buffer.concat(parts).toString('base64')
}
