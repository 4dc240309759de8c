import { DeskError } from '#shared/contract/desk-contract.ts'
import type { DocumentData } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import { reason } from '#shared/reasons/reason.ts'
import { type DrawTools, drawPaper, nameOf } from './draw-paper.ts'
import type { JobBook } from './job-book.ts'
import { FileMissing, NotPrintable } from './not-printable.ts'
import type { PaperStore } from './paper-store.ts'
import { pdfExcerpt } from './pdf-excerpt.ts'
import { type JobRecord, mediumOf } from './print-record.ts'
import type { PaperWarnings } from './warnings-in.ts'

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
      because: reason('zpl-only', {}),
    })
  try {
    const { pdf, bytes, pages, warnings } = await drawPaper(document, medium, { format: 'pdf', dpi: 203 }, tools)
    return { pdf: pdf ?? bytes, pages, warnings }
  } catch (error) {
    if (error instanceof NotPrintable || error instanceof FileMissing)
      throw new DeskError({
        code: 'bad-request',
        message: error.message,
        because: reason('not-printable', {}, error.message),
      })
    throw error
  }
}

/**
 * The paper of a job exactly as printed; of a sheet of a batch its own pages of the batch's file. What never had pages to look
 * at (a batch in ZPL, or of an earlier program) or never left in its file is drawn from its data. Throws DeskError in words.
 */
export async function printedPdf(
  book: JobBook,
  papers: PaperStore,
  tools: DrawTools,
  printJobId: string,
): Promise<Uint8Array> {
  const job = book.get(printJobId)
  if (job === undefined) throw new DeskError({ code: 'unknown-job', message: `There is no print job ${printJobId}.` })
  const { request, sha256, format, batch, firstPage, pages, attempt } = job
  if (batch !== undefined) {
    const known = format === 'pdf' && sha256 !== undefined && firstPage !== undefined && pages !== undefined
    const file = known ? await papers.read(batch.id, sha256) : undefined
    if (known && file !== undefined) return pdfExcerpt(file, firstPage, pages)
    if (!known || attempt === 0) return (await drawPreview(request.document, mediumOf(request), tools)).pdf
    throw gone(job)
  }
  // The journal has the hash of what was sent; the picture of a ZPL label lies beside it.
  const kept = sha256 === undefined ? undefined : await papers.read(printJobId, format === 'pdf' ? sha256 : undefined)
  if (kept !== undefined) return kept
  throw gone(job)
}

const gone = ({ request }: JobRecord) =>
  new DeskError({
    code: 'unknown-job',
    message: `The ${nameOf(request.document)} is not drawn yet, was removed, or is a file that only its printer draws.`,
    because: reason('not-drawn', {}),
  })
