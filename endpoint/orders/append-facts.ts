import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { OrderView } from '#shared/order/order.ts'
import { type Standing, standingOf } from '#shared/shop/status-of.ts'
import { recordNumbers } from '../numbering/used-numbers.ts'
import { drawConsequences } from './consequences.ts'
import { type KnownEvent, type OrderChange, readEvents, readOrders, saveEvents, saveOrders } from './order-rows.ts'
import type { ShopWrite } from './write-shop.ts'

export interface NewFact {
  readonly event: OrderEvent
  /** Creates the order when it is not there. */
  readonly received?: Intake
}

export type Appended =
  /** `seq` is the order document's after this transaction: a station that pulled up to it has the fact. */
  | { readonly outcome: 'stored' | 'repeated'; readonly seq: number }
  | { readonly outcome: 'unknown-order' }
  | { readonly outcome: 'id-taken'; readonly by: string }

/** A retry says the same thing again; anything else under a known id is another fact that would be lost. */
function sameFact(known: KnownEvent, event: OrderEvent): boolean {
  return (
    known.orderId === event.orderId &&
    known.type === event.type &&
    known.station === event.station &&
    known.stationSeq === event.stationSeq
  )
}

/** What one transaction has done to one order. */
export interface OrderTurn {
  readonly id: string
  readonly intake: Intake
  /** Where the order stood; undefined for one that has just come in. */
  readonly before: Standing | undefined
  /** Empty for an order that has just come in. */
  readonly earlier: readonly OrderEvent[]
  readonly fresh: readonly OrderEvent[]
  readonly view: OrderView
}

/**
 * Appends facts in the order given, each id once, and re-reduces every order that they touch; then whatever
 * follows from them (consequences.ts), until nothing does. Answers each fact in its place. Numbers: each fact takes
 * one seq; a document's seq is that of its last fact.
 */
export async function appendFacts(write: ShopWrite, facts: readonly NewFact[]): Promise<Appended[]> {
  const { appended, turns } = await storeFacts(write, facts)
  let latest = turns
  for (let round = 0; latest.length > 0 && round < mostRounds; round += 1) {
    const following = await drawConsequences(write, latest)
    latest = following.length === 0 ? [] : (await storeFacts(write, following)).turns
  }
  return appended
}

/** A consequence may have one of its own (an exchange makes an order, which reserves its goods), and no more. */
const mostRounds = 3

async function storeFacts(
  write: ShopWrite,
  facts: readonly NewFact[],
): Promise<{ appended: Appended[]; turns: OrderTurn[] }> {
  const known = await readEvents(write, [...new Set(facts.map((fact) => fact.event.id))])
  const orders = await readOrders(write, [...new Set(facts.map((fact) => fact.event.orderId))])
  const changes = new Map<string, OrderChange>()
  const fresh: OrderEvent[] = []
  const verdicts = facts.map(({ event, received }): Exclude<Appended['outcome'], 'id-taken'> | { by: string } => {
    const earlier = known.get(event.id)
    if (earlier !== undefined)
      return sameFact(earlier, event) ? 'repeated' : { by: `${earlier.type} of order ${earlier.orderId}` }
    const order = orders.get(event.orderId)
    const change = changes.get(event.orderId) ?? changeOf(event.orderId, order, received)
    if (change === undefined) return 'unknown-order'
    const numbered = { ...event, seq: write.takeSeq() }
    change.history.push(numbered)
    changes.set(event.orderId, change)
    fresh.push(numbered)
    known.set(event.id, { ...event })
    return 'stored'
  })
  await saveEvents(write, fresh)
  await recordNumbers(write, fresh)
  const saved = await saveOrders(write, [...changes.values()])
  const appended = facts.map(({ event }, index): Appended => {
    const verdict = verdicts[index] ?? 'unknown-order'
    if (typeof verdict !== 'string') return { outcome: 'id-taken', by: verdict.by }
    if (verdict === 'unknown-order') return { outcome: verdict }
    const seq = saved.get(event.orderId)?.seq ?? orders.get(event.orderId)?.seq
    return seq === undefined ? { outcome: 'unknown-order' } : { outcome: verdict, seq }
  })
  const turns = [...changes.values()].flatMap((change): OrderTurn[] => {
    const view = saved.get(change.id)?.view
    const known = orders.get(change.id)
    const earlier = known?.history ?? []
    if (view === undefined) return []
    const before = known === undefined ? undefined : standingOf(known)
    return [
      { id: change.id, intake: change.intake, before, earlier, fresh: change.history.slice(earlier.length), view },
    ]
  })
  return { appended, turns }
}

function changeOf(
  id: string,
  order: { intake: Intake; history: readonly OrderEvent[] } | undefined,
  received: Intake | undefined,
): OrderChange | undefined {
  if (order !== undefined) return { id, intake: order.intake, history: [...order.history] }
  return received === undefined ? undefined : { id, intake: received, history: [] }
}
