import { z } from 'zod'
import { documentDataSchema } from '../documents/document.ts'
import { documentKindSchema } from '../documents/document-kind.ts'
import { mediaNameSchema } from '../documents/media.ts'
import { numberBlockSchema, takenNumberSchema } from '../numbers/number-pool.ts'
import { keptEventSchema, orderEventSchema } from '../order/event.ts'
import { languageSchema } from '../order/intake.ts'
import { orderFileSchema } from '../order/order-file.ts'
import { type Reason, reasonSchema } from '../reasons/reason.ts'
import { printBatchSchema, printJobIdSchema, printJobSchema, printRequestSchema } from './print-job.ts'
import { printerDeviceSchema, printerSchema } from './printer.ts'

export const deskSettingsSchema = z.object({
  language: languageSchema,
  /** Document kind → printer name. */
  printers: z.partialRecord(documentKindSchema, z.string()),
  /** Document kind → what it is printed on; absent: the first medium of its kind. */
  media: z.partialRecord(documentKindSchema, mediaNameSchema),
  /** Printers that a person added, and how queues of the system want their data. */
  devices: z.array(printerDeviceSchema).max(50),
})
export type DeskSettings = z.infer<typeof deskSettingsSchema>

export const deskInfoSchema = z.object({
  version: z.string(),
  shell: z.enum(['electron', 'chromium']),
  /** Where every file lies. */
  home: z.string(),
  station: z.object({ id: z.string(), name: z.string() }).nullable(),
  endpoint: z.object({ url: z.string(), own: z.boolean() }).nullable(),
  settings: deskSettingsSchema,
})
export type DeskInfo = z.infer<typeof deskInfoSchema>

/** What the journal holds that the store must know before the first scan. */
export const journalContentsSchema = z.object({
  /** Facts without a receipt, oldest first: whatever the store misses is inserted by id. */
  unconfirmed: z.array(keptEventSchema),
  blocks: z.array(numberBlockSchema),
  taken: z.array(takenNumberSchema),
  /** The highest running number this station ever used. */
  lastStationSeq: z.int(),
  /** Damaged lines that were set aside at start; shown once. */
  damagedLines: z.int(),
})
export type JournalContents = z.infer<typeof journalContentsSchema>

/**
 * What an older or second copy of a station has left behind when it got a name of its own (P14). Its facts that nobody has
 * confirmed are a person's to decide about: nothing is sent by itself.
 */
export const journalOfferSchema = z.object({
  /** The file that holds it, in the desk's home. */
  journal: z.string(),
  /** Who the desk was. */
  station: z.string(),
  /** `paired-again`: its access was taken away, and a person gave it a new name at the same endpoint. */
  why: z.enum(['older-copy', 'second-copy', 'paired-again']),
  at: z.string(),
  facts: z.array(keptEventSchema),
})
export type JournalOffer = z.infer<typeof journalOfferSchema>

const none = z.object({})
const method = <Q extends z.ZodType, A extends z.ZodType>(request: Q, response: A) => ({ request, response })

/**
 * Everything that the page may ask of the main process: named methods, each parsed on both sides, errors as
 * data. CONTRIBUTING.md has the recipe for adding one.
 */
export const deskContract = {
  'desk.info': method(none, deskInfoSchema),
  'desk.configure': method(deskSettingsSchema.partial(), deskInfoSchema),
  'desk.join': method(z.object({ url: z.url(), code: z.string(), stationName: z.string() }), deskInfoSchema),
  /** A file for whoever helps from afar (C21). `facts` are types only: nothing personal leaves the page for it. */
  'desk.diagnostics': method(
    z.object({
      text: z.string().max(2000),
      order: z.object({ id: z.string().max(120), facts: z.array(z.string().max(60)).max(5000) }).optional(),
      sync: z.object({ status: z.string().max(60), waiting: z.int(), parked: z.int() }).optional(),
    }),
    z.object({ file: z.string() }),
  ),
  /**
   * The first word to the endpoint after each connection, before anything is pulled or pushed. `station` is the id that the
   * page goes by. `renewed`: the desk is another station now, and the page starts again. Throws endpoint-unreachable and
   * endpoint-refused.
   */
  'desk.hello': method(z.object({ station: z.string() }), z.object({ outcome: z.enum(['known', 'renewed']) })),
  'journal.read': method(none, journalContentsSchema),
  /** Confirmed facts that the journal still has (30 days): an endpoint that was restored gets them once more. */
  'journal.kept': method(none, z.object({ events: z.array(keptEventSchema) })),
  'journal.offers': method(none, z.object({ offers: z.array(journalOfferSchema) })),
  /** A person has sent or discarded these; an offer without any `eventIds` left is closed with none. */
  'journal.answerOffer': method(z.object({ journal: z.string(), eventIds: z.array(z.string()) }), none),
  /** Resolves when the line is on the disk (fdatasync): only then may anything beep. */
  'journal.append': method(
    z.object({ events: z.array(orderEventSchema).min(1), taken: z.array(takenNumberSchema) }),
    none,
  ),
  /** Facts the endpoint has (or a person discarded): their lines may go after 30 days. */
  'journal.settle': method(z.object({ eventIds: z.array(z.string()).min(1) }), none),
  'journal.addBlock': method(z.object({ block: numberBlockSchema }), none),
  'printing.printers': method(none, z.object({ printers: z.array(printerSchema) })),
  'printing.submit': method(printRequestSchema, z.object({ job: printJobSchema })),
  'printing.jobs': method(z.object({ orderId: z.string().optional() }), z.object({ jobs: z.array(printJobSchema) })),
  /** Sheets for one printer and one medium, as one file. Asked again with the same id: the same jobs. */
  'printing.submitBatch': method(printBatchSchema, z.object({ jobs: z.array(printJobSchema) })),
  /**
   * After a jam: up to and with `lastPrinted` it is done (null: nothing came out); the sheets after it go out again as a new
   * file, the first of them marked as a reprint, because it may lie in the printer. Refused unless the batch is unknown or failed.
   */
  'printing.resumeBatch': method(
    z.object({ batchId: printJobIdSchema, lastPrinted: printJobIdSchema.nullable(), newBatchId: printJobIdSchema }),
    z.object({ jobs: z.array(printJobSchema) }),
  ),
  /**
   * `printed` and `not-printed` answer an unknown job; `retry` sends a failed or waiting one again, on another printer where one
   * is named; `cancel` ends a waiting one; `seen` says that a person knows of a failed one.
   */
  'printing.decide': method(
    z.object({
      printJobId: printJobIdSchema,
      decision: z.enum(['printed', 'not-printed', 'retry', 'cancel', 'seen']),
      printer: z.string().min(1).optional(),
    }),
    z.object({ job: printJobSchema }),
  ),
  /** A scanned barcode of a paper: jobs of unknown outcome that carry it are done. None: it is no such code. */
  'printing.confirmByScan': method(
    z.object({ code: z.string().max(200) }),
    z.object({ jobs: z.array(printJobSchema) }),
  ),
  /** The paper as it would come out, without printing or keeping it. */
  'printing.preview': method(
    z.object({ document: documentDataSchema, media: mediaNameSchema.optional() }),
    z.object({ base64: z.string(), pages: z.int(), warnings: printJobSchema.shape.warnings }),
  ),
  /** Looks at an address that a person typed: what answers there, as a printer not added yet. */
  'printing.probe': method(
    z.object({ driver: printerDeviceSchema.shape.driver, address: z.string().max(300) }),
    z.object({ printer: printerSchema }),
  ),
  /** Fetches the shop's files that are not here yet, while there is a network. `missing`: by SHA-256. */
  'files.keep': method(
    z.object({ files: z.array(orderFileSchema).max(1000) }),
    z.object({ missing: z.array(z.string()) }),
  ),
  /** The paper exactly as printed. */
  'printing.pdf': method(z.object({ printJobId: printJobIdSchema }), z.object({ base64: z.string() })),
} as const

export type DeskContract = typeof deskContract
export type DeskMethod = keyof DeskContract
export type DeskRequest<M extends DeskMethod> = z.infer<DeskContract[M]['request']>
export type DeskResponse<M extends DeskMethod> = z.infer<DeskContract[M]['response']>

/** Errors travel as data, because a thrown one loses everything but its message on the way. */
export const deskErrorSchema = z.object({
  code: z.enum([
    'bad-request',
    'not-permitted',
    'disk-full',
    'journal-failed',
    'number-not-leased',
    'endpoint-unreachable',
    'endpoint-refused',
    'printer-missing',
    'unknown-job',
    'internal',
  ]),
  /** What happened and what to do, in English, for logs and tests; screens have words for `because`, or else for `code`. */
  message: z.string(),
  because: reasonSchema.optional(),
})
export type DeskErrorData = z.infer<typeof deskErrorSchema>

export type DeskResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: DeskErrorData }

/** What the main process tells the page without being asked. */
export const deskNoticeSchema = z.discriminatedUnion('notice', [
  z.object({ notice: z.literal('print-job-changed'), job: printJobSchema }),
  z.object({ notice: z.literal('desk-changed'), info: deskInfoSchema }),
])
export type DeskNotice = z.infer<typeof deskNoticeSchema>

/** The port that the page's code works with; IPC implements it in one shell, a WebSocket in the other. */
export interface Desk {
  call<M extends DeskMethod>(method: M, request: DeskRequest<M>): Promise<DeskResponse<M>>
  onNotice(listener: (notice: DeskNotice) => void): () => void
}

/** Thrown by `Desk.call` for an error that came back as data. */
export class DeskError extends Error {
  override readonly name = 'DeskError'
  readonly code: DeskErrorData['code']
  readonly because: Reason | undefined
  constructor(error: DeskErrorData) {
    super(error.message)
    this.code = error.code
    this.because = error.because
  }
}
