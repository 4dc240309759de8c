import type { Refusal } from '#shared/order/allowed-actions.ts'
import type { DeskTrouble } from '../desk/desk-trouble.ts'
import type { CatalogueEntry } from '../orders/order-index.ts'

/** What the band says after an act: one thing at a time. */
export type PackOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'right' | 'line-done'; readonly lineId: string }
  | { readonly kind: 'order-done' }
  | { readonly kind: 'undone'; readonly lineId: string }
  /** What is missing was decided on. */
  | { readonly kind: 'decided'; readonly lineId: string }
  | { readonly kind: 'parcel-closed'; readonly parcel: number }
  /** The line is full, or the scanned pack holds more pieces than are open. */
  | { readonly kind: 'over'; readonly lineId: string; readonly code: string; readonly pieces: number }
  /** The desk knows this article, and this order does not want it. */
  | { readonly kind: 'wrong'; readonly code: string; readonly goods: CatalogueEntry }
  | { readonly kind: 'unknown'; readonly code: string }
  /** Two articles carry this code: a person has to say which. */
  | { readonly kind: 'ambiguous'; readonly code: string; readonly lineIds: readonly string[] }
  /** The same code within milliseconds: the scanner read twice. Counted once. */
  | { readonly kind: 'bounce'; readonly code: string }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** The shop said something else about the order while it was open. */
  | { readonly kind: 'changed' }
  /** The code of another order, while this one is open. */
  | { readonly kind: 'other-order'; readonly number: string }
  | { readonly kind: 'numbers-out'; readonly pool: string }
  /** Nothing was recorded: the journal could not be written. */
  | ({ readonly kind: 'not-saved' } & DeskTrouble)

const stopping: ReadonlySet<PackOutcome['kind']> = new Set([
  'over',
  'wrong',
  'unknown',
  'ambiguous',
  'refused',
  'changed',
  'other-order',
  'numbers-out',
  'not-saved',
])

/** These stay until a person acknowledges them: nobody watches the screen while reaching for the next piece. */
export function mustBeAcknowledged(outcome: PackOutcome): boolean {
  return stopping.has(outcome.kind)
}
