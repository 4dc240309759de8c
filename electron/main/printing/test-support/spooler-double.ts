import { jobStatus } from '../windows/job-status.ts'
import {
  type SpoolerApi,
  SpoolerError,
  type SpoolerHandle,
  spoolerCode,
  type WindowsJob,
  type WindowsQueue,
} from '../windows/spooler-api.ts'

interface Job {
  readonly id: number
  readonly document: string
  readonly printer: string
  status: number
  words: string
  bytes: Buffer
  kept: boolean
}

/**
 * The Windows spooler as winspool.h documents it: refuses what it refuses, forgets a job when it has printed unless it was
 * told to keep it, gives ids anew after a restart. No Windows machine has confirmed it.
 */
export interface SpoolerDouble extends SpoolerApi {
  readonly queues: WindowsQueue[]
  /** What went to each printer, whole jobs only. */
  readonly papers: { readonly printer: string; readonly document: string; readonly bytes: Buffer }[]
  /** Handles that nobody closed. */
  readonly openHandles: number
  /** Set: every call throws it, as when the service is stopped. */
  broken: number | undefined
  /** Jobs stay where they are until `print` is called. */
  paused: boolean
  /** WritePrinter takes at most this many bytes at once. */
  takes: number
  /** WritePrinter fails after this many bytes of a job. */
  writeFailsAfter: number
  /** SetJob(RETAIN) is refused, as to a user without rights. */
  keeps: boolean
  /** A driver's own job, as Electron's printing makes it. */
  addJob(printer: string, document: string): number
  setStatus(document: string, status: number, words?: string): void
  print(): void
  restart(): void
}

export function createSpoolerDouble(queues: readonly Partial<WindowsQueue>[]): SpoolerDouble {
  const handles = new Map<bigint, { printer: string; writing: Job | undefined }>()
  let jobs: Job[] = []
  let nextId = 1
  let nextHandle = 0x1000n

  function opened({ handle }: SpoolerHandle, call: string) {
    if (double.broken !== undefined) throw new SpoolerError(call, double.broken)
    const found = handles.get(handle)
    if (found === undefined) throw new SpoolerError(call, spoolerCode.invalidHandle)
    return found
  }

  function make(printer: string, document: string): Job {
    const job = {
      id: nextId++,
      document,
      printer,
      status: jobStatus.spooling,
      words: '',
      bytes: Buffer.alloc(0),
      kept: false,
    }
    jobs.push(job)
    return job
  }

  function finish(job: Job): void {
    double.papers.push({ printer: job.printer, document: job.document, bytes: job.bytes })
    job.status = jobStatus.printed | (job.kept ? jobStatus.retained : 0)
    if (!job.kept) jobs = jobs.filter((one) => one !== job)
  }

  const double: SpoolerDouble = {
    queues: queues.map((queue) => ({ name: 'Zebra', port: 'USB001', driver: '', status: 0, attributes: 0, ...queue })),
    papers: [],
    get openHandles() {
      return handles.size
    },
    broken: undefined,
    paused: false,
    takes: Number.POSITIVE_INFINITY,
    writeFailsAfter: Number.POSITIVE_INFINITY,
    keeps: true,
    async printers() {
      if (double.broken !== undefined) throw new SpoolerError('EnumPrinters', double.broken)
      return [...double.queues]
    },
    async open(name) {
      if (double.broken !== undefined) throw new SpoolerError('OpenPrinter', double.broken)
      if (!double.queues.some((queue) => queue.name === name))
        throw new SpoolerError('OpenPrinter', spoolerCode.invalidPrinterName)
      const handle = nextHandle++
      handles.set(handle, { printer: name, writing: undefined })
      return { handle }
    },
    async close(handle) {
      opened(handle, 'ClosePrinter')
      handles.delete(handle.handle)
    },
    async startDocument(handle, { name }) {
      const printer = opened(handle, 'StartDocPrinter')
      if (printer.writing !== undefined) throw new SpoolerError('StartDocPrinter', spoolerCode.invalidHandle)
      printer.writing = make(printer.printer, name)
      return printer.writing.id
    },
    async write(handle, bytes) {
      const { writing } = opened(handle, 'WritePrinter')
      if (writing === undefined) throw new SpoolerError('WritePrinter', spoolerCode.noDocumentStarted)
      if (writing.bytes.length >= double.writeFailsAfter)
        throw new SpoolerError('WritePrinter', spoolerCode.printCancelled)
      const taken = Math.min(bytes.length, double.takes)
      writing.bytes = Buffer.concat([writing.bytes, bytes.subarray(0, taken)])
      return taken
    },
    async endDocument(handle) {
      const printer = opened(handle, 'EndDocPrinter')
      if (printer.writing === undefined) throw new SpoolerError('EndDocPrinter', spoolerCode.noDocumentStarted)
      const job = printer.writing
      printer.writing = undefined
      job.status = jobStatus.printing
      if (!double.paused) finish(job)
    },
    async jobs(handle): Promise<readonly WindowsJob[]> {
      const { printer } = opened(handle, 'EnumJobs')
      return jobs
        .filter((job) => job.printer === printer)
        .map(({ id, document, status, words }) => ({ id, document, status, words }))
    },
    async control(handle, jobId, command) {
      const { printer } = opened(handle, 'SetJob')
      const job = jobs.find((one) => one.id === jobId && one.printer === printer)
      if (job === undefined) throw new SpoolerError('SetJob', spoolerCode.invalidParameter)
      if (command === 'retain' && !double.keeps) throw new SpoolerError('SetJob', spoolerCode.accessDenied)
      if (command === 'retain') job.kept = true
      else if (command === 'delete' || (job.status & jobStatus.printed) !== 0) jobs = jobs.filter((one) => one !== job)
      else job.kept = false
    },
    addJob: (printer, document) => make(printer, document).id,
    setStatus(document, status, words = '') {
      const job = jobs.find((one) => one.document === document)
      if (job === undefined) throw new Error(`no job ${document}`)
      Object.assign(job, { status, words })
    },
    print() {
      for (const job of [...jobs]) if ((job.status & jobStatus.printed) === 0) finish(job)
    },
    restart() {
      jobs = []
      nextId = 1
    },
  }
  return double
}
