import { z } from 'zod'

/**
 * The fixed stages of an order, in the order of its life. A shop's own statuses hang on these.
 * `ready` stands for both "paid" and "confirmed and reserved": either way it may be packed
 * (docs/decisions/0004-stages.md).
 */
export const stages = [
  'draft',
  'received',
  'awaiting-payment',
  'waiting-for-goods',
  'ready',
  'packing',
  'packed',
  'ready-for-pickup',
  'shipped',
  'delivered',
  'returned',
  'cancelled',
] as const

export const stageSchema = z.enum(stages)
export type Stage = z.infer<typeof stageSchema>

/** Stages that a station keeps until they are done; the others age out of its store. */
export const openStages: ReadonlySet<Stage> = new Set([
  'draft',
  'received',
  'awaiting-payment',
  'waiting-for-goods',
  'ready',
  'packing',
  'packed',
  'ready-for-pickup',
])
