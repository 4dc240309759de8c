import { setTimeout as delay } from 'node:timers/promises'
import { onTheWay } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import type { Log } from '../log.ts'
import type { Delivery, Outcome, SendContext } from './deliver/delivery.ts'
import { diskWords, isDiskTrouble } from './disk-words.ts'
import { asDispatch, type DispatchUnit, idsOf, nextAttempt, nextUnit } from './dispatch-unit.ts'
import type { JobBook, JobChange } from './job-book.ts'
import type { PaperStore } from './paper-store.ts'
import { printJournalName } from './print-journal.ts'
import { type JobRecord, mediumOf } from './print-record.ts'
import type { StepResult } from './worker.ts'

export interface LaneOptions {
  readonly printer: string
  /** The way to it as it is set up now. */
  readonly delivery: () => Delivery
  readonly book: JobBook
  readonly papers: PaperStore
  readonly signal: AbortSignal
  readonly retryMs: number
  readonly log: Log
}

/** What goes back to the renderer: nothing has left for the printer. */
const drawAgain: JobChange = { status: { state: 'queued' }, pages: null, sha256: null, sheets: null, firstPages: null }

/** One printer's queue: the oldest unfinished file first, one at a time, in the order in which they came. */
export function createLaneStep(options: LaneOptions): () => Promise<StepResult> {
  const { printer, book, papers, signal, retryMs, log } = options

  async function dispatchUnit(unit: DispatchUnit): Promise<StepResult> {
    const { first } = unit
    const ids = idsOf(unit)
    const delivery = options.delivery()
    const paper = await paperOf(unit)
    if (paper === undefined || !isFor(delivery, unit)) {
      // A paper that was lost from the disk, is for another kind of printer or holds other sheets is simply drawn again.
      await book.changeAll(ids, ['rendered'], drawAgain)
      return 'done'
    }
    const readiness = await delivery.readiness({ kind: kindOf(first.request.document), media: mediumOf(first.request) })
    if (!readiness.ready) {
      const cause = readiness.cause
      if ('refused' in readiness) {
        const why = { why: readiness.refused, ...(cause === undefined ? {} : { cause }) }
        await book.changeAll(ids, ['rendered'], { status: { state: 'failed', ...why } }, isOurs)
        return 'done'
      }
      for (const id of ids) book.setWaiting(id, readiness.waiting, cause)
      return 'wait'
    }
    if (signal.aborted) return 'done'
    // A person may have moved or cancelled one of them meanwhile: then none of them leaves, and we look again.
    const sent = await book.changeAll(
      ids,
      ['rendered'],
      { status: { state: 'sending' }, attempt: nextAttempt(book, unit), ticket: null },
      (job) => isOurs(job) && job.sha256 === first.sha256 && job.format === first.format,
    )
    const [leaving] = sent ?? []
    if (sent === undefined || leaving === undefined) return 'done'
    const out: DispatchUnit = { id: unit.id, first: leaving, jobs: sent }
    if (signal.aborted) {
      // The desk is ending and nothing has left: said now, the next start need not ask anybody.
      await persist(out, { status: { state: 'rendered' } })
      return 'done'
    }
    return settle(out, await attempt(out, () => delivery.send(asDispatch(out, paper), context(out))))
  }

  /** Dots of another head would come out larger or smaller. */
  const isFor = ({ wanted }: Delivery, { jobs }: DispatchUnit) =>
    jobs.every(({ format, dpi }) => format === wanted.format && (format === 'pdf' || dpi === wanted.dpi))

  const isOurs = (job: JobRecord) => job.request.printer === printer

  /** The file as it was drawn, when it is there and holds exactly these sheets. */
  async function paperOf({ id, first, jobs }: DispatchUnit): Promise<Uint8Array | undefined> {
    if (first.sha256 === undefined || jobs.some((job) => job.sha256 !== first.sha256)) return undefined
    if (first.batch !== undefined && first.sheets !== jobs.length) return undefined
    return papers.read(id, first.sha256, first.format)
  }

  /** A file that was on its way when the desk ended. It is looked up, never sent. */
  async function recover(unit: DispatchUnit): Promise<StepResult> {
    const { first } = unit
    const paper = (await papers.read(unit.id, first.sha256, first.format)) ?? new Uint8Array()
    return settle(
      unit,
      await attempt(unit, () => options.delivery().recover(asDispatch(unit, paper), first.ticket, context(unit))),
    )
  }

  function context(unit: DispatchUnit): SendContext {
    const state = () => book.get(unit.first.request.printJobId)?.status
    return {
      signal,
      async accepted(ticket) {
        // The printer may have begun before the server's uuid was known.
        const began = state()?.state === 'printing'
        await persist(unit, began ? { ticket } : { status: { state: 'accepted' }, ticket })
      },
      async printing(trouble) {
        const now = state()
        const same = now?.state === 'printing' && now.waiting === trouble?.waiting
        if (!same) await persist(unit, { status: { state: 'printing', ...trouble } })
      },
    }
  }

  async function attempt(unit: DispatchUnit, work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work()
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      log.error('a delivery failed', { printJobId: unit.id, error: detail })
      const why = `Sending to ${printer} failed: ${detail} Look for the paper, then answer.`
      return { outcome: 'unknown', why, cause: { code: 'connection-broke', printer, detail } }
    }
  }

  async function settle(unit: DispatchUnit, result: Outcome): Promise<StepResult> {
    switch (result.outcome) {
      case 'interrupted':
        return 'done'
      case 'done':
        await persist(unit, { status: { state: 'done', by: result.by } })
        return 'done'
      case 'failed':
      case 'unknown': {
        const cause = result.cause === undefined ? {} : { cause: result.cause }
        await persist(unit, { status: { state: result.outcome, why: result.why, ...cause } })
        return 'done'
      }
      case 'not-sent': {
        const cause = result.cause === undefined ? {} : { cause: result.cause }
        await persist(unit, { status: { state: 'rendered', waiting: result.waiting, ...cause } })
        return 'wait'
      }
    }
  }

  /** What has happened must get into the journal, also at the end: on a full disk this waits, and the next start asks the printer. */
  async function persist(unit: DispatchUnit, change: JobChange): Promise<void> {
    do {
      try {
        await book.changeAll(idsOf(unit), ['sending', 'accepted', 'printing'], change)
        return
      } catch (error) {
        if (!isDiskTrouble(error)) throw error
        log.error('the print journal cannot be written', {
          printJobId: unit.id,
          error: diskWords(error, printJournalName),
        })
      }
      await delay(retryMs, undefined, { signal }).catch(() => undefined)
    } while (!signal.aborted)
  }

  return async () => {
    const unit = nextUnit(book, printer)
    if (unit === undefined || unit.jobs.some((job) => job.status.state === 'queued')) return 'idle'
    try {
      return onTheWay.has(unit.first.status.state) ? await recover(unit) : await dispatchUnit(unit)
    } catch (error) {
      if (!isDiskTrouble(error)) throw error
      const cause = { code: 'disk', detail: error instanceof Error ? error.message : String(error) } as const
      for (const id of idsOf(unit)) book.setWaiting(id, diskWords(error, 'Packdesk’s folder'), cause)
      return 'wait'
    }
  }
}
