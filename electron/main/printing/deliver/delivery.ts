import type { DocumentKind } from '#shared/order/events/packing-events.ts'
import type { Ticket } from '../print-record.ts'

/** One paper on its way. */
export interface Dispatch {
  readonly printJobId: string
  readonly kind: DocumentKind
  readonly orderNumber: string
  /** 1 for the first time that bytes leave. */
  readonly attempt: number
  readonly pdf: Uint8Array
  readonly sha256: string
}

/** The name by which a print server knows a dispatch: what recovery looks for after a crash. */
export const dispatchKey = ({ printJobId, attempt }: Pick<Dispatch, 'printJobId' | 'attempt'>) =>
  `packdesk:${printJobId}:${attempt}`

export type Readiness =
  | { readonly ready: true }
  /** Not now: the printer is not there, does not accept. Asked again later. */
  | { readonly ready: false; readonly waiting: string }
  /** Never on this printer: it does not have the paper size. */
  | { readonly ready: false; readonly refused: string }

export type Outcome =
  | { readonly outcome: 'confirmed'; readonly by: 'folder' | 'printer' }
  /** Certainly nothing left. */
  | { readonly outcome: 'not-sent'; readonly waiting: string }
  /** Certainly not printed, and trying again would not help by itself. */
  | { readonly outcome: 'failed'; readonly why: string }
  | { readonly outcome: 'unknown'; readonly why: string }
  /** The desk is ending: nothing is decided, the next start looks the job up. */
  | { readonly outcome: 'interrupted' }

export interface SendContext {
  readonly signal: AbortSignal
  /** Makes the server's ticket permanent. */
  accepted(ticket: Ticket): Promise<void>
}

/**
 * The way to one printer. Only `send` makes paper; it is called once per attempt, after the attempt is in the journal.
 * An implementation never chooses another printer and never sends twice.
 */
export interface Delivery {
  readiness(kind: DocumentKind): Promise<Readiness>
  send(dispatch: Dispatch, context: SendContext): Promise<Outcome>
  /** What became of an attempt that was `sent` when the desk ended. Never sends. */
  recover(dispatch: Dispatch, ticket: Ticket | undefined, context: SendContext): Promise<Outcome>
}
