import { onTheWay, unfinished } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import type { Dispatch } from './deliver/delivery.ts'
import type { JobBook } from './job-book.ts'
import { type JobRecord, mediumOf } from './print-record.ts'

/** What leaves as one file: one job, or the sheets of a batch that still have to come out. */
export interface DispatchUnit {
  /** The job's id or the batch's: under it the file is kept and the printer knows it. */
  readonly id: string
  readonly first: JobRecord
  readonly jobs: readonly JobRecord[]
}

export const idsOf = (unit: DispatchUnit): string[] => unit.jobs.map((job) => job.request.printJobId)

/** A paper of the shop's that is not here yet holds up nobody else's. */
const isHeldUp = ({ status }: JobRecord) =>
  status.state === 'queued' && status.cause !== undefined && status.cause.code === 'file-missing'

/** The file that a job goes out in: its own, or that of the sheets of its batch which stand where it stands. */
export function unitOf(book: JobBook, first: JobRecord): DispatchUnit {
  const { batch } = first
  if (batch === undefined) return { id: first.request.printJobId, first, jobs: [first] }
  const away = onTheWay.has(first.status.state)
  const jobs = book
    .sheetsOf(batch.id)
    .filter(
      (job) =>
        unfinished.has(job.status.state) &&
        onTheWay.has(job.status.state) === away &&
        job.request.printer === first.request.printer,
    )
  return { id: batch.id, first: jobs[0] ?? first, jobs }
}

/** What a printer's lane is to look at: what is on its way before everything else, then the oldest that can go. */
export function nextUnit(book: JobBook, printer: string): DispatchUnit | undefined {
  const own = book.list().filter((job) => job.request.printer === printer && unfinished.has(job.status.state))
  const first = own.find((job) => onTheWay.has(job.status.state)) ?? own.find((job) => !isHeldUp(job))
  return first === undefined ? undefined : unitOf(book, first)
}

/** One more than any sheet of it ever had: a print server must never see the same name twice. */
export function nextAttempt(book: JobBook, unit: DispatchUnit): number {
  const all = unit.first.batch === undefined ? unit.jobs : book.sheetsOf(unit.first.batch.id)
  return Math.max(...all.map((job) => job.attempt)) + 1
}

export const asDispatch = ({ id, first }: DispatchUnit, bytes: Uint8Array): Dispatch => ({
  printJobId: id,
  kind: kindOf(first.request.document),
  orderNumber: first.request.document.orderNumber,
  attempt: first.attempt,
  queuedAt: first.queuedAt,
  media: mediumOf(first.request),
  format: first.format,
  bytes,
  sha256: first.sha256 ?? '',
})
