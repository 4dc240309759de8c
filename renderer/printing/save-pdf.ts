import type { Desk } from '#shared/contract/desk-contract.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { bytesOf } from './bytes-of.ts'
import { saveFile } from './save-file.ts'

/** Saves a paper exactly as it was printed, where the browser or Electron puts downloads. */
export async function savePdf(desk: Desk, job: PrintJob): Promise<void> {
  const { base64 } = await desk.call('printing.pdf', { printJobId: job.printJobId })
  saveFile(pdfNameOf(job), bytesOf(base64), 'application/pdf')
}

/** Order, kind and copy; letters of any script stay, whatever a file system or a shell could trip over does not. */
export function pdfNameOf(paper: Pick<PrintJob, 'orderNumber' | 'kind' | 'copy'>): string {
  const order = paper.orderNumber.replace(/[^\p{L}\p{N}_-]+/gu, '_').slice(0, 80)
  return `${[order, paper.kind, String(paper.copy)].filter(Boolean).join('-')}.pdf`
}
