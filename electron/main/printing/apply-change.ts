import type { JobChange, JobRecord, StatusRecord } from './print-record.ts'
import { mediumOf } from './print-record.ts'

const changed = <T>(value: T | null | undefined, before: T | undefined): T | undefined =>
  value === undefined ? before : (value ?? undefined)

const firstPageIn = (firstPages: JobChange['firstPages'], { batch }: JobRecord): number | undefined =>
  firstPages?.[(batch?.sheet ?? 0) - 1] || undefined

/** A job after a change. Pure: the running desk and the reading of the journal must come to the same. */
export function applyChange(job: JobRecord, change: JobChange): JobRecord {
  const { moveTo, nextCopy } = change
  let { request } = job
  if (moveTo !== undefined) request = { ...request, printer: moveTo.printer, media: moveTo.media }
  if (nextCopy) request = { ...request, document: { ...request.document, copy: request.document.copy + 1 } }
  return {
    ...job,
    request,
    status: change.status ?? job.status,
    attempt: change.attempt ?? job.attempt,
    pages: changed(change.pages, job.pages),
    sha256: changed(change.sha256, job.sha256),
    format: change.format ?? job.format,
    dpi: change.dpi ?? job.dpi,
    sheets: changed(change.sheets, job.sheets),
    firstPage: change.firstPages === undefined ? job.firstPage : firstPageIn(change.firstPages, job),
    ticket: changed(change.ticket, job.ticket),
    warnings: change.warnings ?? job.warnings,
    seen: change.seen ?? job.seen,
  }
}

/** A job as a status line has it: the line is whole, nothing of what was before it stays. */
export function applyStatus(job: JobRecord, line: StatusRecord): JobRecord {
  const { moved } = line
  return {
    ...job,
    request:
      moved === undefined
        ? job.request
        : {
            ...job.request,
            printer: moved.printer,
            media: moved.media,
            document: { ...job.request.document, copy: moved.copy },
          },
    status: line.status,
    attempt: line.attempt,
    pages: line.pages,
    sha256: line.sha256,
    format: line.format ?? 'pdf',
    dpi: line.dpi,
    sheets: line.sheets,
    firstPage: line.firstPage,
    ticket: line.ticket,
    warnings: line.warnings ?? [],
    seen: line.seen ?? false,
  }
}

/** The line that makes a job's present state permanent. */
export function statusRecord(job: JobRecord, at: Date): StatusRecord {
  const { request, submitted } = job
  return {
    record: 'status',
    at: at.toISOString(),
    printJobId: request.printJobId,
    status: job.status,
    attempt: job.attempt,
    ...(job.pages === undefined ? {} : { pages: job.pages }),
    ...(job.sha256 === undefined ? {} : { sha256: job.sha256 }),
    ...(job.format === 'pdf' ? {} : { format: job.format }),
    ...(job.format === 'pdf' || job.dpi === undefined ? {} : { dpi: job.dpi }),
    ...(job.sheets === undefined ? {} : { sheets: job.sheets }),
    ...(job.firstPage === undefined ? {} : { firstPage: job.firstPage }),
    ...(job.ticket === undefined ? {} : { ticket: job.ticket }),
    ...(job.warnings.length === 0 ? {} : { warnings: job.warnings }),
    ...(job.seen ? { seen: true } : {}),
    ...(request === submitted
      ? {}
      : { moved: { printer: request.printer, media: mediumOf(request), copy: request.document.copy } }),
  }
}
