import type { PrintJob, PrintStateName } from '#shared/contract/print-job.ts'

/** What one life of the desk does, and where it ends. */
export interface FaultPlan {
  readonly home: string
  readonly ledgerPort: number
  readonly rawPort: number
  /** A private CUPS with the queue `cups`; absent: none. */
  readonly cupsUrl?: string
  /** Number of the order that is printed in this life; 0: nothing new. */
  readonly order: number
  /** Ends itself with SIGKILL when a job gets into this state, right behind the journal's line. */
  readonly killAt?: PrintStateName
  /** That many times later: the first, the second … job in it. */
  readonly killNth?: number
}

/** From the desk to the one who watches over it. */
export type FaultWord =
  | { readonly word: 'running' }
  /** The journal has these jobs: from here on they must not be lost. */
  | { readonly word: 'taken'; readonly printJobIds: readonly string[] }
  | { readonly word: 'asks'; readonly printJobId: string; readonly paper: string }
  | { readonly word: 'settled'; readonly jobs: readonly PrintJob[] }

/** The person's answer to a job of unknown outcome. */
export interface PersonAnswer {
  readonly printJobId: string
  readonly printed: boolean
}
