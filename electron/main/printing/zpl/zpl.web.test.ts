import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import type { LabelData } from '#shared/documents/document.ts'
import { labelMedia, mediaSizes } from '#shared/documents/media.ts'
import { aLabel } from '#test/builders/document-data.ts'
import { obtainBrowser } from '../../shells/chromium/obtain-browser.ts'
import { openPrintPage } from '../../shells/chromium/print-page.ts'
import { dotsOf } from '../../shells/page-picture.ts'
import { createSerialPrinter, type SerialPrinter } from '../../shells/serial-printer.ts'
import { bundledFontFaces } from '../bundled-fonts.ts'
import { renderHtml } from '../render-html.tsx'
import { pictureZpl } from './label-zpl.ts'
import { readPng } from './read-png.ts'
import { renderZpl, type ZplTools } from './render-zpl.ts'
import { createPictureCodes } from './test-support/picture-codes.ts'
import { zplPicture } from './test-support/zpl-picture.ts'
import { zplSkeleton } from './zpl-tokens.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const dpis = [203, 300] as const
const qr = 'https://track.example/RR473124829PL'

let folder = ''
let printer: SerialPrinter
let tools: ZplTools
let codesIn: ReturnType<typeof createPictureCodes>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packdesk-zpl-'))
  const browser = await obtainBrowser(folder, () => undefined)
  printer = createSerialPrinter(() => openPrintPage(browser))
  codesIn = createPictureCodes()
  tools = {
    fontFaces: await bundledFontFaces(),
    bars: rememberedBars(),
    htmlToImage: (html, size, dpi) => printer.picture(html, size, dpi),
  }
})
afterAll(async () => {
  await printer.close()
  await rm(folder, { recursive: true, force: true })
})

const codesOf = ({ parcel, qr: address }: LabelData) =>
  [`00${parcel.sscc}`, parcel.trackingNumber ?? [], address ?? []].flat().sort()

describe('a page as dots', () => {
  const square = (at: string) =>
    `<svg data-code="A1" data-symbology="code128" data-dots="3" viewBox="0 0 10 1" preserveAspectRatio="none" ` +
    `style="position:absolute;${at};width:25.4mm;height:12.7mm"><path d="M0 0h10v1h-10z"/></svg>`

  test.each(labelMedia.flatMap((medium) => dpis.map((dpi) => [medium, dpi] as const)))(
    '%s at %i dpi: exactly its size, bars left out, their place in dots',
    async (medium, dpi) => {
      const size = mediaSizes[medium]
      const html = `<!doctype html><style>body{margin:0}</style><div style="position:absolute;left:25.4mm;top:12.7mm;width:12.7mm;height:12.7mm;background:#000"></div>${square('left:25.4mm;top:50.8mm')}`
      const { png, codes } = await printer.picture(html, size, dpi)
      const picture = readPng(png)
      expect([picture.width, picture.height]).toEqual([dotsOf(size.widthMm, dpi), dotsOf(size.heightMm, dpi)])
      const half = Math.round(dpi / 2)
      expect(codes).toEqual([
        { symbology: 'code128', code: 'A1', dots: 3, x: dpi, y: dpi * 2, width: dpi, height: half },
      ])
      const shade = (x: number, y: number) => picture.shades[y * picture.width + x]
      expect([shade(dpi + 2, half + 2), shade(dpi + half - 3, dpi - 3)]).toEqual([0, 0])
      expect([shade(dpi - 3, half + 2), shade(dpi + half + 3, dpi - 3), shade(dpi + 5, dpi * 2 + 5)]).toEqual([
        255, 255, 255,
      ])
    },
  )

  test('between PDFs: each is as it would be alone', async () => {
    const html = renderHtml(aLabel('pl'), 'label-100x150', tools)
    const alone = await printer.picture(html, mediaSizes['label-100x150'], 203)
    const pdf = await printer.print(html, mediaSizes['label-100x150'])
    const again = await printer.picture(html, mediaSizes['label-100x150'], 203)
    const pdfAgain = await printer.print(html, mediaSizes['label-100x150'])
    expect(Buffer.from(again.png).equals(Buffer.from(alone.png))).toBe(true)
    expect(again.codes).toEqual(alone.codes)
    expect(pdfAgain.length).toBe(pdf.length)
  })
})

describe('labels as ZPL', () => {
  const labels = labelMedia.flatMap((medium) => languages.map((language) => [medium, language] as const))

  test.each(labels)('%s %s: every barcode is read by two decoders at 203 and 300 dpi', async (medium, language) => {
    const data = aLabel(language, { qr })
    for (const dpi of dpis) {
      const zpl = await renderZpl(data, medium, dpi, tools)
      const names = zplSkeleton(zpl).split(' ')
      expect([names.filter((name) => name === '^XA').length, names.at(0), names.at(-1)]).toEqual([1, '^XA', '^XZ'])
      expect(await codesIn(await zplPicture(zpl, dpi, mediaSizes[medium]))).toEqual({
        zbar: codesOf(data),
        zxing: codesOf(data),
      })
    }
  })

  test('is smaller than a pure Z64 picture, which is less than a 17th of its hex', async () => {
    const sizes = { hybrid: 0, z64: 0, hex: 0 }
    for (const language of languages) {
      const data = aLabel(language, { qr })
      const html = renderHtml(data, 'label-100x150', tools)
      // Without their mark the bars stay in the picture.
      const whole = await printer.picture(
        html.replaceAll(' data-code=', ' data-kept='),
        mediaSizes['label-100x150'],
        203,
      )
      sizes.hybrid += (await renderZpl(data, 'label-100x150', 203, tools)).length
      sizes.z64 += pictureZpl(whole.png, 'z64').length
      sizes.hex += pictureZpl(whole.png, 'hex').length
    }
    // Measured: 0.96 and 1/19. Bars on whole dots cost Z64 next to nothing, and large type is most of a label.
    expect(sizes.hybrid / sizes.z64).toBeLessThan(1)
    expect(sizes.z64 / sizes.hex).toBeLessThan(1 / 17)
  })

  test('an A4 paper is refused with what to do', async () => {
    await expect(renderZpl(aLabel('en'), 'a4', 203, tools)).rejects.toThrow(/another printer/)
  })
})
