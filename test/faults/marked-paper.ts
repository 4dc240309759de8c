import { PNG } from 'pngjs'
import { tinyPdf } from '#electron/main/printing/test-support/tiny-pdf.ts'
import type { PageImage, PageSize } from '#electron/main/shell.ts'
import { asComment, marksOf } from './paper-mark.ts'

/** Stands for the drawing engine: as many pages as sheets, and what they are in a comment. */
export function drawMarked(html: string, size: PageSize): Uint8Array {
  const marks = marksOf(html)
  return tinyPdf(marks.length, size.widthMm, size.heightMm, asComment(marks))
}

/** A white picture whose barcodes say what it is. */
export function pictureMarked(html: string, size: PageSize, dpi: number): PageImage {
  const dots = (mm: number) => Math.round((mm / 25.4) * dpi)
  const png = new PNG({ width: dots(size.widthMm), height: dots(size.heightMm) })
  png.data.fill(255)
  const [mark] = marksOf(html)
  const codes = mark === undefined ? [] : [mark.paper, ...(mark.reprint ? ['REPRINT'] : [])]
  return {
    png: PNG.sync.write(png, { deflateLevel: 1 }),
    codes: codes.map((code, index) => ({
      symbology: 'qr',
      code,
      dots: 4,
      x: 100,
      y: 100 + 200 * index,
      width: 100,
      height: 100,
    })),
  }
}
