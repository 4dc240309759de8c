import { applyChange, applyStatus } from './apply-change.ts'
import { type JobChange, type JobRecord, jobsOfBatch, newJob, type PrintRecord } from './print-record.ts'

/** A person said at a jam that this sheet lies there. */
export const sheetPrinted: JobChange = { status: { state: 'done', by: 'person' }, seen: true }

/** What becomes of a sheet that goes out again in another file. */
export const sheetAgain = (batchId: string): JobChange => ({
  status: {
    state: 'failed',
    why: `It went out again with ${batchId}.`,
    cause: { code: 'earlier-sheet', detail: batchId },
  },
  seen: true,
})

/** The journal folded: jobs in the order in which they came. A status of an unknown job is ignored. */
export function foldPrintRecords(records: readonly PrintRecord[]): Map<string, JobRecord> {
  const jobs = new Map<string, JobRecord>()
  const add = (job: JobRecord) => {
    if (!jobs.has(job.request.printJobId)) jobs.set(job.request.printJobId, job)
  }
  const change = (printJobIds: readonly string[], what: JobChange) => {
    for (const id of printJobIds) {
      const job = jobs.get(id)
      if (job !== undefined) jobs.set(id, applyChange(job, what))
    }
  }
  for (const line of records)
    switch (line.record) {
      case 'submitted':
        add(newJob(line.request, line.at, line.batch))
        break
      case 'batch':
        for (const job of jobsOfBatch(line.batch, line.at)) add(job)
        break
      case 'status': {
        const job = jobs.get(line.printJobId)
        if (job !== undefined) jobs.set(line.printJobId, applyStatus(job, line))
        break
      }
      case 'changed':
        change(line.printJobIds, line.change)
        break
      case 'resumed':
        change(line.printed, sheetPrinted)
        change(line.again, sheetAgain(line.batchId))
        if (line.batch !== undefined) for (const job of jobsOfBatch(line.batch, line.at)) add(job)
        break
    }
  return jobs
}
