import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinished } from '#shared/contract/print-job.ts'
import { decodeLine, openAppendLog } from '../journal/append-log.ts'
import { statusRecord } from './apply-change.ts'
import { foldPrintRecords } from './fold-print-records.ts'
import { type JobRecord, type PrintRecord, printRecordSchema } from './print-record.ts'
import { upgradeRecord } from './upgrade-record.ts'

export const printJournalName = 'print-journal.jsonl'

/** Settled jobs and their papers are kept this long, for reprints and questions; then personal data goes. */
const keptMs = 30 * 24 * 3600 * 1000

const damagedWhy =
  'A line of the print journal is damaged, so it is not known whether this came out. Look for the paper, then answer.'

export interface PrintJournal {
  /** Jobs as they stood when the journal was opened. */
  readonly jobs: ReadonlyMap<string, JobRecord>
  /** Jobs and whole batches that were forgotten because they are old: their papers may go. */
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
  const parsed = log.records.map((record) => printRecordSchema.safeParse(upgradeRecord(record)))
  const records = parsed.flatMap((result) => (result.success ? [result.data] : []))
  const unreadable = parsed.length - records.length
  const damagedLines = log.damagedLines + unreadable
  const jobs = foldPrintRecords(records)
  if (damagedLines > (cut ? 1 : 0))
    for (const [id, job] of jobs)
      if (unfinished.has(job.status.state))
        jobs.set(id, { ...job, status: { state: 'unknown', why: damagedWhy, cause: { code: 'journal-damaged' } } })
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

/** What nobody has seen fail stays, and of a batch all sheets or none: a sheet that is tried again needs the others' attempts. */
function forgetOld(jobs: Map<string, JobRecord>, now: Date): string[] {
  const isOver = ({ status, seen, queuedAt }: JobRecord) =>
    (status.state === 'done' || (status.state === 'failed' && seen)) && now.getTime() - Date.parse(queuedAt) > keptMs
  const all = [...jobs.values()]
  const kept = new Set(all.filter((job) => !isOver(job)).flatMap((job) => job.batch?.id ?? []))
  const old = all.filter((job) => isOver(job) && !(job.batch !== undefined && kept.has(job.batch.id)))
  for (const job of old) jobs.delete(job.request.printJobId)
  const batches = new Set(old.flatMap((job) => job.batch?.id ?? []))
  return [...old.map((job) => job.request.printJobId), ...batches]
}

/** The shortest journal that folds to these jobs. */
function recordsOf(jobs: ReadonlyMap<string, JobRecord>, now: Date): PrintRecord[] {
  return [...jobs.values()].flatMap((job): PrintRecord[] => {
    const submitted: PrintRecord = {
      record: 'submitted',
      at: job.queuedAt,
      request: job.submitted,
      ...(job.batch === undefined ? {} : { batch: job.batch }),
    }
    const untouched = job.status.state === 'queued' && job.attempt === 0 && job.request === job.submitted
    return untouched ? [submitted] : [submitted, statusRecord(job, now)]
  })
}
