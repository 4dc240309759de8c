import type { Desk } from '#shared/contract/desk-contract.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { saveFile } from './save-file.ts'

/** Saves a paper exactly as it was printed, where the browser or Electron puts downloads. */
export async function savePdf(desk: Desk, job: PrintJob): Promise<void> {
  const { base64 } = await desk.call('printing.pdf', { printJobId: job.printJobId })
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  saveFile(`${job.orderNumber.replace(/[^\w-]+/g, '_')}-${job.kind}-${job.copy}.pdf`, bytes, 'application/pdf')
}
