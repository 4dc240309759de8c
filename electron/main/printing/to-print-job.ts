import type { PrintJob } from '#shared/contract/print-job.ts'
import { kindOf } from '#shared/documents/document.ts'
import { codesOnPaper } from './codes-on-paper.ts'
import { type JobRecord, mediumOf } from './print-record.ts'

/** The job as the contract shows it. */
export function toPrintJob({ request, queuedAt, batch, status, pages, sha256, warnings, seen }: JobRecord): PrintJob {
  const { document, printJobId, printer } = request
  return {
    printJobId,
    kind: kindOf(document),
    orderId: document.orderId,
    orderNumber: document.orderNumber,
    copy: document.copy,
    printer,
    media: mediumOf(request),
    queuedAt,
    ...(request.parcelId === undefined ? {} : { parcelId: request.parcelId }),
    ...(batch === undefined ? {} : { batch }),
    codes: codesOnPaper(document),
    warnings,
    seen,
    ...(pages === undefined ? {} : { pages }),
    ...(sha256 === undefined ? {} : { sha256 }),
    status,
  }
}
