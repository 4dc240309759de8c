import { DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintBatch } from '#shared/contract/print-job.ts'
import { mediumOf } from './print-record.ts'

/** Sheets that leave as one file go to one printer on one medium, each once. Throws DeskError for what cannot be one file. */
export function checkBatch({ batchId, requests }: PrintBatch): void {
  const refuse = (why: string) => {
    throw new DeskError({ code: 'bad-request', message: `Batch ${batchId} was not taken: ${why}` })
  }
  if (new Set(requests.map((request) => request.printer)).size !== 1) refuse('its sheets are for different printers.')
  if (new Set(requests.map(mediumOf)).size !== 1) refuse('its sheets have different sizes of paper.')
  if (requests.some((request) => request.document.kind === 'shop-file'))
    refuse('the shop’s own files are printed one by one, as they are.')
}
