import type { Reason } from '#shared/reasons/reason.ts'

/** How this station stands to the endpoint: one value, made in one place (sync-loop.ts), shown in one place. */
export type SyncStatus =
  | { readonly kind: 'connecting' }
  /** `since` is milliseconds since 1970; work goes on and is safe. */
  | { readonly kind: 'offline'; readonly since: number; readonly because: Reason | undefined; readonly why: string }
  | { readonly kind: 'syncing'; readonly done: number }
  | { readonly kind: 'live' }
  /** The endpoint answers and will not have us: a revoked token, a version that is too old. */
  | { readonly kind: 'refused'; readonly because: Reason | undefined; readonly why: string }

export interface SyncState {
  readonly status: SyncStatus
  /** Facts that still wait for their receipt. */
  readonly waiting: number
  /** Facts that the endpoint refused and a person has to look at. */
  readonly parked: number
}
