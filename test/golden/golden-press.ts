import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledFontFaces } from '#electron/main/printing/bundled-fonts.ts'
import { renderHtml } from '#electron/main/printing/render-html.tsx'
import { obtainBrowser } from '#electron/main/shells/chromium/obtain-browser.ts'
import { openPrintPage } from '#electron/main/shells/chromium/print-page.ts'
import { createSerialPrinter } from '#electron/main/shells/serial-printer.ts'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import { mediaSizes } from '#shared/documents/media.ts'
import type { GoldenPaper } from './golden-papers.ts'
import { type GreyPicture, pictureOf } from './grey-picture.ts'

export interface GoldenPress {
  draw(paper: Pick<GoldenPaper, 'data' | 'medium'>): Promise<GreyPicture>
  close(): Promise<void>
}

/** Where the golden pictures are kept. */
export const goldenFile = (name: string) => join(import.meta.dirname, `${name}.png`)

/** Draws papers as the desk does, and takes their pictures. */
export async function openGoldenPress(): Promise<GoldenPress> {
  const home = await mkdtemp(join(tmpdir(), 'packdesk-golden-press-'))
  const browser = await obtainBrowser(home, () => undefined)
  const printer = createSerialPrinter(() => openPrintPage(browser))
  const tools = { fontFaces: await bundledFontFaces(), bars: rememberedBars() }
  return {
    draw: async ({ data, medium }) =>
      pictureOf(await printer.print(renderHtml(data, medium, tools), mediaSizes[medium])),
    async close() {
      await printer.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
