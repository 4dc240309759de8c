import { type DocumentData, type DrawnData, kindOf } from '#shared/documents/document.ts'
import { type MediaName, mediaSizes } from '#shared/documents/media.ts'
import { unprintable } from '#shared/documents/unprintable.ts'
import type { Wanted } from './deliver/delivery.ts'
import { NotPrintable } from './not-printable.ts'
import { pdfPages } from './pdf-pages.ts'
import type { PrintFormat } from './print-record.ts'
import { pageOf, paperParts, type RenderTools } from './render-html.tsx'
import { drawShopFile, type ShopFileTools } from './shop-file.ts'
import { type PaperWarnings, warningsIn } from './warnings-in.ts'
import { renderZpl } from './zpl/render-zpl.ts'

export interface DrawTools extends RenderTools, ShopFileTools {}

/** A paper as it leaves, and as people look at it. */
export interface DrawnPaper {
  readonly format: PrintFormat
  readonly bytes: Uint8Array
  /** For looking at; undefined for a shop's ZPL, which nobody but the printer draws. */
  readonly pdf: Uint8Array | undefined
  readonly pages: number
  readonly warnings: PaperWarnings
}

/** Draws one document for one kind of printer. Throws NotPrintable, FileMissing, and what the engine throws. */
export async function drawPaper(
  document: DocumentData,
  medium: MediaName,
  wanted: Wanted,
  tools: DrawTools,
): Promise<DrawnPaper> {
  if (document.kind === 'shop-file') {
    const { pdf, zpl, pages } = await drawShopFile(document, medium, wanted, tools)
    const bytes = zpl ?? pdf
    if (bytes === undefined) throw new Error('A shop’s file came to nothing.')
    return { format: zpl === undefined ? 'pdf' : 'zpl', bytes, pdf, pages, warnings: [] }
  }
  refuseUnreadable(document, tools)
  if (wanted.format === 'zpl') refuseForZpl(document, medium)
  const parts = paperParts(document, medium, tools.bars)
  const pdf = await tools.htmlToPdf(pageOf(parts, tools.fontFaces), mediaSizes[medium])
  const pages = checkedPages(pdf, document, medium)
  const warnings = warningsIn(parts.body)
  if (wanted.format === 'pdf') return { format: 'pdf', bytes: pdf, pdf, pages, warnings }
  return { format: 'zpl', bytes: await drawZpl(document, medium, wanted, tools), pdf, pages, warnings }
}

/** One label as ZPL, without its PDF. */
export async function drawZpl(
  document: DrawnData,
  medium: MediaName,
  { dpi }: Wanted,
  { htmlToImage, fontFaces, bars }: DrawTools,
): Promise<Uint8Array> {
  if (htmlToImage === undefined)
    throw new NotPrintable('This desk draws no labels for ZPL printers. Set the printer to PDF.', { code: 'not-drawn' })
  return renderZpl(document, medium, dpi, { htmlToImage, fontFaces, bars })
}

/** A thermal printer has no A4. */
export function refuseForZpl(document: DocumentData, medium: MediaName): void {
  if (medium === 'a4')
    throw new NotPrintable(
      `A label printer that speaks ZPL cannot print the ${nameOf(document)}, which is A4. Choose another printer for it.`,
      { code: 'wrong-media' },
    )
}

/** A label whose bars no scanner reads stops at the carrier's belt. */
export function refuseUnreadable(document: DrawnData, { bars }: RenderTools): void {
  const why = unprintable(document, bars)
  if (why !== undefined) throw new NotPrintable(why, { code: 'unreadable-code' })
}

export const nameOf = (document: DocumentData) => `${kindOf(document)} of order ${document.orderNumber.slice(0, 40)}`

const singlePage = new Set(['label', 'tote-label', 'calibration'])

/** A label is one page of exactly its size: anything else would waste labels or shift the bars. */
function checkedPages(pdf: Uint8Array, document: DocumentData, medium: MediaName): number {
  const found = pdfPages(pdf)
  if ((medium !== 'a4' || singlePage.has(document.kind)) && found.pages !== 1)
    throw new NotPrintable(
      `The ${nameOf(document)} takes ${found.pages} pages instead of one, so nothing was printed. Report this.`,
      { code: 'wrong-shape' },
    )
  checkSize(found, `The ${nameOf(document)}`, medium)
  return found.pages
}

/** Throws NotPrintable when the page is not the medium. Chromium cuts a page to a 300th of an inch. */
export function checkSize(found: ReturnType<typeof pdfPages>, what: string, medium: MediaName): void {
  const wanted = mediaSizes[medium]
  if (Math.abs(found.widthMm - wanted.widthMm) > 0.5 || Math.abs(found.heightMm - wanted.heightMm) > 0.5)
    throw new NotPrintable(
      `${what} came out ${found.widthMm.toFixed(1)}×${found.heightMm.toFixed(1)} mm instead of ${wanted.widthMm}×${wanted.heightMm} mm, so nothing was printed. Report this.`,
      { code: 'wrong-shape' },
    )
}
