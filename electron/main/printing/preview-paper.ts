import { DeskError } from '#shared/contract/desk-contract.ts'
import type { DocumentData } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import { type DrawTools, drawPaper, nameOf } from './draw-paper.ts'
import type { JobBook } from './job-book.ts'
import { FileMissing, NotPrintable } from './not-printable.ts'
import type { PaperStore } from './paper-store.ts'
import { mediumOf } from './print-record.ts'
import type { PaperWarnings } from './warnings-of.ts'

export interface PaperPreview {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly warnings: PaperWarnings
}

/** The paper as it would come out, by the same way. Nothing is kept and no number is taken. Throws DeskError in words. */
export async function drawPreview(document: DocumentData, medium: MediaName, tools: DrawTools): Promise<PaperPreview> {
  if (document.kind === 'shop-file' && document.file.format === 'zpl')
    throw new DeskError({
      code: 'bad-request',
      message: `The shop’s ${nameOf(document)} is ZPL, which only the label printer draws.`,
    })
  try {
    const { pdf, bytes, pages, warnings } = await drawPaper(document, medium, { format: 'pdf', dpi: 203 }, tools)
    return { pdf: pdf ?? bytes, pages, warnings }
  } catch (error) {
    if (error instanceof NotPrintable || error instanceof FileMissing)
      throw new DeskError({ code: 'bad-request', message: error.message })
    throw error
  }
}

/** The paper of a job exactly as printed; a sheet of a batch, whose file holds all of them, drawn singly from its data. */
export async function printedPdf(
  book: JobBook,
  papers: PaperStore,
  tools: DrawTools,
  printJobId: string,
): Promise<Uint8Array> {
  const job = book.get(printJobId)
  if (job === undefined) throw new DeskError({ code: 'unknown-job', message: `There is no print job ${printJobId}.` })
  const { request, sha256, format, batch } = job
  if (batch !== undefined) return (await drawPreview(request.document, mediumOf(request), tools)).pdf
  // The journal has the hash of what was sent; the picture of a ZPL label lies beside it.
  const kept = sha256 === undefined ? undefined : await papers.read(printJobId, format === 'pdf' ? sha256 : undefined)
  if (kept !== undefined) return kept
  throw new DeskError({
    code: 'unknown-job',
    message: `The ${nameOf(request.document)} is not drawn yet, was removed, or is a file that only its printer draws.`,
  })
}
