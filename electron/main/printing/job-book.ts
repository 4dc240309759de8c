import { DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintBatch, PrintCause, PrintJob, PrintRequest, PrintState } from '#shared/contract/print-job.ts'
import { applyChange, statusRecord } from './apply-change.ts'
import { diskWords, isDiskFull } from './disk-words.ts'
import { sheetAgain, sheetPrinted } from './fold-print-records.ts'
import { type PrintJournal, printJournalName } from './print-journal.ts'
import { type JobChange, type JobRecord, jobsOfBatch, newJob, type PrintRecord } from './print-record.ts'
import { toPrintJob } from './to-print-job.ts'
import { createTurns } from './turns.ts'

type StateName = PrintState['state']

export type { JobChange }

/** What a resumed batch is split into. */
export interface Resumed {
  /** Sheets as they stood when it was split. */
  readonly printed: readonly JobRecord[]
  readonly again: readonly JobRecord[]
  readonly batchId: string
  /** Undefined when nothing is left to print. */
  readonly batch: PrintBatch | undefined
}

/** All jobs: in memory as the journal has them. Whatever changes is on the disk before anybody sees it. */
export interface JobBook {
  get(printJobId: string): JobRecord | undefined
  /** In the order in which they came. */
  list(): readonly JobRecord[]
  /** Sheets of a batch, in their order; empty when there is none. */
  sheetsOf(batchId: string): readonly JobRecord[]
  /** The first request with an id makes the job; later ones get that job. Throws DeskError when it cannot be kept. */
  add(request: PrintRequest): Promise<JobRecord>
  /** All sheets in one line. The same batch again gives its jobs. Throws DeskError like `add`. */
  addBatch(batch: PrintBatch): Promise<readonly JobRecord[]>
  /**
   * Ends the sheets of a batch and begins the new one, in one line. The same new id again gives its jobs. Undefined when a
   * sheet does not stand any more as it stood.
   */
  resume(resumed: Resumed): Promise<readonly JobRecord[] | undefined>
  /** Undefined when the job is in none of the states `from` any more. Throws what the file system throws. */
  change(
    printJobId: string,
    from: readonly StateName[],
    change: JobChange,
    still?: (job: JobRecord) => boolean,
  ): Promise<JobRecord | undefined>
  /** The same for several: all of them, in one line, or none. */
  changeAll(
    printJobIds: readonly string[],
    from: readonly StateName[],
    change: JobChange,
    still?: (job: JobRecord) => boolean,
  ): Promise<readonly JobRecord[] | undefined>
  /** Says what a job waits for; not journalled, because the next start finds out anew. */
  setWaiting(printJobId: string, waiting: string | undefined, cause?: PrintCause): void
  onChange(listener: (job: PrintJob) => void): () => void
}

export function createJobBook(journal: PrintJournal, now: () => Date): JobBook {
  const jobs = new Map<string, JobRecord>(journal.jobs)
  const arriving = new Map<string, Promise<unknown>>()
  const turns = createTurns()
  const listeners = new Set<(job: PrintJob) => void>()

  function put(job: JobRecord): JobRecord {
    jobs.set(job.request.printJobId, job)
    for (const listener of listeners) listener(toPrintJob(job))
    return job
  }

  const sheetsOf = (batchId: string) =>
    [...jobs.values()]
      .filter((job) => job.batch?.id === batchId)
      .sort((a, b) => (a.batch?.sheet ?? 0) - (b.batch?.sheet ?? 0))

  async function take(record: PrintRecord, what: string): Promise<void> {
    try {
      await journal.append(record)
    } catch (error) {
      throw new DeskError({
        code: isDiskFull(error) ? 'disk-full' : 'journal-failed',
        message: `${what} not taken for printing. ${diskWords(error, printJournalName)}`,
      })
    }
  }

  /** Waits for the same arrival, or for the one that has the id, and looks again: only one of them makes the job. */
  async function arrive<T>(ids: readonly string[], known: () => T | undefined, make: () => Promise<T>): Promise<T> {
    for (;;) {
      const found = known()
      if (found !== undefined) return found
      const other = ids.map((id) => arriving.get(id)).find((arrival) => arrival !== undefined)
      if (other === undefined) break
      await other.catch(() => undefined)
    }
    const arrival = make().finally(() => {
      for (const id of ids) arriving.delete(id)
    })
    for (const id of ids) arriving.set(id, arrival)
    return arrival
  }

  const book: JobBook = {
    get: (printJobId) => jobs.get(printJobId),
    list: () => [...jobs.values()],
    sheetsOf,
    add: (request) =>
      arrive(
        [request.printJobId],
        () => jobs.get(request.printJobId),
        async () => {
          const at = now().toISOString()
          const { kind, orderNumber } = request.document
          await take({ record: 'submitted', at, request }, `The ${kind} of order ${orderNumber} was`)
          return put(newJob(request, at))
        },
      ),
    addBatch(batch) {
      const ids = batch.requests.map((request) => request.printJobId)
      const known = () => {
        const sheets = sheetsOf(batch.batchId)
        if (sheets.length > 0) return sheets
        const taken = ids.find((id) => jobs.has(id))
        if (taken === undefined && new Set(ids).size === ids.length) return undefined
        throw new DeskError({
          code: 'bad-request',
          message: `Sheets of batch ${batch.batchId} have the ids of other print jobs, so none was taken.`,
        })
      }
      return arrive([batch.batchId, ...ids], known, async () => {
        const at = now().toISOString()
        await take({ record: 'batch', at, batch }, `${ids.length} sheets were`)
        return jobsOfBatch(batch, at).map(put)
      })
    },
    resume: ({ batchId, batch, printed, again }) => {
      const idsOf = (some: readonly JobRecord[]) => some.map((job) => job.request.printJobId)
      const newIds = batch?.requests.map((request) => request.printJobId) ?? []
      const ended = [...printed, ...again]
      return turns.take([batchId, ...newIds, ...idsOf(ended)], async () => {
        const known = sheetsOf(batchId)
        if (known.length > 0) return known
        if (newIds.some((id) => jobs.has(id)) || ended.some((job) => jobs.get(job.request.printJobId) !== job))
          return undefined
        const at = now().toISOString()
        const line: PrintRecord = {
          record: 'resumed',
          at,
          printed: idsOf(printed),
          again: idsOf(again),
          batchId,
          ...(batch === undefined ? {} : { batch }),
        }
        await take(line, `${again.length} sheets were`)
        const end = (some: readonly JobRecord[], change: JobChange) => {
          for (const job of some) put(applyChange(job, change))
        }
        end(printed, sheetPrinted)
        end(again, sheetAgain(batchId))
        return batch === undefined ? [] : jobsOfBatch(batch, at).map(put)
      })
    },
    change: async (printJobId, from, change, still) => (await book.changeAll([printJobId], from, change, still))?.[0],
    changeAll: (printJobIds, from, change, still = () => true) =>
      turns.take(printJobIds, async () => {
        const before = printJobIds.flatMap((id) => jobs.get(id) ?? [])
        if (before.length !== printJobIds.length || before.length === 0) return undefined
        if (!before.every((job) => from.includes(job.status.state) && still(job))) return undefined
        const after = before.map((job) => applyChange(job, change))
        const [only, ...others] = after
        await journal.append(
          only !== undefined && others.length === 0
            ? statusRecord(only, now())
            : { record: 'changed', at: now().toISOString(), printJobIds: [...printJobIds], change },
        )
        return after.map(put)
      }),
    setWaiting(printJobId, waiting, cause) {
      const job = jobs.get(printJobId)
      if (job === undefined || (job.status.state !== 'queued' && job.status.state !== 'rendered')) return
      if (job.status.waiting === waiting) return
      const { state } = job.status
      put({
        ...job,
        status: waiting === undefined ? { state } : { state, waiting, ...(cause === undefined ? {} : { cause }) },
      })
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return book
}
