import type { OrderDocument } from '#shared/order/order.ts'
import type { OrderFlag } from '#shared/order/order-summary.ts'
import { openStages, type Stage } from '#shared/order/stage.ts'
import type { CrossList } from '../../ui-state/queue-view.ts'
import { listMasks } from './list-masks.ts'

/** What the index remembers of an order: enough to count it and to find it, not to show it. Times in milliseconds. */
export interface IndexedOrder {
  readonly id: string
  /** Stage, set status and cue, by number. */
  readonly standing: number
  readonly carrier: number
  readonly assignee: number
  readonly isOpen: boolean
  /** Being prepared here: what is late is late for somebody in this house. */
  readonly isInHouse: boolean
  readonly isOnItsWay: boolean
  /** Lists that no clock decides, as a sum of their masks. */
  readonly lists: number
  readonly shipBy: number
  readonly placed: number
  /** When this shop first knew of it. */
  readonly received: number
  readonly touched: number
  readonly contacted: number
  /** 20261121; 0 when no day is promised, or when it is behind us. */
  readonly promised: number
  readonly search: string
}

const inTheHouse: ReadonlySet<Stage> = new Set(['ready', 'packing', 'packed', 'waiting-for-goods'])

const listOf: Readonly<Record<OrderFlag, CrossList>> = {
  unseen: 'unseen',
  problem: 'problem',
  task: 'task',
  'mandatory-task': 'must-call',
  short: 'short',
  'message-asks': 'message',
  'message-failed': 'message',
  'return-waits': 'returns',
  verify: 'verify',
  'not-reserved': 'not-reserved',
  risk: 'risk',
}

export interface Numbered {
  readonly standing: number
  readonly carrier: number
  readonly assignee: number
}

export function indexedOrder(document: OrderDocument, { standing, carrier, assignee }: Numbered): IndexedOrder {
  const { id, stage, summary, history } = document
  const placed = Date.parse(summary.placedAt)
  const isOpen = openStages.has(stage)
  const isOnItsWay = stage === 'shipped'
  const [first] = history
  return {
    id,
    standing,
    carrier,
    assignee,
    isOpen,
    isInHouse: inTheHouse.has(stage),
    isOnItsWay,
    lists: listsBesideClocks(document),
    shipBy: Date.parse(document.shipBy),
    placed,
    received: first === undefined ? placed : Date.parse(first.at),
    touched: Date.parse(summary.touchedAt),
    contacted: summary.contactedAt === summary.placedAt ? placed : Date.parse(summary.contactedAt),
    promised: isOpen || isOnItsWay ? dayNumber(summary.promised) : 0,
    search: summary.search,
  }
}

function listsBesideClocks({ stage, summary }: OrderDocument): number {
  let lists = 0
  for (const flag of summary.flags) lists |= listMasks[listOf[flag]]
  // A draft owes nothing yet, and what is cancelled or gone is another matter.
  if (summary.payment === 'open' && openStages.has(stage) && stage !== 'draft') lists |= listMasks.unpaid
  if (summary.held) lists |= listMasks.held
  if (summary.alarms.length > 0) lists |= listMasks.alarms
  return lists
}

/** YYYY-MM-DD as a number that sorts; 0 when there is none. */
function dayNumber(day: string): number {
  return day === '' ? 0 : Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10))
}
