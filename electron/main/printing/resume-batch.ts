import { DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintBatch, PrintRequest, PrintStateName } from '#shared/contract/print-job.ts'
import { reason } from '#shared/reasons/reason.ts'
import { goesElsewhere, isCertain } from './certainty.ts'
import type { JobBook } from './job-book.ts'
import type { JobRecord } from './print-record.ts'

const ended: readonly PrintStateName[] = ['unknown', 'failed', 'done']

/**
 * After a jam: sheets up to and with `lastPrinted` lie there, the others go out again as a new file. Of these the printer may
 * still hold every one in its memory, so each says REPRINT that did not certainly stay here. What a person cancelled stays
 * cancelled, what an earlier resumption took goes its own way, and a sheet that failed by itself is not printed because
 * others behind it are. Asked again with the same new id it gives the same jobs.
 */
export async function resumeBatch(
  book: JobBook,
  batchId: string,
  lastPrinted: string | null,
  newBatchId: string,
): Promise<readonly JobRecord[]> {
  const known = book.sheetsOf(newBatchId)
  if (known.length > 0) return known
  const sheets = book.sheetsOf(batchId)
  if (sheets.length === 0)
    throw new DeskError({ code: 'unknown-job', message: `There is no batch ${batchId} of print jobs.` })
  const last = lastPrinted === null ? -1 : sheets.findIndex((sheet) => sheet.request.printJobId === lastPrinted)
  if (lastPrinted !== null && last === -1)
    throw new DeskError({ code: 'unknown-job', message: `Sheet ${lastPrinted} is not in batch ${batchId}.` })
  const open = sheets.filter((sheet) => !isCancelled(sheet) && !goesElsewhere(sheet))
  const before = open.filter((sheet) => sheets.indexOf(sheet) <= last && !isCertain(sheet))
  const after = open.filter((sheet) => sheets.indexOf(sheet) > last)
  const inDoubt = open.some((sheet) => sheet.status.state === 'unknown' || sheet.status.state === 'failed')
  const still = open.find((sheet) => !ended.includes(sheet.status.state))
  if (!inDoubt || still !== undefined)
    throw new DeskError({
      code: 'not-permitted',
      message: `The sheets of batch ${batchId} are ${still?.status.state ?? 'all printed'}: only a batch that stopped in the middle goes on after its last sheet.`,
      because: reason('batch-not-stopped', {}),
    })
  const requests = after.map((sheet, index) => requestAgain(sheet, `${newBatchId}-${index + 1}`))
  const batch: PrintBatch | undefined = requests.length === 0 ? undefined : { batchId: newBatchId, requests }
  const made = await book.resume({ printed: before, again: after, batchId: newBatchId, batch })
  if (made !== undefined) return made
  throw new DeskError({
    code: 'not-permitted',
    message: `Batch ${batchId} changed in the meantime. Look at its sheets and answer again.`,
    because: reason('batch-changed', {}),
  })
}

const isCancelled = ({ status }: JobRecord) => status.state === 'failed' && status.cause?.code === 'person-cancelled'

function requestAgain(sheet: JobRecord, printJobId: string): PrintRequest {
  const { document } = sheet.request
  const copy = document.copy + (isCertain(sheet) ? 0 : 1)
  return { ...sheet.request, printJobId, document: { ...document, copy } }
}
