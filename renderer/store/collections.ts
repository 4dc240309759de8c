import type { RxCollection, RxDatabase, RxJsonSchema } from 'rxdb'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderDocument } from '#shared/order/order.ts'

/** A fact of this station that the endpoint has not confirmed yet. The collection is the queue. */
export interface QueuedFact {
  id: string
  orderId: string
  stationSeq: number
  event: OrderEvent
  /** Why the endpoint refused it, as parked-trouble.ts keeps it; absent while it waits. */
  parked?: string
}

/** Small things that must survive a restart: the checkpoint, the shop's profile. */
export interface StateEntry {
  id: string
  value: unknown
}

export interface Collections {
  orders: RxCollection<OrderDocument>
  order_events: RxCollection<QueuedFact>
  sync_state: RxCollection<StateEntry>
}
export type StationDatabase = RxDatabase<Collections>

const id = { type: 'string', maxLength: 120 } as const
const integer = { type: 'number', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, multipleOf: 1 } as const

/**
 * Pulled, never written by hand. The body is not described again here: the endpoint has checked it against the
 * zod schema, and a schema validator in the page would need `unsafe-eval` (facts-store.md §2).
 */
export const orderSchema: RxJsonSchema<OrderDocument> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id,
    seq: integer,
    number: { type: 'string', maxLength: 60 },
    stage: { type: 'string', maxLength: 20 },
    shipBy: { type: 'string', maxLength: 40 },
    summary: { type: 'object' },
    intake: { type: 'object' },
    history: { type: 'array' },
  },
  required: ['id', 'seq', 'number', 'stage', 'shipBy', 'summary', 'intake', 'history'],
  indexes: [
    ['stage', 'shipBy', 'id'],
    ['seq', 'id'],
  ],
}

export const queuedFactSchema: RxJsonSchema<QueuedFact> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id, orderId: id, stationSeq: integer, event: { type: 'object' }, parked: { type: 'string' } },
  required: ['id', 'orderId', 'stationSeq', 'event'],
}

export const stateEntrySchema: RxJsonSchema<StateEntry> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id, value: {} },
  required: ['id'],
}
