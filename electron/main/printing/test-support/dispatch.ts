import type { PrintCause } from '#shared/contract/print-job.ts'
import type { Dispatch, SendContext } from '../deliver/delivery.ts'
import { sha256Of } from '../paper-store.ts'
import type { Ticket } from '../print-record.ts'
import { tinyPdf } from './tiny-pdf.ts'

/** One label on its way, as the print engine hands it to a driver. */
export function aDispatch(given: Partial<Dispatch> & Pick<Dispatch, 'printJobId'>): Dispatch {
  const bytes = given.bytes ?? tinyPdf(1, 100, 150)
  return {
    kind: 'label',
    orderNumber: 'A-1001',
    attempt: 1,
    media: 'label-100x150',
    format: 'pdf',
    bytes,
    sha256: sha256Of(bytes),
    ...given,
  }
}

/** What a driver tells the print engine, in order; the same twice in a row is kept once. */
export interface RecordingContext extends SendContext {
  readonly calls: string[]
  readonly tickets: Ticket[]
  readonly troubles: { readonly waiting: string; readonly cause: PrintCause }[]
}

export function recordingContext(signal: AbortSignal = new AbortController().signal): RecordingContext {
  const context: RecordingContext = {
    signal,
    calls: [],
    tickets: [],
    troubles: [],
    async accepted(ticket) {
      context.calls.push('accepted')
      context.tickets.push(ticket)
    },
    async printing(trouble) {
      const call = trouble === undefined ? 'printing' : 'trouble'
      if (context.calls.at(-1) !== call) context.calls.push(call)
      if (trouble !== undefined) context.troubles.push(trouble)
    },
  }
  return context
}
