import { DeskError, type DeskRequest } from '#shared/contract/desk-contract.ts'
import type { JobBook } from './job-book.ts'
import type { JobRecord } from './print-record.ts'

export type PrintDecision = DeskRequest<'printing.decide'>['decision']

const refused = (message: string) => new DeskError({ code: 'not-permitted', message })

/** A person's answer to a job. Throws DeskError when the job is not in a state that asks for it. */
export async function decideJob(book: JobBook, printJobId: string, decision: PrintDecision): Promise<JobRecord> {
  const job = book.get(printJobId)
  if (job === undefined) throw new DeskError({ code: 'unknown-job', message: `There is no print job ${printJobId}.` })
  const changed = await apply(book, job, decision)
  const now = book.get(printJobId) ?? job
  if (changed === undefined)
    throw refused(
      `Print job of order ${job.request.document.orderNumber} is ${now.status.state}: "${decision}" does not apply to it.`,
    )
  return changed
}

async function apply(book: JobBook, job: JobRecord, decision: PrintDecision): Promise<JobRecord | undefined> {
  const id = job.request.printJobId
  switch (decision) {
    case 'printed':
      return book.change(id, ['unknown'], { status: { state: 'done', by: 'person' } })
    case 'not-printed':
      return book.change(id, ['unknown'], { status: { state: 'failed', why: 'A person looked: no paper came out.' } })
    case 'seen':
      return job
    case 'cancel':
      return book.change(id, ['queued', 'rendered'], { status: { state: 'failed', why: 'A person cancelled it.' } })
    case 'retry':
      // A waiting job is only woken: it is the same attempt.
      if (job.status.state === 'queued' || job.status.state === 'rendered') return job
      return book.change(id, ['failed'], {
        status: { state: job.sha256 === undefined ? 'queued' : 'rendered' },
        ticket: undefined,
      })
  }
}
