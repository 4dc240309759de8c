import { onTheWay, type PrintJob, unfinished } from '#shared/contract/print-job.ts'
import { alarmOf } from '../../printing/print-attention.ts'

/** Sheets that leave as one file, in their order. */
export interface BatchEntry {
  readonly batchId: string
  readonly sheets: readonly PrintJob[]
}
export type LaneEntry = PrintJob | BatchEntry

export interface Lane {
  readonly printer: string
  /** What a person must look at first, then what waits, oldest first. */
  readonly entries: readonly LaneEntry[]
  /** Papers that have still to come out. */
  readonly waiting: number
  readonly busy: boolean
}

export const isBatch = (entry: LaneEntry): entry is BatchEntry => 'sheets' in entry

/** Still concerns somebody: it has to come out, or a person has to know or to answer. */
const isOpen = (job: PrintJob) => unfinished.has(job.status.state) || alarmOf(job) !== undefined

const urgency = (entry: LaneEntry) =>
  Math.min(
    ...(isBatch(entry) ? entry.sheets : [entry]).map((job) => {
      const alarm = alarmOf(job)
      return alarm === undefined ? 2 : alarm === 'waiting' ? 1 : 0
    }),
  )

/** Jobs as the queue gives them, oldest first: a batch is one entry where its first sheet stands. */
function entriesOf(jobs: readonly PrintJob[]): LaneEntry[] {
  const batches = new Map<string, PrintJob[]>()
  const entries: LaneEntry[] = []
  for (const job of jobs) {
    if (job.batch === undefined) {
      entries.push(job)
      continue
    }
    const known = batches.get(job.batch.id)
    if (known !== undefined) known.push(job)
    else {
      const sheets = [job]
      batches.set(job.batch.id, sheets)
      entries.push({ batchId: job.batch.id, sheets })
    }
  }
  for (const sheets of batches.values())
    sheets.sort((one, other) => (one.batch?.sheet ?? 0) - (other.batch?.sheet ?? 0))
  return entries
}

/** One lane per printer that is named, then per printer that something waits for; a batch with one open sheet is whole. */
export function printLanes(jobs: readonly PrintJob[], printers: readonly string[]): Lane[] {
  const openBatches = new Set(jobs.filter(isOpen).map((job) => job.batch?.id))
  const open = jobs.filter((job) => (job.batch === undefined ? isOpen(job) : openBatches.has(job.batch.id)))
  const names = new Set([...printers, ...open.map((job) => job.printer)])
  return [...names].map((printer) => {
    const here = open.filter((job) => job.printer === printer)
    return {
      printer,
      entries: entriesOf(here).sort((one, other) => urgency(one) - urgency(other)),
      waiting: here.filter((job) => unfinished.has(job.status.state)).length,
      busy: here.some((job) => onTheWay.has(job.status.state)),
    }
  })
}

/** What is over, newest first; with a search: by the order's number, the paper's codes. */
export function pastPrints(jobs: readonly PrintJob[], search: string): PrintJob[] {
  const openBatches = new Set(jobs.filter(isOpen).map((job) => job.batch?.id))
  const wanted = plain(search)
  return jobs
    .filter((job) => (job.batch === undefined ? !isOpen(job) : !openBatches.has(job.batch.id)))
    .filter((job) => wanted === '' || [job.orderNumber, ...job.codes].some((text) => plain(text).includes(wanted)))
    .reverse()
}

/** Persian and Arabic digits as Latin ones, no case, no spaces: how people type a number that they read. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .toLocaleLowerCase('en')
}

export interface SheetCounts {
  readonly done: number
  readonly doubt: number
  readonly waiting: number
  readonly failed: number
}

export function countSheets(sheets: readonly PrintJob[]): SheetCounts {
  const count = (wanted: (job: PrintJob) => boolean) => sheets.filter(wanted).length
  return {
    done: count((job) => job.status.state === 'done'),
    doubt: count((job) => job.status.state === 'unknown'),
    waiting: count((job) => unfinished.has(job.status.state)),
    failed: count((job) => job.status.state === 'failed'),
  }
}

/** After a jam a person says where it stopped; while sheets are on their way nobody knows yet. */
export function canResume({ doubt, failed }: SheetCounts, sheets: readonly PrintJob[]): boolean {
  return doubt + failed > 0 && !sheets.some((job) => onTheWay.has(job.status.state))
}
