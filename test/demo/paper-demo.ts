import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allFontRules, bundledFontFaces } from '#electron/main/printing/bundled-fonts.ts'
import { renderHtml } from '#electron/main/printing/render-html.tsx'
import { renderZpl } from '#electron/main/printing/zpl/render-zpl.ts'
import { createPictureCodes } from '#electron/main/printing/zpl/test-support/picture-codes.ts'
import { zplPicture } from '#electron/main/printing/zpl/test-support/zpl-picture.ts'
import { obtainBrowser } from '#electron/main/shells/chromium/obtain-browser.ts'
import { openPrintPage } from '#electron/main/shells/chromium/print-page.ts'
import { createSerialPrinter } from '#electron/main/shells/serial-printer.ts'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import { documentKindSchema } from '#shared/documents/document-kind.ts'
import { mediaOf, mediaSizes } from '#shared/documents/media.ts'
import { electronicPapers } from '../builders/electronic-papers.ts'
import { everyPaper } from '../hostile/every-paper.ts'
import { type DemoPaper, dpis, lookAt, lookAtZpl } from './paper-demo-sheet.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const

/**
 * Every document × language × medium as PDF and pictures, labels as ZPL with the picture of it, papers of electronic documents, and
 * `paper.json` about them. Resolves with what is not as it must be.
 */
export async function paperDemo(out: string, say: (line: string) => void): Promise<string[]> {
  const folder = join(out, 'papers')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const browserHome = await mkdtemp(join(tmpdir(), 'packdesk-paper-demo-'))
  const browser = await obtainBrowser(browserHome, say)
  const fontFaces = await bundledFontFaces()
  const bars = rememberedBars()
  const printer = createSerialPrinter(() => openPrintPage(browser), { fontFaces: async () => allFontRules(fontFaces) })
  const htmlToImage = printer.picture
  const read = createPictureCodes()
  const problems: string[] = []
  const papers: DemoPaper[] = []
  try {
    for (const kind of documentKindSchema.options)
      for (const medium of mediaOf[kind])
        for (const language of languages) {
          const data = everyPaper(language, medium).find((paper) => paper.kind === kind)
          if (data === undefined) throw new Error(`There is no sample of the ${kind}: add it to every-paper.ts.`)
          const name = join(folder, `${kind}-${language}-${medium}`)
          const media = mediaSizes[medium]
          await writeFile(`${name}.pdf`, await printer.print(renderHtml(data, medium, { fontFaces, bars }), media))
          papers.push(await lookAt(data, media, `${name}.pdf`, read, problems))
          say(`${kind} ${language} ${medium}`)
          if (medium === 'a4') continue
          for (const dpi of dpis) {
            const zpl = await renderZpl(data, medium, dpi, { fontFaces, bars, htmlToImage })
            await lookAtZpl(data, zpl, await zplPicture(zpl, dpi, media), `${name}-${dpi}dpi.zpl`, read, problems)
          }
        }
    for (const { name, data } of electronicPapers) {
      const file = join(folder, `${name}-a4.pdf`)
      await writeFile(file, await printer.print(renderHtml(data, 'a4', { fontFaces, bars }), mediaSizes.a4))
      papers.push(await lookAt(data, mediaSizes.a4, file, read, problems))
      say(name)
    }
  } finally {
    await printer.close()
    await rm(browserHome, { recursive: true, force: true })
  }
  await writeFile(join(out, 'paper.json'), `${JSON.stringify(papers, null, 2)}\n`)
  say(`${papers.length} papers, ${papers.reduce((sum, paper) => sum + paper.barcodes.length, 0)} barcodes`)
  return problems
}
