import { DeskError, type DeskRequest } from '#shared/contract/desk-contract.ts'
import type { PrintState } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import { type MediaName, mediaOf } from '#shared/documents/media.ts'
import { reason } from '#shared/reasons/reason.ts'
import { goesElsewhere, mayExist } from './certainty.ts'
import type { JobBook, JobChange } from './job-book.ts'
import { type JobRecord, mediumOf } from './print-record.ts'

export type PrintDecision = DeskRequest<'printing.decide'>['decision']

/** Another printer, and what is known to lie in it; empty where nobody knows. */
export interface NewPrinter {
  readonly name: string
  readonly media: readonly MediaName[]
}

const notLeft = ['queued', 'rendered'] as const

/** A person's answer to a job. Throws DeskError when the job is not in a state that asks for it. */
export async function decideJob(
  book: JobBook,
  printJobId: string,
  decision: PrintDecision,
  moveTo?: NewPrinter,
): Promise<JobRecord> {
  const job = book.get(printJobId)
  if (job === undefined) throw new DeskError({ code: 'unknown-job', message: `There is no print job ${printJobId}.` })
  const changed = await apply(book, job, decision, moveTo)
  const now = book.get(printJobId) ?? job
  if (changed === undefined)
    throw new DeskError({
      code: 'not-permitted',
      message: `Print job of order ${job.request.document.orderNumber} is ${now.status.state}: "${decision}" does not apply to it.`,
      because: reason('print-answered', { order: job.request.document.orderNumber }),
    })
  return changed
}

async function apply(
  book: JobBook,
  job: JobRecord,
  decision: PrintDecision,
  moveTo: NewPrinter | undefined,
): Promise<JobRecord | undefined> {
  const id = job.request.printJobId
  switch (decision) {
    case 'printed':
      return book.change(id, ['unknown'], { status: { state: 'done', by: 'person' } })
    case 'not-printed':
      return book.change(id, ['unknown'], { status: sawNone, seen: true })
    case 'seen':
      return job.seen && job.status.state === 'failed' ? job : book.change(id, ['failed'], { seen: true })
    case 'cancel':
      return book.change(id, notLeft, { status: cancelled, seen: true })
    case 'retry':
      return retry(book, job, moveTo)
  }
}

const sawNone: PrintState = {
  state: 'failed',
  why: 'A person looked: no paper came out.',
  cause: { code: 'person-saw-none' },
}
const cancelled: PrintState = { state: 'failed', why: 'A person cancelled it.', cause: { code: 'person-cancelled' } }

/** Sheets of a batch leave together, so they are tried again together. */
async function retry(book: JobBook, job: JobRecord, moveTo: NewPrinter | undefined): Promise<JobRecord | undefined> {
  const id = job.request.printJobId
  const { state } = job.status
  const waits = state === 'queued' || state === 'rendered'
  const other = moveTo !== undefined && moveTo.name !== job.request.printer ? moveTo : undefined
  // A waiting job is only woken: it is the same attempt.
  if (waits && other === undefined) return job
  if (!waits && state !== 'failed') return undefined
  if (goesElsewhere(job)) return undefined
  const together =
    job.batch === undefined
      ? [job]
      : book
          .sheetsOf(job.batch.id)
          .filter((sheet) => (waits ? isWaiting(sheet) : sheet.status.state === 'failed' && !goesElsewhere(sheet)))
  // What a person did not see may still lie in the printer or in its memory: only a marked paper may follow it.
  const marked = together.filter(mayExist)
  const certain = together.filter((sheet) => !mayExist(sheet))
  const from = waits ? notLeft : (['failed'] as const)
  for (const sheets of [certain, marked]) {
    if (sheets.length === 0) continue
    const change = again(job, other, sheets === marked)
    const ids = sheets.map((sheet) => sheet.request.printJobId)
    const done = await book.changeAll(ids, from, change)
    const now = book.get(id)
    // Another sheet of the batch changed meanwhile. This one still asks for it: those that are left go together.
    if (done === undefined)
      return now?.status.state === state && now.request === job.request ? retry(book, now, moveTo) : undefined
  }
  return book.get(id)
}

const isWaiting = ({ status }: JobRecord) => status.state === 'queued' || status.state === 'rendered'

/** What is sent again as it is keeps its file; another printer, medium or copy number is drawn anew. */
function again(job: JobRecord, other: NewPrinter | undefined, marked: boolean): JobChange {
  const asItIs = other === undefined && !marked && job.sha256 !== undefined && job.batch === undefined
  return {
    status: { state: asItIs ? 'rendered' : 'queued' },
    ticket: null,
    seen: false,
    ...(asItIs ? {} : { pages: null, sha256: null, sheets: null, firstPages: null }),
    ...(other === undefined ? {} : { moveTo: { printer: other.name, media: mediumFor(job, other) } }),
    ...(marked ? { nextCopy: true } : {}),
  }
}

/** The job's medium where the printer has it or nobody knows, else the first of its kind that the printer has. */
function mediumFor({ request }: JobRecord, { media }: NewPrinter): MediaName {
  const present = mediumOf(request)
  if (media.length === 0 || media.includes(present)) return present
  return mediaOf[kindOf(request.document)].find((medium) => media.includes(medium)) ?? present
}
