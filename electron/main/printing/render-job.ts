import type { BarSource } from '#shared/documents/barcode/bars.ts'
import { type DocumentData, kindOf } from '#shared/documents/document.ts'
import { type Media, mediaSizes } from '#shared/documents/media.ts'
import { unprintable } from '#shared/documents/unprintable.ts'
import type { Log } from '../log.ts'
import type { PageSize } from '../shell.ts'
import type { FontFace } from './bundled-fonts.ts'
import { diskWords, isDiskTrouble } from './disk-words.ts'
import type { JobBook } from './job-book.ts'
import type { PaperStore } from './paper-store.ts'
import { pdfPages } from './pdf-pages.ts'
import { type JobRecord, mediumOf } from './print-record.ts'
import { renderHtml } from './render-html.tsx'
import type { StepResult } from './worker.ts'

export interface RenderStepOptions {
  readonly book: JobBook
  readonly papers: PaperStore
  readonly fontFaces: readonly FontFace[]
  readonly bars: BarSource
  readonly htmlToPdf: (html: string, size: PageSize) => Promise<Uint8Array>
  readonly log: Log
}

/** Engine hiccups pass; what fails this often will fail again. */
const drawings = 3

/** The paper has a wrong shape: drawing it again would give the same. */
class WrongPaper extends Error {
  override readonly name = 'WrongPaper'
}

/** Makes the paper of the oldest queued job. */
export function createRenderStep(options: RenderStepOptions): () => Promise<StepResult> {
  const { book, papers, log } = options
  const tries = new Map<string, number>()

  async function draw(request: JobRecord['request']): Promise<{ pdf: Uint8Array; pages: number }> {
    const { document } = request
    if (document.kind === 'shop-file') throw new WrongPaper('This desk cannot print files of the shop yet.')
    const medium = mediaSizes[mediumOf(request)]
    const why = unprintable(document, options.bars)
    if (why !== undefined) throw new WrongPaper(why)
    const html = renderHtml(document, mediumOf(request), { fontFaces: options.fontFaces, bars: options.bars })
    const pdf = await options.htmlToPdf(html, medium)
    return { pdf, pages: checkedPages(pdf, document, medium) }
  }

  async function failed(printJobId: string, why: string): Promise<StepResult> {
    try {
      await book.change(printJobId, ['queued'], { status: { state: 'failed', why } })
      return 'done'
    } catch (error) {
      if (!isDiskTrouble(error)) throw error
      book.setWaiting(printJobId, `${why} ${diskWords(error, 'print journal')}`)
      return 'wait'
    }
  }

  return async () => {
    const job = book.list().find((candidate) => candidate.status.state === 'queued')
    if (job === undefined) return 'idle'
    const { printJobId, document } = job.request
    try {
      const { pdf, pages } = await draw(job.request)
      const sha256 = await papers.keep(printJobId, pdf)
      await book.change(printJobId, ['queued'], { status: { state: 'rendered' }, pages, sha256 })
      tries.delete(printJobId)
      return 'done'
    } catch (error) {
      if (isDiskTrouble(error)) {
        book.setWaiting(printJobId, diskWords(error, 'documents'))
        return 'wait'
      }
      const count = (tries.get(printJobId) ?? 0) + 1
      tries.set(printJobId, count)
      const words = error instanceof Error ? error.message : String(error)
      log.warn('a document was not drawn', { printJobId, kind: document.kind, count })
      if (!(error instanceof WrongPaper) && count < drawings) {
        book.setWaiting(printJobId, `The ${document.kind} was not drawn: ${words} It is tried again.`)
        return 'wait'
      }
      tries.delete(printJobId)
      return await failed(
        printJobId,
        error instanceof WrongPaper ? words : `The ${document.kind} could not be drawn: ${words}`,
      )
    }
  }
}

/** One label is one page of exactly its size: anything else would waste labels or shift the bars. */
function checkedPages(pdf: Uint8Array, document: DocumentData, wanted: Media): number {
  const found = pdfPages(pdf)
  const name = `${kindOf(document)} of order ${document.orderNumber.slice(0, 40)}`
  if (document.kind === 'label' && found.pages !== 1)
    throw new WrongPaper(`The ${name} takes ${found.pages} pages instead of one, so nothing was printed. Report this.`)
  // Chromium cuts a page to a 300th of an inch.
  if (Math.abs(found.widthMm - wanted.widthMm) > 0.5 || Math.abs(found.heightMm - wanted.heightMm) > 0.5)
    throw new WrongPaper(
      `The ${name} came out ${found.widthMm.toFixed(1)}×${found.heightMm.toFixed(1)} mm instead of ${wanted.widthMm}×${wanted.heightMm} mm, so nothing was printed. Report this.`,
    )
  return found.pages
}
