import type { PrintCause } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import type { Log } from '../log.ts'
import type { Wanted } from './deliver/delivery.ts'
import { diskWords, isDiskTrouble } from './disk-words.ts'
import { type DispatchUnit, idsOf, unitOf } from './dispatch-unit.ts'
import { type DrawnSheet, drawBatch } from './draw-batch.ts'
import { type DrawTools, drawPaper } from './draw-paper.ts'
import type { JobBook } from './job-book.ts'
import { FileMissing, NotPrintable } from './not-printable.ts'
import type { PaperStore } from './paper-store.ts'
import { mediumOf } from './print-record.ts'
import type { StepResult } from './worker.ts'

export interface RenderStepOptions {
  readonly book: JobBook
  readonly papers: PaperStore
  readonly tools: DrawTools
  /** What a printer wants its papers in. */
  readonly wanted: (printer: string) => Wanted
  readonly retryMs: number
  readonly log: Log
}

/** Engine hiccups pass; what fails this often will fail again. */
const drawings = 3
const beforeDrawing = ['queued', 'rendered'] as const

/**
 * Makes the paper of the oldest queued job or batch. One that cannot be drawn now (the engine failed, a shop's file is not
 * here) rests and lets the others pass.
 */
export function createRenderStep(options: RenderStepOptions): () => Promise<StepResult> {
  const { book, papers, tools, retryMs, log } = options
  const tries = new Map<string, number>()
  const restsUntil = new Map<string, number>()

  async function drawUnit(unit: DispatchUnit): Promise<void> {
    const { id, first, jobs } = unit
    const wanted = options.wanted(first.request.printer)
    const medium = mediumOf(first.request)
    // A person may move a job to another printer, or cancel a sheet, while it is being drawn: then it is drawn anew.
    const asDrawn = new Map(jobs.map((job) => [job.request.printJobId, job.request]))
    const still = (job: (typeof jobs)[number]) => asDrawn.get(job.request.printJobId) === job.request
    if (first.batch === undefined) {
      const { bytes, format, pdf, pages, warnings } = await drawPaper(first.request.document, medium, wanted, tools)
      if (format === 'zpl' && pdf !== undefined) await papers.keep(id, pdf)
      const sha256 = await papers.keep(id, bytes, format)
      const { dpi } = wanted
      const change = { status: { state: 'rendered' }, pages, sha256, format, dpi, warnings } as const
      await book.change(id, ['queued'], change, still)
      return
    }
    const documents = jobs.map((job) => job.request.document)
    const batch = await drawBatch(documents, medium, wanted, tools)
    if ('refused' in batch) {
      for (const [index, error] of batch.refused) await fail([jobs[index]?.request.printJobId ?? ''], error)
      return
    }
    const { bytes, format, sheets } = batch
    await keepWhatLeft(unit)
    const sha256 = await papers.keep(id, bytes, format)
    const firstPages = format === 'pdf' ? firstPagesOf(unit, sheets) : null
    for (const pages of new Set(sheets.map((sheet) => sheet.pages)))
      for (const warned of new Set(sheets.map((sheet) => sheet.warnings.join()))) {
        const alike = jobs.filter(
          (_, index) => sheets[index]?.pages === pages && sheets[index]?.warnings.join() === warned,
        )
        const warnings = sheets.find((sheet) => sheet.warnings.join() === warned)?.warnings ?? []
        const change = {
          status: { state: 'rendered' },
          pages,
          sha256,
          format,
          dpi: wanted.dpi,
          warnings,
          sheets: jobs.length,
          firstPages,
        } as const
        const ids = alike.map((job) => job.request.printJobId)
        if (ids.length > 0) await book.changeAll(ids, beforeDrawing, change, still)
      }
  }

  /** Other sheets of the batch left in the file before: it stays, so that they are looked at as they came out. */
  async function keepWhatLeft({ id, jobs }: DispatchUnit): Promise<void> {
    const here = new Set(jobs.map((job) => job.request.printJobId))
    const left = book.sheetsOf(id).filter((job) => !here.has(job.request.printJobId) && job.attempt > 0)
    for (const sha256 of new Set(left.flatMap((job) => (job.format === 'pdf' ? (job.sha256 ?? []) : []))))
      await papers.setAside(id, sha256)
  }

  async function fail(printJobIds: readonly string[], error: NotPrintable): Promise<void> {
    const status = { state: 'failed', why: error.message, cause: error.why } as const
    await book.changeAll(printJobIds, beforeDrawing, { status })
  }

  function rest(unit: DispatchUnit, waiting: string, cause: PrintCause): StepResult {
    for (const id of idsOf(unit)) book.setWaiting(id, waiting, cause)
    restsUntil.set(unit.id, performance.now() + retryMs)
    return 'done'
  }

  function next(): { readonly unit: DispatchUnit | undefined; readonly resting: boolean } {
    const now = performance.now()
    const queued = book.list().filter((job) => job.status.state === 'queued')
    const due = queued.find((job) => (restsUntil.get(job.batch?.id ?? job.request.printJobId) ?? 0) <= now)
    return { unit: due === undefined ? undefined : unitOf(book, due), resting: queued.length > 0 }
  }

  return async () => {
    const { unit, resting } = next()
    if (unit === undefined) return resting ? 'wait' : 'idle'
    const kind = kindOf(unit.first.request.document)
    try {
      await drawUnit(unit)
      tries.delete(unit.id)
      restsUntil.delete(unit.id)
      return 'done'
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error)
      if (isDiskTrouble(error)) {
        for (const id of idsOf(unit)) book.setWaiting(id, diskWords(error, 'documents'), { code: 'disk', detail })
        return 'wait'
      }
      if (error instanceof FileMissing) return rest(unit, error.message, { code: 'file-missing', detail: error.sha256 })
      const count = (tries.get(unit.id) ?? 0) + 1
      tries.set(unit.id, count)
      log.warn('a document was not drawn', { printJobId: unit.id, kind, count })
      if (!(error instanceof NotPrintable) && count < drawings)
        return rest(unit, `The ${kind} was not drawn: ${detail} It is tried again.`, { code: 'not-drawn', detail })
      tries.delete(unit.id)
      const final =
        error instanceof NotPrintable
          ? error
          : new NotPrintable(`The ${kind} could not be drawn: ${detail}`, { code: 'not-drawn', detail })
      try {
        await fail(idsOf(unit), final)
        return 'done'
      } catch (failure) {
        if (!isDiskTrouble(failure)) throw failure
        const waiting = `${final.message} ${diskWords(failure, 'print journal')}`
        for (const id of idsOf(unit)) book.setWaiting(id, waiting, { code: 'disk', detail })
        return 'wait'
      }
    }
  }
}

/** By place in the batch: on which page of the file each sheet begins, 0 for one that is not in it. */
function firstPagesOf({ first, jobs }: DispatchUnit, sheets: readonly DrawnSheet[]): number[] {
  const firstPages = Array.from({ length: first.batch?.of ?? 0 }, () => 0)
  let page = 1
  for (const [index, { batch }] of jobs.entries()) {
    if (batch !== undefined) firstPages[batch.sheet - 1] = page
    page += sheets[index]?.pages ?? 0
  }
  return firstPages
}
