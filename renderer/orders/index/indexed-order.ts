import type { OrderDocument } from '#shared/order/order.ts'
import { type OrderFlag, orderFlagSchema } from '#shared/order/order-summary.ts'
import { openStages, type Stage } from '#shared/order/stage.ts'

/** What the index remembers of an order: enough to count it and to find it, not to show it. Times in milliseconds. */
export interface IndexedOrder {
  readonly id: string
  /** Stage, set status and cue, by number. */
  readonly standing: number
  readonly carrier: number
  readonly assignee: number
  readonly bits: number
  readonly shipBy: number
  readonly placed: number
  /** When this shop first knew of it. */
  readonly received: number
  readonly touched: number
  readonly contacted: number
  /** 20261121; 0 when no day is promised. */
  readonly promised: number
  readonly search: string
}

const inTheHouse: ReadonlySet<Stage> = new Set(['ready', 'packing', 'packed', 'waiting-for-goods'])

const flagBits = new Map(orderFlagSchema.options.map((flag, index) => [flag, 1 << index]))
const flagBit = (flag: OrderFlag): number => flagBits.get(flag) ?? 0
const firstFree = orderFlagSchema.options.length

export const bit = {
  open: 1 << firstFree,
  house: 1 << (firstFree + 1),
  shipped: 1 << (firstFree + 2),
  unpaid: 1 << (firstFree + 3),
  held: 1 << (firstFree + 4),
  alarm: 1 << (firstFree + 5),
  unseen: flagBit('unseen'),
  problem: flagBit('problem'),
  task: flagBit('task'),
  mustCall: flagBit('mandatory-task'),
  short: flagBit('short'),
  message: flagBit('message-asks') | flagBit('message-failed'),
  returns: flagBit('return-waits'),
  verify: flagBit('verify'),
  notReserved: flagBit('not-reserved'),
  risk: flagBit('risk'),
} as const

export interface Numbered {
  readonly standing: number
  readonly carrier: number
  readonly assignee: number
}

export function indexedOrder(document: OrderDocument, numbered: Numbered): IndexedOrder {
  const { id, stage, summary, history } = document
  const placed = Date.parse(summary.placedAt)
  return {
    id,
    ...numbered,
    bits: bitsOf(document),
    shipBy: Date.parse(document.shipBy),
    placed,
    received: history[0] === undefined ? placed : Date.parse(history[0].at),
    touched: Date.parse(summary.touchedAt),
    contacted: Date.parse(summary.contactedAt),
    promised: openStages.has(stage) || stage === 'shipped' ? dayNumber(summary.promised) : 0,
    search: summary.search,
  }
}

function bitsOf({ stage, summary }: OrderDocument): number {
  let bits = 0
  for (const flag of summary.flags) bits |= flagBit(flag)
  if (openStages.has(stage)) bits |= bit.open
  if (inTheHouse.has(stage)) bits |= bit.house
  if (stage === 'shipped') bits |= bit.shipped
  // A draft owes nothing yet, and what is cancelled or gone is another matter.
  if (summary.payment === 'open' && openStages.has(stage) && stage !== 'draft') bits |= bit.unpaid
  if (summary.held) bits |= bit.held
  if (summary.alarms.length > 0) bits |= bit.alarm
  return bits
}

/** YYYY-MM-DD as a number that sorts; 0 for anything else. */
export function dayNumber(day: string): number {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? Number(day.replaceAll('-', '')) : 0
}
