import { onTheWay, type PrintStateName } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import { codesOnPaper } from './codes-on-paper.ts'
import type { JobBook } from './job-book.ts'
import type { JobRecord } from './print-record.ts'

/** A scanned code as a paper's data has it: without the scanner's symbology sign, an SSCC without (00). */
export function scannedCode(code: string): string {
  // An AIM identifier (]C1) comes before the data where a scanner is set to send it, FNC1 as GS between fields.
  const plain = code
    .trim()
    .replace(/^\][A-Za-z]\d/, '')
    .replaceAll('\u001d', '')
  return /^\(?00\)?(\d{18})$/.exec(plain.replaceAll(' ', ''))?.[1] ?? plain
}

/**
 * A scanned paper exists: its job, whose outcome nobody knew, is done. Of several copies in doubt it is the oldest. Where
 * different papers carry the code (an order number stands on invoice and waybill), or a copy is known to have come out, the
 * one in hand may be that one and proves nothing. A label's own number is taken for the label: it is the one that people scan.
 */
export async function confirmByScan(book: JobBook, code: string): Promise<readonly JobRecord[]> {
  const wanted = scannedCode(code)
  if (wanted === '') return []
  const carrying = book
    .list()
    .filter(
      ({ status, request }) =>
        mayLieThere.has(status.state) && codesOnPaper(request.document).some((one) => scannedCode(one) === wanted),
    )
  const labels = carrying.filter(({ request }) => kindOf(request.document) === 'label')
  const candidates = labels.length > 0 ? labels : carrying
  const [oldest] = candidates
  if (oldest === undefined || new Set(candidates.map(paperOf)).size > 1) return []
  if (candidates.some(({ status }) => status.state !== 'unknown')) return []
  const done = await book.change(oldest.request.printJobId, ['unknown'], { status: { state: 'done', by: 'scan' } })
  return done === undefined ? [] : [done]
}

const mayLieThere: ReadonlySet<PrintStateName> = new Set([...onTheWay, 'unknown', 'done'])

const paperOf = ({ request: { document, parcelId } }: JobRecord): string =>
  [
    kindOf(document),
    document.orderId,
    document.orderNumber,
    parcelId,
    'number' in document ? document.number : '',
  ].join('\n')
