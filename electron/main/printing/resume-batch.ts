import { DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintBatch, PrintRequest } from '#shared/contract/print-job.ts'
import type { JobBook } from './job-book.ts'
import type { JobRecord } from './print-record.ts'

const ended = ['unknown', 'failed', 'done'] as const

/**
 * After a jam: sheets up to and with `lastPrinted` lie there, the others go out again as a new file. The first of them may
 * lie in the printer, so it says REPRINT, unless the whole file certainly never left. Sheets that a person cancelled stay
 * cancelled. Asked again with the same new id it gives the same jobs.
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
  const open = sheets.filter((sheet) => !isCancelled(sheet))
  const before = open.filter((sheet) => sheets.indexOf(sheet) <= last)
  const after = open.filter((sheet) => sheets.indexOf(sheet) > last)
  const inDoubt = open.some((sheet) => sheet.status.state === 'unknown' || sheet.status.state === 'failed')
  const still = open.find((sheet) => !(ended as readonly string[]).includes(sheet.status.state))
  if (!inDoubt || still !== undefined)
    throw new DeskError({
      code: 'not-permitted',
      message: `The sheets of batch ${batchId} are ${still?.status.state ?? 'all printed'}: only a batch that stopped in the middle goes on after its last sheet.`,
    })
  const requests = after.map((sheet, index) => requestAgain(sheet, `${newBatchId}-${index + 1}`, index === 0))
  const batch: PrintBatch | undefined = requests.length === 0 ? undefined : { batchId: newBatchId, requests }
  const ids = (some: readonly JobRecord[]) => some.map((sheet) => sheet.request.printJobId)
  const made = await book.resume({ printed: ids(before), again: ids(after), batchId: newBatchId, batch }, ended)
  if (made !== undefined) return made
  throw new DeskError({
    code: 'not-permitted',
    message: `Batch ${batchId} changed in the meantime. Look at its sheets and answer again.`,
  })
}

const isCancelled = ({ status }: JobRecord) => status.state === 'failed' && status.cause?.code === 'person-cancelled'

function requestAgain({ request, status }: JobRecord, printJobId: string, first: boolean): PrintRequest {
  const certain = status.state === 'failed' && status.cause?.code !== 'person-saw-none'
  const copy = request.document.copy + (first && !certain ? 1 : 0)
  return { ...request, printJobId, document: { ...request.document, copy } }
}
