import { DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintJob, PrintRequest, PrintState } from '#shared/contract/print-job.ts'
import { diskWords, isDiskFull } from './disk-words.ts'
import { type PrintJournal, printJournalName, statusRecord } from './print-journal.ts'
import { type JobRecord, newJob, toPrintJob } from './print-record.ts'

type StateName = PrintState['state']
export type JobChange = Partial<Pick<JobRecord, 'status' | 'pages' | 'sha256' | 'attempt' | 'ticket'>>

/** All jobs: in memory as the journal has them. Whatever changes is on the disk before anybody sees it. */
export interface JobBook {
  get(printJobId: string): JobRecord | undefined
  /** In the order in which they came. */
  list(): readonly JobRecord[]
  /** The first request with an id makes the job; later ones get that job. Throws DeskError when it cannot be kept. */
  add(request: PrintRequest): Promise<JobRecord>
  /** Undefined when the job is in none of the states `from` any more. Throws what the file system throws. */
  change(printJobId: string, from: readonly StateName[], change: JobChange): Promise<JobRecord | undefined>
  /** Says what a job waits for; not journalled, because the next start finds out anew. */
  setWaiting(printJobId: string, waiting: string | undefined): void
  onChange(listener: (job: PrintJob) => void): () => void
}

export function createJobBook(journal: PrintJournal, now: () => Date): JobBook {
  const jobs = new Map<string, JobRecord>(journal.jobs)
  const arriving = new Map<string, Promise<JobRecord>>()
  const turns = new Map<string, Promise<unknown>>()
  const listeners = new Set<(job: PrintJob) => void>()

  function put(job: JobRecord): JobRecord {
    jobs.set(job.request.printJobId, job)
    for (const listener of listeners) listener(toPrintJob(job))
    return job
  }

  async function accept(request: PrintRequest): Promise<JobRecord> {
    const at = now().toISOString()
    try {
      await journal.append({ record: 'submitted', at, request })
    } catch (error) {
      throw new DeskError({
        code: isDiskFull(error) ? 'disk-full' : 'journal-failed',
        message: `The ${request.document.kind} of order ${request.document.orderNumber} was not taken for printing. ${diskWords(error, printJournalName)}`,
      })
    }
    return put(newJob(request, at))
  }

  /** Changes of one job one after the other: a person's cancel and the queue's sending never cross. */
  function inTurn<T>(printJobId: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(printJobId) ?? Promise.resolve()).then(work, work)
    turns.set(printJobId, turn)
    const clear = () => {
      if (turns.get(printJobId) === turn) turns.delete(printJobId)
    }
    turn.then(clear, clear)
    return turn
  }

  return {
    get: (printJobId) => jobs.get(printJobId),
    list: () => [...jobs.values()],
    async add(request) {
      const id = request.printJobId
      const known = jobs.get(id) ?? arriving.get(id)
      if (known !== undefined) return known
      const arrival = accept(request).finally(() => arriving.delete(id))
      arriving.set(id, arrival)
      return arrival
    },
    change: (printJobId, from, change) =>
      inTurn(printJobId, async () => {
        const job = jobs.get(printJobId)
        if (job === undefined || !from.includes(job.status.state)) return undefined
        const changed = { ...job, ...change }
        await journal.append(statusRecord(changed, now()))
        return put(changed)
      }),
    setWaiting(printJobId, waiting) {
      const job = jobs.get(printJobId)
      if (job === undefined || (job.status.state !== 'queued' && job.status.state !== 'rendered')) return
      if (job.status.waiting === waiting) return
      put({ ...job, status: { state: job.status.state, ...(waiting === undefined ? {} : { waiting }) } })
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
