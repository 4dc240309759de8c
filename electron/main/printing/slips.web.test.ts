import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import { barcodesOf } from '#shared/documents/barcodes-of.ts'
import { type DrawnData, documentDataSchema } from '#shared/documents/document.ts'
import { type MediaName, mediaOf, mediaSizes } from '#shared/documents/media.ts'
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
import { obtainBrowser } from '../shells/chromium/obtain-browser.ts'
import { openPrintPage } from '../shells/chromium/print-page.ts'
import { createSerialPrinter, type SerialPrinter } from '../shells/serial-printer.ts'
import { bundledFontFaces, bundledFontNames } from './bundled-fonts.ts'
import { pdfPages } from './pdf-pages.ts'
import { type RenderTools, renderHtml } from './render-html.tsx'
import { createPaperReader, type PaperReader } from './test-support/paper-reader.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const

let folder = ''
let printer: SerialPrinter
let tools: RenderTools
let reader: PaperReader

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packdesk-slips-'))
  const browser = await obtainBrowser(folder, () => undefined)
  printer = createSerialPrinter(() => openPrintPage(browser))
  tools = { fontFaces: await bundledFontFaces(), bars: rememberedBars() }
  reader = createPaperReader()
})
afterAll(async () => {
  await printer.close()
  reader.close()
  await rm(folder, { recursive: true, force: true })
})

const draw = (data: DrawnData, medium: MediaName = mediaOf[data.kind][0]) =>
  printer.print(renderHtml(data, medium, tools), mediaSizes[medium])

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
      for (const font of reader.fonts(pdf))
        expect(bundledFontNames).toContain(font.replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, ''))
      const expected = once(barcodesOf(data).map((barcode) => barcode.text))
      expect(expected.length).toBeGreaterThan(data.kind === 'label' ? 2 : 0)
      for (const dpi of [203, 300]) {
        const { zbar, zxing } = await reader.barcodes(pdf, dpi)
        expect({ dpi, zbar: once(zbar), zxing: once(zxing) }).toEqual({ dpi, zbar: expected, zxing: expected })
      }
    },
  )
})
