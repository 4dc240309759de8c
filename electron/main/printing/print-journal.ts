import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinished } from '#shared/contract/print-job.ts'
import { decodeLine, openAppendLog } from '../journal/append-log.ts'
import { foldPrintRecords, type JobRecord, newJob, type PrintRecord, printRecordSchema } from './print-record.ts'

export const printJournalName = 'print-journal.jsonl'

/** Settled jobs and their papers are kept this long, for reprints and questions; then personal data goes. */
const keptMs = 30 * 24 * 3600 * 1000

const damagedWhy =
  'A line of the print journal is damaged, so it is not known whether this came out. Look for the paper, then answer.'

export interface PrintJournal {
  /** Jobs as they stood when the journal was opened. */
  readonly jobs: ReadonlyMap<string, JobRecord>
  /** Jobs that were forgotten because they are old: their papers may go. */
  readonly forgotten: readonly string[]
  readonly damagedLines: number
  /** Resolves when the record is on the disk. */
  append(record: PrintRecord): Promise<void>
  close(): Promise<void>
}

/**
 * Opens the journal of print jobs. A line that was cut at the end of the file was never acknowledged and is dropped;
 * damage anywhere else may hide that something was sent, so every unfinished job becomes `unknown`.
 */
export async function openPrintJournal(home: string, now: Date): Promise<PrintJournal> {
  const path = join(home, printJournalName)
  const cut = await endsInHalfLine(path)
  const log = await openAppendLog<unknown>(path)
  const parsed = log.records.map((record) => printRecordSchema.safeParse(record))
  const records = parsed.flatMap((result) => (result.success ? [result.data] : []))
  const unreadable = parsed.length - records.length
  const damagedLines = log.damagedLines + unreadable
  const jobs = foldPrintRecords(records)
  if (damagedLines > (cut ? 1 : 0))
    for (const [id, job] of jobs)
      if (unfinished.has(job.status.state)) jobs.set(id, { ...job, status: { state: 'unknown', why: damagedWhy } })
  const forgotten = forgetOld(jobs, now)
  if (damagedLines > 0 || forgotten.length > 0) await log.replace(recordsOf(jobs, now))
  return {
    jobs,
    forgotten,
    damagedLines,
    append: (record) => log.append(record),
    close: () => log.close(),
  }
}

async function endsInHalfLine(path: string): Promise<boolean> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false
    throw error
  }
  const last = text.slice(text.lastIndexOf('\n') + 1)
  return last !== '' && decodeLine(last) === undefined
}

function forgetOld(jobs: Map<string, JobRecord>, now: Date): string[] {
  const old = [...jobs].filter(
    ([, job]) =>
      (job.status.state === 'done' || job.status.state === 'failed') &&
      now.getTime() - Date.parse(job.queuedAt) > keptMs,
  )
  for (const [id] of old) jobs.delete(id)
  return old.map(([id]) => id)
}

/** The shortest journal that folds to these jobs. */
function recordsOf(jobs: ReadonlyMap<string, JobRecord>, now: Date): PrintRecord[] {
  return [...jobs.values()].flatMap((job): PrintRecord[] => {
    const submitted: PrintRecord = { record: 'submitted', at: job.queuedAt, request: job.request }
    const fresh = newJob(job.request, job.queuedAt)
    return job.status.state === fresh.status.state && job.attempt === 0
      ? [submitted]
      : [submitted, statusRecord(job, now)]
  })
}

/** The line that makes a job's present state permanent. */
export function statusRecord(job: JobRecord, at: Date): PrintRecord {
  return {
    record: 'status',
    at: at.toISOString(),
    printJobId: job.request.printJobId,
    status: job.status,
    attempt: job.attempt,
    ...(job.pages === undefined ? {} : { pages: job.pages }),
    ...(job.sha256 === undefined ? {} : { sha256: job.sha256 }),
    ...(job.ticket === undefined ? {} : { ticket: job.ticket }),
  }
}
