import { z } from 'zod'
import { type PrintJob, type PrintState, printRequestSchema, printStateSchema } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import { type MediaName, mediaOf } from '#shared/documents/media.ts'

/** What a print server gave back for a job: its own id (reused after crashes) and its uuid (never). */
export const ticketSchema = z.object({ jobId: z.int(), jobUuid: z.string() })
export type Ticket = z.infer<typeof ticketSchema>

/** Lines of the print journal. Each is permanent before what it announces happens. */
export const printRecordSchema = z.discriminatedUnion('record', [
  z.object({ record: z.literal('submitted'), at: z.iso.datetime(), request: printRequestSchema }),
  z.object({
    record: z.literal('status'),
    at: z.iso.datetime(),
    printJobId: z.string(),
    status: printStateSchema,
    pages: z.int().optional(),
    sha256: z.string().optional(),
    /** How often bytes left for the printer; part of the name under which a print server knows the job. */
    attempt: z.int(),
    ticket: ticketSchema.optional(),
  }),
])
export type PrintRecord = z.infer<typeof printRecordSchema>
export type StatusRecord = Extract<PrintRecord, { record: 'status' }>

/** A job as the main process holds it. */
export interface JobRecord {
  readonly request: z.infer<typeof printRequestSchema>
  readonly queuedAt: string
  readonly status: PrintState
  readonly pages: number | undefined
  readonly sha256: string | undefined
  readonly attempt: number
  readonly ticket: Ticket | undefined
}

export const newJob = (request: JobRecord['request'], queuedAt: string): JobRecord => ({
  request,
  queuedAt,
  status: { state: 'queued' },
  pages: undefined,
  sha256: undefined,
  attempt: 0,
  ticket: undefined,
})

/** The journal folded: jobs in the order in which they came. A status of an unknown job is ignored. */
export function foldPrintRecords(records: readonly PrintRecord[]): Map<string, JobRecord> {
  const jobs = new Map<string, JobRecord>()
  for (const entry of records) {
    if (entry.record === 'submitted') {
      if (!jobs.has(entry.request.printJobId)) jobs.set(entry.request.printJobId, newJob(entry.request, entry.at))
      continue
    }
    const job = jobs.get(entry.printJobId)
    if (job === undefined) continue
    jobs.set(entry.printJobId, {
      ...job,
      status: entry.status,
      attempt: entry.attempt,
      pages: entry.pages,
      sha256: entry.sha256,
      ticket: entry.ticket,
    })
  }
  return jobs
}

/** What a request is printed on. */
export const mediumOf = (request: JobRecord['request']): MediaName =>
  request.media ?? mediaOf[kindOf(request.document)][0]

/** The job as the contract shows it. */
export function toPrintJob({ request, queuedAt, status, pages, sha256 }: JobRecord): PrintJob {
  const { document, printJobId, printer } = request
  return {
    printJobId,
    kind: kindOf(document),
    orderId: document.orderId,
    orderNumber: document.orderNumber,
    copy: document.copy,
    printer,
    media: mediumOf(request),
    queuedAt,
    ...(request.parcelId === undefined ? {} : { parcelId: request.parcelId }),
    codes: [],
    warnings: [],
    seen: false,
    ...(pages === undefined ? {} : { pages }),
    ...(sha256 === undefined ? {} : { sha256 }),
    status,
  }
}
