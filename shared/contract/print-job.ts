import { z } from 'zod'
import { documentDataSchema } from '../documents/document.ts'
import { documentKindSchema } from '../order/events/packing-events.ts'

/** The printer that always exists: files in a folder. A new station prints to it until somebody chooses. */
export const folderPrinterName = 'folder'

export const printJobIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,100}$/, 'letters, digits and hyphens')

/** One request to print one document. The id is minted when the person acts; asking again returns the same job. */
export const printRequestSchema = z.object({
  printJobId: printJobIdSchema,
  document: documentDataSchema,
  /** A printer's name as `printing.printers` gives it. There is no fallback to another one. */
  printer: z.string().min(1),
})
export type PrintRequest = z.infer<typeof printRequestSchema>

/**
 * What is known about a job, and no more:
 *
 *   queued ─► rendered ─► sent ─► confirmed
 *                │          ├───► unknown ─► (a person) confirmed | failed
 *                └──────────┴───► failed
 */
export const printStateSchema = z.discriminatedUnion('state', [
  /** Accepted and permanent. `waiting` says what keeps it: a printer that is not there, a full disk. */
  z.object({ state: z.literal('queued'), waiting: z.string().optional() }),
  /** The PDF is on disk; nothing has left for the printer. */
  z.object({ state: z.literal('rendered'), waiting: z.string().optional() }),
  /** Bytes are leaving or have left; whether paper came out is not known. */
  z.object({ state: z.literal('sent') }),
  /** The folder holds the file, the printer reported the job as done, or a person saw the paper. */
  z.object({ state: z.literal('confirmed'), by: z.enum(['folder', 'printer', 'person']) }),
  /** It may or may not have come out. A person decides; nothing prints it again by itself. */
  z.object({ state: z.literal('unknown'), why: z.string() }),
  /** Certainly not printed. */
  z.object({ state: z.literal('failed'), why: z.string() }),
])
export type PrintState = z.infer<typeof printStateSchema>

export const printJobSchema = z.object({
  printJobId: printJobIdSchema,
  kind: documentKindSchema,
  orderId: z.string(),
  orderNumber: z.string(),
  copy: z.int(),
  printer: z.string(),
  queuedAt: z.iso.datetime(),
  /** Set once rendered. */
  pages: z.int().optional(),
  sha256: z.string().optional(),
  status: printStateSchema,
})
export type PrintJob = z.infer<typeof printJobSchema>

export const printerSchema = z.object({
  name: z.string(),
  kind: z.enum(['folder', 'cups']),
  ready: z.boolean(),
  /** Why it is not ready, in the printer's words. */
  reason: z.string().optional(),
})
export type Printer = z.infer<typeof printerSchema>
