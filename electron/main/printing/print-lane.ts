import { setTimeout as delay } from 'node:timers/promises'
import { onTheWay, unfinished } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import type { Log } from '../log.ts'
import type { Delivery, Dispatch, Outcome, SendContext } from './deliver/delivery.ts'
import { diskWords, isDiskTrouble } from './disk-words.ts'
import type { JobBook, JobChange } from './job-book.ts'
import type { PaperStore } from './paper-store.ts'
import { printJournalName } from './print-journal.ts'
import { type JobRecord, mediumOf } from './print-record.ts'
import type { StepResult } from './worker.ts'

export interface LaneOptions {
  readonly printer: string
  readonly delivery: Delivery
  readonly book: JobBook
  readonly papers: PaperStore
  readonly signal: AbortSignal
  readonly retryMs: number
  readonly log: Log
}

const isUnfinished = (job: JobRecord) => unfinished.has(job.status.state)

/** One printer's queue: the oldest unfinished job first, one at a time, in the order in which they came. */
export function createLaneStep(options: LaneOptions): () => Promise<StepResult> {
  const { printer, delivery, book, papers, signal, retryMs, log } = options

  async function dispatchJob(job: JobRecord): Promise<StepResult> {
    const { printJobId, document } = job.request
    const paper = await papers.read(printJobId, job.sha256)
    if (paper === undefined || job.sha256 === undefined) {
      // Nothing has left yet: a paper that was lost from the disk is simply drawn again.
      await book.change(printJobId, ['rendered'], { status: { state: 'queued' }, pages: undefined, sha256: undefined })
      return 'done'
    }
    const readiness = await delivery.readiness({ kind: kindOf(document), media: mediumOf(job.request) })
    if (!readiness.ready) {
      if ('refused' in readiness) {
        await book.change(printJobId, ['rendered'], { status: { state: 'failed', why: readiness.refused } })
        return 'done'
      }
      book.setWaiting(printJobId, readiness.waiting)
      return 'wait'
    }
    const sent = await book.change(printJobId, ['rendered'], {
      status: { state: 'sending' },
      attempt: job.attempt + 1,
      ticket: undefined,
    })
    if (sent === undefined || signal.aborted) return 'done'
    return settle(sent, await attempt(sent, () => delivery.send(asDispatch(sent, paper), context(sent))))
  }

  /** A job that was on its way when the desk ended. It is looked up, never sent. */
  async function recover(job: JobRecord): Promise<StepResult> {
    const paper = (await papers.read(job.request.printJobId, job.sha256)) ?? new Uint8Array()
    return settle(job, await attempt(job, () => delivery.recover(asDispatch(job, paper), job.ticket, context(job))))
  }

  const asDispatch = ({ request, attempt: count, sha256 = '' }: JobRecord, pdf: Uint8Array): Dispatch => ({
    printJobId: request.printJobId,
    kind: kindOf(request.document),
    orderNumber: request.document.orderNumber,
    attempt: count,
    media: mediumOf(request),
    format: 'pdf',
    bytes: pdf,
    sha256,
  })

  const context = ({ request }: JobRecord): SendContext => ({
    signal,
    async accepted(ticket) {
      await persist(request.printJobId, { status: { state: 'accepted' }, ticket })
    },
    async printing(trouble) {
      await persist(request.printJobId, { status: { state: 'printing', ...trouble } })
    },
  })

  async function attempt(job: JobRecord, work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work()
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      log.error('a delivery failed', { printJobId: job.request.printJobId, error: words })
      return { outcome: 'unknown', why: `Sending to ${printer} failed: ${words} Look for the paper, then answer.` }
    }
  }

  async function settle(job: JobRecord, result: Outcome): Promise<StepResult> {
    const { printJobId } = job.request
    switch (result.outcome) {
      case 'interrupted':
        return 'done'
      case 'done':
        await persist(printJobId, { status: { state: 'done', by: result.by } })
        return 'done'
      case 'failed':
      case 'unknown':
        await persist(printJobId, { status: { state: result.outcome, why: result.why } })
        return 'done'
      case 'not-sent':
        await persist(printJobId, { status: { state: 'rendered', waiting: result.waiting } })
        return 'wait'
    }
  }

  /** What has happened must get into the journal: on a full disk this waits, and the next start asks the printer. */
  async function persist(printJobId: string, change: JobChange): Promise<void> {
    while (!signal.aborted) {
      try {
        await book.change(printJobId, ['sending', 'accepted', 'printing'], change)
        return
      } catch (error) {
        if (!isDiskTrouble(error)) throw error
        log.error('the print journal cannot be written', { printJobId, error: diskWords(error, printJournalName) })
      }
      await delay(retryMs, undefined, { signal }).catch(() => undefined)
    }
  }

  return async () => {
    const job = book.list().find((candidate) => candidate.request.printer === printer && isUnfinished(candidate))
    if (job === undefined || job.status.state === 'queued') return 'idle'
    try {
      return onTheWay.has(job.status.state) ? await recover(job) : await dispatchJob(job)
    } catch (error) {
      if (!isDiskTrouble(error)) throw error
      book.setWaiting(job.request.printJobId, diskWords(error, 'Packdesk’s folder'))
      return 'wait'
    }
  }
}
