import type { PrintCause } from '#shared/contract/print-job.ts'
import type { PrinterDpi } from '#shared/contract/printer.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { MediaName } from '#shared/documents/media.ts'
import type { Ticket } from '../print-record.ts'

/** What a printer wants its papers in. */
export interface Wanted {
  readonly format: 'pdf' | 'zpl'
  /** Of a ZPL printer's head. */
  readonly dpi: PrinterDpi
}

/** One file on its way: a paper, or the sheets of a batch. */
export interface Dispatch {
  /** The job's id, or the batch's. */
  readonly printJobId: string
  readonly kind: DocumentKind
  readonly orderNumber: string
  /** 1 for the first time that bytes leave. */
  readonly attempt: number
  /** When the job was taken (ISO 8601): a printer that has run since before it has not restarted on the way. */
  readonly queuedAt?: string
  readonly media: MediaName
  readonly format: 'pdf' | 'zpl'
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The name by which a print server knows a dispatch: what recovery looks for after a crash. */
export const dispatchKey = ({ printJobId, attempt }: Pick<Dispatch, 'printJobId' | 'attempt'>) =>
  `packdesk:${printJobId}:${attempt}`

export type Readiness =
  | { readonly ready: true }
  /** Not now: the printer is not there, does not accept. Asked again later. */
  | { readonly ready: false; readonly waiting: string; readonly cause?: PrintCause }
  /** Never on this printer: it does not have the paper size. */
  | { readonly ready: false; readonly refused: string; readonly cause?: PrintCause }

export type Outcome =
  | { readonly outcome: 'done'; readonly by: 'folder' | 'printer' }
  /** Certainly nothing left. */
  | { readonly outcome: 'not-sent'; readonly waiting: string; readonly cause?: PrintCause }
  /** Certainly not printed, and trying again would not help by itself. */
  | { readonly outcome: 'failed'; readonly why: string; readonly cause?: PrintCause }
  | { readonly outcome: 'unknown'; readonly why: string; readonly cause?: PrintCause }
  /** The desk is ending: nothing is decided, the next start looks the job up. */
  | { readonly outcome: 'interrupted' }

export interface SendContext {
  readonly signal: AbortSignal
  /** A print server or printer has it and said so; makes its ticket permanent. */
  accepted(ticket: Ticket): Promise<void>
  /** The printer began, or has trouble in the middle of it (out of paper). Asked again with the same: nothing is written. */
  printing(trouble?: { readonly waiting: string; readonly cause: PrintCause }): Promise<void>
}

/**
 * The way to one printer. Only `send` makes paper; it is called once per attempt, after the attempt is in the journal.
 * An implementation never chooses another printer and never sends twice.
 */
export interface Delivery {
  readonly wanted: Wanted
  readiness(paper: Pick<Dispatch, 'kind' | 'media'>): Promise<Readiness>
  send(dispatch: Dispatch, context: SendContext): Promise<Outcome>
  /** What became of an attempt that was on its way when the desk ended. Never sends. */
  recover(dispatch: Dispatch, ticket: Ticket | undefined, context: SendContext): Promise<Outcome>
}
