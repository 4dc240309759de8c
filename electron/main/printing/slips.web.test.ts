import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barcodesOf } from '#shared/documents/barcodes-of.ts'
import { documentDataSchema } from '#shared/documents/document.ts'
import { labelLayout } from '#shared/documents/label/label-layout.ts'
import { labelMedia, mediaOf, mediaSizes } from '#shared/documents/media.ts'
import { hostileAddress, hostileText } from '#test/builders/hostile-texts.ts'
import {
  aCalibration,
  aCommandSheet,
  aCourierSheet,
  aFullLabel,
  aGiftSlip,
  aHandoverSheet,
  aPackingSlip,
  aPickList,
  aPickRound,
  aReturnSlip,
  aToteLabel,
} from '#test/builders/sheet-data.ts'
import { pdfPages } from './pdf-pages.ts'
import { PaperPress } from './test-support/paper-press.ts'
import { partOf, type Raster } from './test-support/paper-reader.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const

const press = PaperPress.forThisFile()
const { draw, expectBundledFonts } = press

const kinds = [
  ['label with everything', aFullLabel],
  ['tote label', aToteLabel],
  ['calibration page', aCalibration],
  ['packing slip', aPackingSlip],
  ['gift slip', aGiftSlip],
  ['pick list', aPickList],
  ['round', aPickRound],
  ['return slip', aReturnSlip],
  ['handover sheet', aHandoverSheet],
  ['courier sheet', aCourierSheet],
  ['command sheet', aCommandSheet],
] as const

const papers = languages.flatMap((language) =>
  kinds.flatMap(([name, make]) =>
    mediaOf[make(language).kind].map((medium) => {
      const data = make(language)
      return [name, medium, language, data.kind === 'calibration' ? { ...data, media: medium } : data] as const
    }),
  ),
)

/** Each text once: zbar reports equal symbols of a page together, zxing one by one. */
const once = (texts: readonly string[]) => [...new Set(texts)].sort()

describe('every slip, sheet and label in every language', () => {
  test.each(papers)(
    'C10 E14 B13: %s on %s in %s has the exact size, bundled fonts, one page and bars that two decoders read',
    async (_name, medium, _language, data) => {
      expect(documentDataSchema.safeParse(data).success).toBe(true)
      const pdf = await draw(data, medium)
      const { pages, widthMm, heightMm } = pdfPages(pdf)
      expect(Math.abs(widthMm - mediaSizes[medium].widthMm)).toBeLessThan(0.25)
      expect(Math.abs(heightMm - mediaSizes[medium].heightMm)).toBeLessThan(0.25)
      expect(pages).toBe(1)
      expectBundledFonts(pdf)
      const expected = once(barcodesOf(data).map((barcode) => barcode.text))
      expect(expected.length).toBeGreaterThan(data.kind === 'label' ? 2 : 0)
      for (const dpi of [203, 300]) {
        const { zbar, zxing } = await press.reader.barcodes(pdf, dpi)
        expect({ dpi, zbar: once(zbar), zxing: once(zxing) }).toEqual({ dpi, zbar: expected, zxing: expected })
      }
    },
  )
})

describe('hostile text on labels (S17)', () => {
  const fields = fc.record({
    shipTo: hostileAddress,
    carrierName: hostileText,
    service: hostileText,
    deliveryNote: hostileText,
    pickUpPoint: hostileText,
    orderNumber: hostileText,
  })

  test.each(labelMedia.flatMap((medium) => (['en', 'fa'] as const).map((language) => [medium, language] as const)))(
    '%s %s: on 25 labels, eleven fields each, not one dot of bars, QR code or amount moves',
    async (medium, language) => {
      const plain = aFullLabel(language, { dueOnDelivery: 123_456 })
      const rows = labelLayout(plain, medium)
      const toTop = rows.top + rows.head + rows.from
      const dueTop = toTop + rows.to + rows.note + rows.strip
      const qrLeft = language === 'fa' ? rows.side : rows.widthMm - rows.side - 21.5
      const boxes = {
        // The line under a row belongs to it: what follows is measured behind it.
        'bars of tracking number and SSCC': {
          left: 0,
          top: dueTop + rows.due,
          right: rows.widthMm,
          bottom: rows.heightMm,
        },
        amount: { left: 0, top: dueTop + 0.5, right: rows.widthMm, bottom: dueTop + rows.due },
        'QR code': { left: qrLeft, top: toTop + 0.5, right: qrLeft + 21.5, bottom: toTop + 22.5 },
      }
      const parts = (raster: Raster | undefined) =>
        Object.entries(boxes).map(([name, box]) =>
          raster === undefined ? 'no page' : [name, partOf(raster, 203, box)],
        )
      const [reference] = press.reader.rasters(await draw(plain, medium), 203)
      await fc.assert(
        fc.asyncProperty(fields, async (changes) => {
          const pdf = await draw({ ...plain, ...changes }, medium)
          const rasters = press.reader.rasters(pdf, 203)
          expect(rasters).toHaveLength(1)
          for (const [index, part] of parts(rasters[0]).entries())
            expect(part[1] === parts(reference)[index]?.[1] ? 'unmoved' : `${part[0]} moved`).toBe('unmoved')
          expectBundledFonts(pdf)
        }),
        { seed: 2017, numRuns: 25, endOnFailure: true },
      )
    },
    120_000,
  )
})

describe('what the paper says', () => {
  test('E14: the amount to collect stands on label, handover sheet and courier sheet, there in words too', async () => {
    expect(press.reader.text(await draw(aFullLabel('en')))).toMatch(/Cash on delivery +£73\.14/)
    expect(press.reader.text(await draw(aHandoverSheet('en', 7)))).toMatch(/£219\.42/)
    const tour = press.reader.text(await draw(aCourierSheet('en')))
    expect(tour).toContain('£146.28')
    expect(tour.replace(/\s+/g, ' ')).toMatch(/Seventy-three pounds/)
    expect(tour).toContain('Nothing to collect')
  })

  test('B13 E26: a label says which parcel of how many it is, and when it is wanted', async () => {
    const text = press.reader.text(await draw(aFullLabel('en')))
    expect(text).toContain('1 of 2')
    expect(text).toContain('14:00–18:00')
    expect(text).toContain('23 November 2026')
  })

  test('a gift shows no prices, even where its data holds some', async () => {
    const gift = { ...aPackingSlip('en'), gift: true, giftMessage: 'Happy birthday' }
    const text = press.reader.text(await draw(gift))
    expect(text).not.toMatch(/£|73\.14|Total|Amount/)
    expect(text).toContain('Happy birthday')
    expect(press.reader.text(await draw(aPackingSlip('en')))).toMatch(/Total +£73\.14/)
  })

  test.each([
    ['en', 'copy 2'],
    ['fa', ''],
  ] as const)('in %s a second copy says so and its bars are read', async (language, mark) => {
    for (const [name, make] of kinds) {
      const data = make(language)
      if (data.kind === 'calibration') continue
      const second = await draw({ ...data, copy: 2 })
      expect([name, press.reader.text(second).includes(mark)]).toEqual([name, true])
      if (mark !== '') expect([name, press.reader.text(await draw(data)).includes(mark)]).toEqual([name, false])
      expect(once((await press.reader.barcodes(second, 300)).zbar)).toEqual(
        once(barcodesOf(data).map(({ text }) => text)),
      )
    }
  })
})

describe('long sheets', () => {
  test('C10: 240 parcels page with a repeated head, every barcode whole, sums and signatures in one piece', async () => {
    const data = aHandoverSheet('en', 240)
    const pdf = await draw(data)
    const { pages } = pdfPages(pdf)
    const sheets = press.reader.text(pdf).split('\f').slice(0, pages)
    expect(pages).toBeLessThan(24)
    for (const [index, sheet] of sheets.entries()) {
      expect(sheet).toContain(`Page ${index + 1} of ${pages}`)
      if (/Order +5\d{5}/.test(sheet)) expect(sheet).toMatch(/Recipient .*Parcel code/)
    }
    expect(sheets.at(-1)).toMatch(/Cash on delivery, total[\s\S]*£5,851\.20[\s\S]*Handed over by sender/)
    expect(once((await press.reader.barcodes(pdf, 203)).zbar)).toEqual(once(barcodesOf(data).map(({ text }) => text)))
  }, 120_000)

  test('E25: a tour of 40 stops tears none', async () => {
    const data = aCourierSheet('pl', 40)
    const pdf = await draw(data)
    for (const sheet of press.reader.text(pdf).split('\f'))
      expect(sheet.match(/Odebrał\(a\)/g)?.length ?? 0).toBe(sheet.match(/\b5363\d\d\b|\b5364\d\d\b/g)?.length ?? 0)
    expect(once((await press.reader.barcodes(pdf, 203)).zbar)).toEqual(once(barcodesOf(data).map(({ text }) => text)))
  }, 120_000)
})

describe('the calibration page', () => {
  test.each(mediaOf.calibration)('%s: its rulers are true to the millimetre at both edges', async (medium) => {
    const [raster] = press.reader.rasters(await draw(aCalibration('en', { media: medium }), medium), 300)
    const { widthMm, heightMm } = mediaSizes[medium]
    const dark = (left: number, top: number) =>
      raster !== undefined &&
      partOf(raster, 300, { left: left - 0.1, top: top - 0.1, right: left + 0.1, bottom: top + 0.1 }).includes('1')
    for (let mm = 20; mm < widthMm - 16; mm += 10)
      expect([mm, dark(mm, 4), dark(mm + 0.5, 4)]).toEqual([mm, true, false])
    for (let mm = 20; mm < heightMm - 16; mm += 10)
      expect([mm, dark(4, mm), dark(4, mm + 0.5)]).toEqual([mm, true, false])
  })
})
