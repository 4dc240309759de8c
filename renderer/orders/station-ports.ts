import type { Desk } from '#shared/contract/desk-contract.ts'
import type { Reason } from '#shared/reasons/reason.ts'
import type { DeskTrouble } from '../desk/desk-trouble.ts'
import type { Store } from '../store/open-store.ts'
import type { SyncClient } from '../sync/endpoint-client.ts'

export interface StationPorts {
  readonly desk: Desk
  readonly store: Store
  readonly client: SyncClient
  readonly station: { readonly id: string; readonly name: string }
  readonly now: () => Date
  readonly newId: () => string
}

/** What the desk has to say to the person at the bench that no order says. */
export type StationNotice =
  | { readonly kind: 'store-failed'; readonly why: string }
  /** What a person did is not permanent: it has not happened. */
  | ({ readonly kind: 'not-saved' } & DeskTrouble)
  | { readonly kind: 'journal-damaged'; readonly lines: number }
  | { readonly kind: 'store-rebuilt'; readonly facts: number }
  | { readonly kind: 'numbers-used-up'; readonly because: Reason | undefined; readonly why: string }
