import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTheWay, type PrintJob } from '#shared/contract/print-job.ts'
import type { Log } from '../../log.ts'
import { createPrinting, type Printing, type PrintingOptions } from '../create-printing.ts'
import { tinyPdf } from './tiny-pdf.ts'

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }

export const temporaryHome = () => mkdtemp(join(tmpdir(), 'packdesk-printing-'))
export const removeHome = (home: string) => rm(home, { recursive: true, force: true })

export function openPrinting(home: string, options: Partial<PrintingOptions> = {}): Promise<Printing> {
  return createPrinting({
    home,
    htmlToPdf: async (_html, size) => tinyPdf(1, size.widthMm, size.heightMm),
    now: () => new Date('2026-11-21T10:00:00Z'),
    log: silentLog,
    retryMs: 15,
    pollMs: 10,
    silenceMs: 500,
    ...options,
  })
}

/** Waits until the job is as wanted; fails with how it is. */
export async function until(
  printing: Printing,
  printJobId: string,
  wanted: (job: PrintJob) => boolean,
  withinMs = 5000,
): Promise<PrintJob> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const job = (await printing.jobs()).find((candidate) => candidate.printJobId === printJobId)
    if (job !== undefined && wanted(job)) return job
    if (performance.now() > deadline) throw new Error(`job ${printJobId} is ${JSON.stringify(job?.status)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export const settled = (job: PrintJob) => ['done', 'unknown', 'failed'].includes(job.status.state)
export const onItsWay = (job: PrintJob) => onTheWay.has(job.status.state)
export const inState =
  (state: PrintJob['status']['state']) =>
  (job: PrintJob): boolean =>
    job.status.state === state
