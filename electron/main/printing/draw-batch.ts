import type { DocumentData, DrawnData } from '#shared/documents/document.ts'
import { type MediaName, mediaSizes } from '#shared/documents/media.ts'
import { batchHtml, type SheetPages } from './batch-html.ts'
import type { Wanted } from './deliver/delivery.ts'
import { checkSize, type DrawTools, drawZpl, nameOf, refuseForZpl, refuseUnreadable } from './draw-paper.ts'
import { NotPrintable } from './not-printable.ts'
import { pdfPages } from './pdf-pages.ts'
import type { PrintFormat } from './print-record.ts'
import { type PaperParts, paperParts } from './render-html.tsx'
import { type PaperWarnings, warningsIn } from './warnings-in.ts'

export interface DrawnSheet {
  readonly pages: number
  readonly warnings: PaperWarnings
}

export type DrawnBatch =
  /** One file with all sheets in their order. */
  | { readonly format: PrintFormat; readonly bytes: Uint8Array; readonly sheets: readonly DrawnSheet[] }
  /** By index: sheets that cannot be printed. The others are drawn without them. */
  | { readonly refused: ReadonlyMap<number, NotPrintable> }

/** Draws the sheets of a batch as one file. Throws what the engine throws. */
export async function drawBatch(
  documents: readonly DocumentData[],
  medium: MediaName,
  wanted: Wanted,
  tools: DrawTools,
): Promise<DrawnBatch> {
  const refused = new Map<number, NotPrintable>()
  const drawn: DrawnData[] = []
  for (const [index, document] of documents.entries())
    try {
      drawn.push(checked(document, medium, wanted, tools))
    } catch (error) {
      if (!(error instanceof NotPrintable)) throw error
      refused.set(index, error)
    }
  if (refused.size > 0) return { refused }
  const parts = drawn.map((document) => paperParts(document, medium, tools.bars))
  const warnings = parts.map(({ body }) => warningsIn(body))
  if (wanted.format === 'zpl') {
    const labels: Uint8Array[] = []
    for (const document of drawn) labels.push(await drawZpl(document, medium, wanted, tools))
    const sheets = warnings.map((found) => ({ pages: 1, warnings: found }))
    return { format: 'zpl', bytes: Buffer.concat(labels), sheets }
  }
  const { pdf, counts } = await drawPdf(parts, medium, tools)
  if (medium !== 'a4')
    for (const [index, count] of counts.entries())
      if (count !== 1)
        refused.set(
          index,
          new NotPrintable(
            `The ${nameOf(drawn[index] ?? documents[0] ?? missing())} takes ${count} pages instead of one, so it was not printed. Report this.`,
            { code: 'wrong-shape' },
          ),
        )
  if (refused.size > 0) return { refused }
  const sheets = counts.map((pages, index) => ({ pages, warnings: warnings[index] ?? [] }))
  return { format: 'pdf', bytes: pdf, sheets }
}

function missing(): never {
  throw new Error('A batch has no sheets.')
}

function checked(document: DocumentData, medium: MediaName, wanted: Wanted, tools: DrawTools): DrawnData {
  if (document.kind === 'shop-file')
    throw new NotPrintable(`The shop’s own ${nameOf(document)} cannot go into one file with others. Print it alone.`, {
      code: 'wrong-shape',
    })
  refuseUnreadable(document, tools)
  if (wanted.format === 'zpl') refuseForZpl(document, medium)
  return document
}

/**
 * Most papers have one page: the first file takes that for granted and is the one that is sent when it is so. Else the
 * sheets with more are found by halving, and a second file says "page 2 of 3" where it is so.
 */
async function drawPdf(
  parts: readonly PaperParts[],
  medium: MediaName,
  tools: DrawTools,
): Promise<{ pdf: Uint8Array; counts: readonly number[] }> {
  async function file(
    some: readonly PaperParts[],
    counts: readonly number[],
  ): Promise<{ pdf: Uint8Array; pages: number }> {
    let before = 0
    const sheets = some.map((one, index) => {
      const pages: SheetPages = { before, own: counts[index] ?? 1 }
      before += pages.own
      return { parts: one, pages }
    })
    const pdf = await tools.htmlToPdf(batchHtml(sheets, tools.fontFaces), mediaSizes[medium])
    const found = pdfPages(pdf)
    checkSize(found, `A batch of ${some.length} sheets`, medium)
    return { pdf, pages: found.pages }
  }

  async function measured(some: readonly PaperParts[], pages: number): Promise<number[]> {
    if (some.length === 1) return [pages]
    if (pages === some.length) return some.map(() => 1)
    const half = Math.ceil(some.length / 2)
    const halves = [some.slice(0, half), some.slice(half)]
    const counts: number[] = []
    for (const part of halves) counts.push(...(await measured(part, (await file(part, [])).pages)))
    return counts
  }

  const first = await file(parts, [])
  if (first.pages === parts.length) return { pdf: first.pdf, counts: parts.map(() => 1) }
  const counts = await measured(parts, first.pages)
  if (medium !== 'a4') return { pdf: first.pdf, counts }
  const second = await file(parts, counts)
  const wanted = counts.reduce((sum, count) => sum + count, 0)
  if (second.pages !== wanted) throw new Error(`A batch came to ${second.pages} pages where its sheets have ${wanted}.`)
  return { pdf: second.pdf, counts }
}
