import type { PrintJob } from '#shared/contract/print-job.ts'
import type { SheetMark } from './paper-mark.ts'

/** A sheet that came out, and the printer's name for the file it was in, where it keeps one. */
export interface OutSheet extends SheetMark {
  readonly printer: string
}

/** What is wrong at the end; empty where everything is as it must be. */
export interface Tally {
  /** Papers that came out twice without a word on them. */
  readonly unmarked: readonly string[]
  /** Jobs that the journal had taken and that are gone, open, or said to be printed while nothing came out. */
  readonly lost: readonly string[]
  /** Numbers that two papers of different orders bear. */
  readonly twiceNumbered: readonly string[]
}

export function tallyOf(
  taken: ReadonlySet<string>,
  jobs: readonly PrintJob[],
  sheets: readonly OutSheet[],
  numbers: readonly { readonly order: string; readonly number: string }[],
): Tally {
  const plain = new Map<string, number>()
  for (const sheet of sheets) if (!sheet.reprint) plain.set(sheet.paper, (plain.get(sheet.paper) ?? 0) + 1)
  const out = new Set(sheets.map((sheet) => sheet.paper))
  const byId = new Map(jobs.map((job) => [job.printJobId, job]))
  const lost = [...taken].flatMap((id) => {
    const job = byId.get(id)
    if (job === undefined) return [`${id}: gone from the journal`]
    if (job.status.state === 'done') return out.has(job.orderNumber) ? [] : [`${id}: done, and nothing came out`]
    return [`${id}: ${JSON.stringify(job.status)}`]
  })
  const owners = new Map<string, Set<string>>()
  for (const { order, number } of numbers) owners.set(number, (owners.get(number) ?? new Set()).add(order))
  return {
    unmarked: [...plain].flatMap(([paper, count]) => (count > 1 ? [`${paper} ×${count}`] : [])),
    lost,
    twiceNumbered: [...owners].flatMap(([number, orders]) => (orders.size > 1 ? [number] : [])),
  }
}
