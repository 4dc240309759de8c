import type { PageImage, PageSize } from '../shell.ts'
import { pictureOf, setBack, setToDots } from './page-picture.ts'
import { createDocumentPlacer, type PrintDriver } from './place-document.ts'

export interface DocumentDrawer {
  print(html: string, size: PageSize): Promise<Uint8Array>
  picture(html: string, size: PageSize, dpi: number): Promise<PageImage>
}

/**
 * PDFs and pictures from one page. It stays set to a head's dots from one picture to the next and is set back before a
 * PDF: labels come in rows, and each setting costs a layout. Not for use at once: the serial printer sees to that.
 */
export async function createDocumentDrawer(
  driver: PrintDriver,
  toPdf: (size: PageSize) => Promise<Uint8Array>,
): Promise<DocumentDrawer> {
  const place = await createDocumentPlacer(driver)
  let setTo: string | undefined
  return {
    async print(html, size) {
      if (setTo !== undefined) await setBack(driver)
      setTo = undefined
      await place(html)
      return toPdf(size)
    },
    async picture(html, size, dpi) {
      const wanted = `${size.widthMm}x${size.heightMm}@${dpi}`
      if (setTo !== wanted) {
        setTo = wanted
        await setToDots(driver, size, dpi)
      }
      await place(html)
      return pictureOf(driver, size, dpi)
    },
  }
}
