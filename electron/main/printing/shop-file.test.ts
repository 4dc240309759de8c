import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import type { ShopFileData } from '#shared/documents/document.ts'
import { aLabel } from '#test/builders/document-data.ts'
import { sha256Of } from './paper-store.ts'
import { pdfSizes } from './pdf-sizes.ts'
import { drawShopFile } from './shop-file.ts'
import { tinyPdf } from './test-support/tiny-pdf.ts'

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** A PDF as most programs write them today: its objects packed, its table a stream, the page turned. */
function packedPdf(box: string, rotate = 0): Uint8Array {
  const page = `<</Type /Page /Parent 2 0 R /Rotate ${rotate}>>`
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [${box}]>>`,
    page,
  ]
  let at = 0
  const places = objects.map((object, index) => {
    const place = `${index + 1} ${at}`
    at += object.length + 1
    return place
  })
  const first = `${places.join(' ')} `
  const packed = deflateSync(latin(first + objects.join(' '))).toString('latin1')
  return latin(
    `%PDF-1.5\n4 0 obj\n<</Type /ObjStm /N 3 /First ${first.length} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n` +
      '5 0 obj\n<</Type /XRef /Root 1 0 R /Size 6 /W [1 2 1] /Length 0>>\nstream\n\nendstream\nendobj\nstartxref\n0\n%%EOF\n',
  )
}

describe('the size of any PDF', () => {
  const rounded = (pdf: Uint8Array) =>
    pdfSizes(pdf).map(({ widthMm, heightMm }) => [Math.round(widthMm), Math.round(heightMm)])

  test('is read from plain objects, all pages', () => {
    expect(rounded(tinyPdf(3, 100, 150))).toEqual([1, 2, 3].map(() => [100, 150]))
  })

  test('is read from packed objects, inherited, turned and with an origin of its own', () => {
    expect(rounded(packedPdf('0 0 288 432'))).toEqual([[102, 152]])
    expect(rounded(packedPdf('0 0 432 288', 90))).toEqual([[102, 152]])
    expect(rounded(packedPdf('-10 -10 278 422'))).toEqual([[102, 152]])
  })

  test('of what is cut, encrypted, endless or no PDF is refused', () => {
    const whole = tinyPdf(1, 100, 150)
    expect(() => pdfSizes(whole.subarray(0, whole.length - 40))).toThrow('cut')
    expect(() => pdfSizes(latin('GIF89a'))).toThrow('cut or is none')
    expect(() =>
      pdfSizes(latin(Buffer.from(whole).toString('latin1').replace('/Size', '/Encrypt 9 0 R /Size'))),
    ).toThrow('encrypted')
    const loop = Buffer.from(whole).toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]')
    expect(() => pdfSizes(latin(loop))).toThrow('broken')
  })
})

function aFile(format: 'pdf' | 'png' | 'zpl', bytes: Uint8Array): ShopFileData {
  const { language, orderId, orderNumber, seller, issuedOn, copy } = aLabel('en')
  const file = { kind: 'label' as const, format, sha256: sha256Of(bytes), bytes: bytes.length }
  return { kind: 'shop-file', language, orderId, orderNumber, seller, issuedOn, copy, file }
}

function aPng(width: number, height: number): Uint8Array {
  const png = new PNG({ width, height })
  png.data.fill(255)
  return PNG.sync.write(png)
}

describe('a file of the shop’s', () => {
  const pages: string[] = []
  const draw = (format: 'pdf' | 'png' | 'zpl', bytes: Uint8Array, wanted: 'pdf' | 'zpl' = 'pdf', kept = true) =>
    drawShopFile(
      aFile(format, bytes),
      'label-4x6',
      { format: wanted, dpi: 203 },
      {
        shopFile: async () => (kept ? bytes : undefined),
        htmlToPdf: async (html, { widthMm, heightMm }) => {
          pages.push(html)
          return tinyPdf(1, widthMm, heightMm)
        },
        htmlToImage: async (_html, { widthMm, heightMm }, dpi) => ({
          png: aPng(Math.round((widthMm / 25.4) * dpi), Math.round((heightMm / 25.4) * dpi)),
          codes: [],
        }),
      },
    )

  test('is sent byte for byte when it is a PDF of the medium’s size', async () => {
    const pdf = packedPdf('0 0 288 432')
    const drawn = await draw('pdf', pdf)
    expect([drawn.pdf === pdf, drawn.pages]).toEqual([true, 1])
  })

  test.each([
    ['a PDF of another size', 'pdf', tinyPdf(1, 210, 297), 'pdf', '210×297 mm'],
    ['a PDF a millimetre and a half too wide', 'pdf', tinyPdf(1, 103.1, 152.4), 'pdf', '103×152 mm'],
    ['a label of two pages', 'pdf', tinyPdf(2, 101.6, 152.4), 'pdf', '2 pages'],
    ['a PDF for a ZPL printer', 'pdf', tinyPdf(1, 101.6, 152.4), 'zpl', 'set to ZPL'],
    ['a picture of another shape', 'png', aPng(400, 400), 'pdf', 'another shape'],
    ['no picture at all', 'png', latin('<svg onload=alert(1)>'), 'pdf', 'no PNG'],
    ['ZPL for a printer that has none', 'zpl', latin('^XA^FDa^FS^XZ'), 'pdf', 'ZPL'],
    ['ZPL that commands the printer', 'zpl', latin('^XA^FDa^FS^XZ~JR'), 'zpl', '~JR'],
    ['ZPL of two labels', 'zpl', latin('^XA^FDa^FS^XZ^XA^FDb^FS^XZ'), 'zpl', '2 labels'],
  ] as const)('%s is refused in words', async (_what, format, bytes, wanted, words) => {
    await expect(draw(format, bytes, wanted)).rejects.toMatchObject({
      name: 'NotPrintable',
      message: expect.stringContaining(words),
    })
  })

  test('a picture stands on its medium at full size, and goes to a ZPL printer as dots', async () => {
    await draw('png', aPng(812, 1218))
    expect(pages.at(-1)).toMatch(/@page\{size:101\.6mm 152\.4mm;margin:0\}.*img\{display:block;width:101\.6mm/)
    const { zpl } = await draw('png', aPng(812, 1218), 'zpl')
    expect(Buffer.from(zpl ?? new Uint8Array()).toString('latin1')).toMatch(/^\^XA[\s\S]*\^XZ\s*$/)
  })

  test('a carrier’s ZPL goes as it is', async () => {
    const zpl = latin('^XA^FO10,10^BCN,100^FDABC^FS^XZ')
    expect((await draw('zpl', zpl, 'zpl')).zpl).toEqual(zpl)
  })

  test('that is not here is waited for, and one that is another file is not printed', async () => {
    await expect(draw('pdf', tinyPdf(1, 101.6, 152.4), 'pdf', false)).rejects.toMatchObject({ name: 'FileMissing' })
    const data = aFile('pdf', tinyPdf(1, 101.6, 152.4))
    const tools = { htmlToPdf: async () => tinyPdf(1, 1, 1), shopFile: async () => tinyPdf(2, 101.6, 152.4) }
    await expect(drawShopFile(data, 'label-4x6', { format: 'pdf', dpi: 203 }, tools)).rejects.toThrow('damaged')
  })
})
