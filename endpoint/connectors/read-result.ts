import type { IncomingOrder } from '../orders/receive-orders.ts'

/** One thing in a file: an order to take in, an order left out on purpose, or something that cannot be read. */
export type ReadEntry =
  | { readonly kind: 'order'; readonly line: number; readonly order: IncomingOrder }
  | { readonly kind: 'skipped'; readonly line: number; readonly message: string }
  | { readonly kind: 'broken'; readonly line: number; readonly message: string }
