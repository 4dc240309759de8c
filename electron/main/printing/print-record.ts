import { z } from 'zod'
import { type PrintState, printBatchSchema, printRequestSchema, printStateSchema } from '#shared/contract/print-job.ts'
import { type PrinterDpi, printerDpiSchema } from '#shared/contract/printer.ts'
import { kindOf } from '#shared/documents/document.ts'
import { type MediaName, mediaNameSchema, mediaOf } from '#shared/documents/media.ts'

/** What a print server gave back for a job: its own id (reused after crashes) and its uuid (never). */
export const ticketSchema = z.object({ jobId: z.int(), jobUuid: z.string() })
export type Ticket = z.infer<typeof ticketSchema>

const formatSchema = z.enum(['pdf', 'zpl'])
const warningsSchema = z.array(z.enum(['missing-glyph', 'text-cut']))
/** Where a job goes now, when that is not what it was submitted with, and which copy its paper says it is. */
const movedSchema = z.object({ printer: z.string(), media: mediaNameSchema, copy: z.int() })
const batchPlaceSchema = z.object({ id: z.string(), sheet: z.int(), of: z.int() })
const at = z.iso.datetime()

/** How a job stands, as far as the journal keeps it. */
const standingShape = {
  status: printStateSchema,
  /** How often bytes left for the printer; part of the name under which a print server knows the job. */
  attempt: z.int(),
  pages: z.int().optional(),
  /** Of the file that is sent: the paper, or all sheets of a batch. */
  sha256: z.string().optional(),
  format: formatSchema.optional(),
  /** The printer's dots per inch that a ZPL file was drawn for. */
  dpi: printerDpiSchema.optional(),
  /** How many sheets the file of a batch holds. */
  sheets: z.int().optional(),
  /** Of a sheet of a batch: its first page in that file, from 1. Not known of sheets that an earlier program drew. */
  firstPage: z.int().optional(),
  ticket: ticketSchema.optional(),
  warnings: warningsSchema.optional(),
  seen: z.boolean().optional(),
}

/** A change of several jobs at once; `null` takes a value away. */
const jobChangeSchema = z.object({
  status: printStateSchema.optional(),
  attempt: z.int().optional(),
  pages: z.int().nullish(),
  sha256: z.string().nullish(),
  format: formatSchema.optional(),
  dpi: printerDpiSchema.optional(),
  sheets: z.int().nullish(),
  /** By place in the batch: each sheet's first page in the file, 0 for a sheet that is not in it. */
  firstPages: z.array(z.int()).nullish(),
  ticket: ticketSchema.nullish(),
  warnings: warningsSchema.optional(),
  seen: z.boolean().optional(),
  moveTo: z.object({ printer: z.string(), media: mediaNameSchema }).optional(),
  /** The paper says REPRINT and the next number: an earlier one may exist. */
  nextCopy: z.literal(true).optional(),
})
export type JobChange = z.infer<typeof jobChangeSchema>

/** Lines of the print journal. Each is permanent before what it announces happens. */
export const printRecordSchema = z.discriminatedUnion('record', [
  z.object({
    record: z.literal('submitted'),
    at,
    request: printRequestSchema,
    batch: batchPlaceSchema.optional(),
  }),
  /** All sheets of a batch, or none. */
  z.object({ record: z.literal('batch'), at, batch: printBatchSchema }),
  z.object({
    record: z.literal('status'),
    at,
    printJobId: z.string(),
    ...standingShape,
    moved: movedSchema.optional(),
  }),
  z.object({ record: z.literal('changed'), at, printJobIds: z.array(z.string()), change: jobChangeSchema }),
  /** After a jam: what came out, what goes out again, and the new file that carries it. */
  z.object({
    record: z.literal('resumed'),
    at,
    printed: z.array(z.string()),
    again: z.array(z.string()),
    batch: printBatchSchema.optional(),
    batchId: z.string(),
  }),
])
export type PrintRecord = z.infer<typeof printRecordSchema>
export type StatusRecord = Extract<PrintRecord, { record: 'status' }>
export type BatchPlace = z.infer<typeof batchPlaceSchema>
export type PrintFormat = z.infer<typeof formatSchema>

/** A job as the main process holds it. */
export interface JobRecord {
  /** As it goes out now: a person may have moved it, its paper may be a reprint. */
  readonly request: z.infer<typeof printRequestSchema>
  /** As it was submitted. */
  readonly submitted: z.infer<typeof printRequestSchema>
  readonly queuedAt: string
  readonly batch: BatchPlace | undefined
  readonly status: PrintState
  readonly pages: number | undefined
  readonly sha256: string | undefined
  readonly format: PrintFormat
  readonly dpi: PrinterDpi | undefined
  readonly sheets: number | undefined
  readonly firstPage: number | undefined
  readonly attempt: number
  readonly ticket: Ticket | undefined
  readonly warnings: z.infer<typeof warningsSchema>
  readonly seen: boolean
}

/** What a request is printed on. */
export const mediumOf = (request: JobRecord['request']): MediaName =>
  request.media ?? mediaOf[kindOf(request.document)][0]

export const newJob = (request: JobRecord['request'], queuedAt: string, batch?: BatchPlace): JobRecord => ({
  request,
  submitted: request,
  queuedAt,
  batch,
  status: { state: 'queued' },
  pages: undefined,
  sha256: undefined,
  format: 'pdf',
  dpi: undefined,
  sheets: undefined,
  firstPage: undefined,
  attempt: 0,
  ticket: undefined,
  warnings: [],
  seen: false,
})

/** The sheets of a batch as jobs, in order. */
export const jobsOfBatch = ({ batchId, requests }: z.infer<typeof printBatchSchema>, queuedAt: string): JobRecord[] =>
  requests.map((request, index) => newJob(request, queuedAt, { id: batchId, sheet: index + 1, of: requests.length }))
