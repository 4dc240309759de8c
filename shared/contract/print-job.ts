import { z } from 'zod'
import { documentDataSchema } from '../documents/document.ts'
import { documentKindSchema } from '../documents/document-kind.ts'
import { mediaNameSchema } from '../documents/media.ts'

export const printJobIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,100}$/, 'letters, digits and hyphens')

/** One request to print one document. The id is minted when the person acts; asking again returns the same job. */
export const printRequestSchema = z.object({
  printJobId: printJobIdSchema,
  document: documentDataSchema,
  /** A printer's name as `printing.printers` gives it. There is no fallback to another one. */
  printer: z.string().min(1),
  /** Absent: the first medium of the document's kind. */
  media: mediaNameSchema.optional(),
  /** For labels: whose it is. */
  parcelId: z.string().max(60).optional(),
})
export type PrintRequest = z.infer<typeof printRequestSchema>

/**
 * Why a job waits, failed or is not known, for screens to say in their language. `detail` is what a printer, a server or
 * the file system said, in its own words.
 */
export const printCauseCodeSchema = z.enum([
  'printer-missing',
  'printer-unreachable',
  'not-accepting',
  'name-taken',
  'printer-trouble',
  'wrong-media',
  'refused',
  'disk',
  'not-drawn',
  'wrong-shape',
  'unreadable-code',
  'file-missing',
  'connection-broke',
  'ended-on-the-way',
  'server-lost-it',
  'server-silent',
  'printer-gave-up',
  'no-proof',
  'journal-damaged',
  'person-cancelled',
  'person-saw-none',
  'earlier-sheet',
  'former-station',
])
export const printCauseSchema = z.object({
  code: printCauseCodeSchema,
  printer: z.string().optional(),
  detail: z.string().optional(),
})
export type PrintCause = z.infer<typeof printCauseSchema>

/**
 * What is known about a job, and no more. Each state is on the disk before what it announces happens.
 *
 *   queued ─► rendered ─► sending ─► accepted ─► printing ─► done
 *                │           └──────────┴───────────┴───► unknown ─► (a person, a scan) done | failed
 *                └───────────┴──────────┴───────────────► failed
 */
export const printStateSchema = z.discriminatedUnion('state', [
  /** Taken and permanent. `waiting` says what keeps it: a printer that is not there, a full disk. */
  z.object({ state: z.literal('queued'), waiting: z.string().optional(), cause: printCauseSchema.optional() }),
  /** The paper is on disk; nothing has left for the printer. */
  z.object({ state: z.literal('rendered'), waiting: z.string().optional(), cause: printCauseSchema.optional() }),
  /** Bytes are leaving; nothing has answered for them. */
  z.object({ state: z.literal('sending') }),
  /** A print server or the printer has it and said so. */
  z.object({ state: z.literal('accepted') }),
  /** The printer began with it; `waiting` is its trouble: out of paper, cover open. */
  z.object({ state: z.literal('printing'), waiting: z.string().optional(), cause: printCauseSchema.optional() }),
  /** The folder holds the file, the printer reported the job as done, a person saw the paper or scanned it. */
  z.object({ state: z.literal('done'), by: z.enum(['folder', 'printer', 'person', 'scan']) }),
  /** It may or may not have come out. A person decides; nothing prints it again by itself. */
  z.object({ state: z.literal('unknown'), why: z.string(), cause: printCauseSchema.optional() }),
  /** Certainly not printed. */
  z.object({ state: z.literal('failed'), why: z.string(), cause: printCauseSchema.optional() }),
])
export type PrintState = z.infer<typeof printStateSchema>
export type PrintStateName = PrintState['state']

/** Where an ended desk may have left bytes on their way. */
export const onTheWay: ReadonlySet<PrintStateName> = new Set(['sending', 'accepted', 'printing'])
/** Still has to come out, as far as anybody knows. */
export const unfinished: ReadonlySet<PrintStateName> = new Set(['queued', 'rendered', ...onTheWay])

export const printJobSchema = z.object({
  printJobId: printJobIdSchema,
  kind: documentKindSchema,
  orderId: z.string(),
  orderNumber: z.string(),
  parcelId: z.string().optional(),
  copy: z.int(),
  printer: z.string(),
  media: mediaNameSchema,
  queuedAt: z.iso.datetime(),
  /** Sheets that leave together as one file, and this one's place from 1. */
  batch: z.object({ id: z.string(), sheet: z.int(), of: z.int() }).optional(),
  /** Set once rendered. */
  pages: z.int().optional(),
  sha256: z.string().optional(),
  /** Barcodes on the paper: scanning one of them proves that it exists. */
  codes: z.array(z.string()),
  /** Something on the paper is not as in the data, though it can be used. */
  warnings: z.array(z.enum(['missing-glyph', 'text-cut'])),
  /** A person has seen that it failed; unknown ones alarm until they are answered. */
  seen: z.boolean(),
  status: printStateSchema,
})
export type PrintJob = z.infer<typeof printJobSchema>

/** Sheets of one printer and one medium that leave as one file: fast to draw, and in order (facts-printing §4). */
export const printBatchSchema = z.object({
  batchId: printJobIdSchema,
  requests: z.array(printRequestSchema).min(1).max(200),
})
export type PrintBatch = z.infer<typeof printBatchSchema>
