import { DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintBatch, PrintJob, PrintRequest, PrintState } from '#shared/contract/print-job.ts'
import type { Printer, PrinterDevice } from '#shared/contract/printer.ts'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import { type DocumentData, kindOf } from '#shared/documents/document.ts'
import { type MediaName, mediaOf } from '#shared/documents/media.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { Log } from '../log.ts'
import type { PageSize, Shell } from '../shell.ts'
import { bundledFontFaces, type FontFace } from './bundled-fonts.ts'
import { checkBatch } from './check-batch.ts'
import { confirmByScan } from './confirm-by-scan.ts'
import { decideJob, type PrintDecision } from './decide.ts'
import type { DrawTools } from './draw-paper.ts'
import { ippTarget } from './ipp-address.ts'
import { createJobBook } from './job-book.ts'
import { createPaperStore } from './paper-store.ts'
import { drawPreview, printedPdf } from './preview-paper.ts'
import { openPrintJournal } from './print-journal.ts'
import { createLaneStep } from './print-lane.ts'
import { createPrinters, type Printers } from './printers.ts'
import { createRenderStep } from './render-job.ts'
import { resumeBatch } from './resume-batch.ts'
import { toPrintJob } from './to-print-job.ts'
import { startWorker, type Worker } from './worker.ts'

export interface PrintingOptions {
  /** PACKDESK_HOME: journal, papers and the printed folder lie below it. */
  readonly home: string
  readonly htmlToPdf: (html: string, size: PageSize) => Promise<Uint8Array>
  readonly now: () => Date
  readonly log: Log
  /** Printers that a person added, as they are now. */
  readonly devices?: () => readonly PrinterDevice[]
  /** Bytes of a shop's file, or undefined while it is not here. */
  readonly shopFile?: (sha256: string) => Promise<Uint8Array | undefined>
  readonly htmlToImage?: Shell['htmlToImage']
  readonly silentPrint?: Shell['silentPrint']
  /** A CUPS server or one IPP printer; without it CUPS_SERVER, else this machine's CUPS. */
  readonly ippUrl?: string
  /** How long a waiting job rests before it is looked at again. */
  readonly retryMs?: number
  readonly pollMs?: number
  /** How long a print server may be silent about a job before the job is `unknown`. */
  readonly silenceMs?: number
  /** Replaces the printers of this machine; for tests. */
  readonly printers?: Printers
}

/** Printing as the desk contract has it. Errors are DeskErrors. */
export interface Printing {
  /** Looks up what was on its way, then goes on with what waits. Call once. */
  start(): Promise<void>
  /** Before start, on a desk that was an older or second copy: what waits may have come out elsewhere, so a person is asked. */
  setAside(printJobIds: readonly string[]): Promise<void>
  /** Ends after the step that is being done; nothing is lost. */
  stop(): Promise<void>
  /** Resolves when the job is permanent. The same printJobId gives the same job. */
  submit(request: PrintRequest): Promise<PrintJob>
  /** Oldest first; of one order, or all. */
  jobs(orderId?: string): Promise<PrintJob[]>
  /** All sheets or none: resolves when every one is permanent. */
  submitBatch(batch: PrintBatch): Promise<PrintJob[]>
  resumeBatch(batchId: string, lastPrinted: string | null, newBatchId: string): Promise<PrintJob[]>
  decide(printJobId: string, decision: PrintDecision, printer?: string): Promise<PrintJob>
  confirmByScan(code: string): Promise<PrintJob[]>
  preview(
    document: DocumentData,
    media?: MediaName,
  ): Promise<{ pdf: Uint8Array; pages: number; warnings: PrintJob['warnings'] }>
  pdf(printJobId: string): Promise<Uint8Array>
  printers(): Promise<Printer[]>
  /** What answers at an address, as a printer that is not added yet. */
  probe(driver: PrinterDevice['driver'], address: string): Promise<Printer>
  onChange(listener: (job: PrintJob) => void): () => void
}

const ofFormerStation: PrintState = {
  state: 'unknown',
  why: 'This computer was set back to an older state, or ran twice: the paper may have come out since. Look for it, then answer.',
  cause: { code: 'former-station' },
}

/** Opens the print journal and wires the queue. Throws when the journal can be neither read nor made. */
export async function createPrinting(options: PrintingOptions): Promise<Printing> {
  const { home, log, now, retryMs = 3000, pollMs = 500, silenceMs = 120_000 } = options
  const journal = await openPrintJournal(home, now())
  if (journal.damagedLines > 0) log.warn('the print journal had damaged lines', { lines: journal.damagedLines })
  const book = createJobBook(journal, now)
  const papers = createPaperStore(home)
  await papers.forget(journal.forgotten)
  const printers =
    options.printers ??
    createPrinters({
      home,
      target: ippTarget(options.ippUrl ?? process.env.CUPS_SERVER),
      log,
      pollMs,
      silenceMs,
      ...(options.devices === undefined ? {} : { devices: options.devices }),
      ...(options.silentPrint === undefined ? {} : { silentPrint: options.silentPrint }),
    })
  const ending = new AbortController()
  const lanes = new Map<string, Worker>()
  let renderer: Worker | undefined

  const bars = rememberedBars()
  let fonts: Promise<readonly FontFace[]> | undefined
  async function drawTools(): Promise<DrawTools> {
    fonts ??= bundledFontFaces()
    const { htmlToPdf, htmlToImage, shopFile } = options
    return { fontFaces: await fonts, bars, htmlToPdf, htmlToImage, shopFile }
  }

  const workerOptions = {
    signal: ending.signal,
    retryMs,
    onError: (error: unknown) =>
      log.error('printing hit a bug and goes on', {
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  }

  function laneOf(printer: string): Worker {
    const known = lanes.get(printer)
    if (known !== undefined) return known
    const delivery = () => printers.delivery(printer)
    const step = createLaneStep({ printer, delivery, book, papers, signal: ending.signal, retryMs, log })
    const lane = startWorker(step, workerOptions)
    lanes.set(printer, lane)
    return lane
  }

  function wake(printer: string): void {
    if (renderer === undefined || ending.signal.aborted) return
    renderer.wake()
    laneOf(printer).wake()
  }

  book.onChange((job) => {
    // A job that only says what it waits for must not wake the loop that made it say so.
    if (!('waiting' in job.status)) wake(job.printer)
    // One whose file is not here lets those behind it pass, and their lane may be asleep.
    else if (job.status.cause?.code === 'file-missing' && renderer !== undefined) laneOf(job.printer).wake()
  })

  function refuseWhenEnding(): void {
    if (ending.signal.aborted)
      throw new DeskError({
        code: 'internal',
        message: 'Packdesk is ending; print it after the next start.',
        because: reason('desk-ending', {}),
      })
  }

  return {
    async start() {
      const tools = await drawTools()
      if (ending.signal.aborted) return
      const step = createRenderStep({
        book,
        papers,
        tools,
        wanted: (printer) => printers.delivery(printer).wanted,
        retryMs,
        log,
      })
      renderer = startWorker(step, workerOptions)
      for (const job of book.list()) laneOf(job.request.printer)
    },
    async setAside(printJobIds) {
      for (const id of printJobIds)
        if (!ending.signal.aborted) await book.change(id, ['queued', 'rendered'], { status: ofFormerStation })
    },
    async stop() {
      ending.abort()
      await Promise.all([renderer?.ended, ...[...lanes.values()].map((lane) => lane.ended)])
      await journal.close()
    },
    async submit(request) {
      refuseWhenEnding()
      return toPrintJob(await book.add(request))
    },
    async submitBatch(batch) {
      refuseWhenEnding()
      checkBatch(batch)
      return (await book.addBatch(batch)).map(toPrintJob)
    },
    async resumeBatch(batchId, lastPrinted, newBatchId) {
      refuseWhenEnding()
      return (await resumeBatch(book, batchId, lastPrinted, newBatchId)).map(toPrintJob)
    },
    async jobs(orderId) {
      const all = book.list()
      return (orderId === undefined ? all : all.filter((job) => job.request.document.orderId === orderId)).map(
        toPrintJob,
      )
    },
    async decide(printJobId, decision, printer) {
      const known = printer === undefined ? undefined : (await printers.list()).find((one) => one.name === printer)
      if (printer !== undefined && known === undefined)
        throw new DeskError({
          code: 'printer-missing',
          message: `There is no printer ${printer}. Nothing was changed; choose one that is there.`,
          because: reason('printer-unknown', { printer }),
        })
      const job = await decideJob(book, printJobId, decision, known)
      wake(job.request.printer)
      return toPrintJob(job)
    },
    async confirmByScan(code) {
      return (await confirmByScan(book, code)).map(toPrintJob)
    },
    async preview(document, media) {
      return drawPreview(document, media ?? mediaOf[kindOf(document)][0], await drawTools())
    },
    pdf: async (printJobId) => printedPdf(book, papers, await drawTools(), printJobId),
    probe: (driver, address) => printers.probe(driver, address),
    printers: () => printers.list(),
    onChange: (listener) => book.onChange(listener),
  }
}
