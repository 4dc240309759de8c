import { reason } from '#shared/reasons/reason.ts'
import type { Receipt } from '#shared/sync/wire.ts'
import type { Store } from '../db/store.ts'
import { refuseFormerRuns } from '../numbering/refuse-former-runs.ts'
import { type Appended, appendFacts } from './append-facts.ts'
import { bodyKey, type Judged, judgeEvent, parkingKey, type Refused } from './judge-event.ts'
import { type Parked, park, unpark } from './parked.ts'
import { writeShop } from './write-shop.ts'

/** One request's events, from the station that its token names. */
export interface Push {
  readonly station: string
  readonly events: readonly unknown[]
  /** The run of the desk that sends them; a program of the version before does not say. */
  readonly run?: string | undefined
}

function refusal(appended: Appended, orderId: string): Refused | undefined {
  if (appended.outcome === 'unknown-order')
    return {
      reason: 'unknown-order',
      message: `orderId: expected an order of this shop, not "${orderId.slice(0, 120)}".`,
      because: reason('fact-order-unknown', { order: orderId.slice(0, 120) }),
    }
  if (appended.outcome === 'id-taken')
    return {
      reason: 'malformed',
      message: `id: expected one of its own; it already belongs to ${appended.by}.`,
      because: reason('fact-id-taken', {}),
    }
  return undefined
}

/**
 * Stores several pushes of one shop in one transaction, and answers the receipts of each. Every event is judged
 * for itself: one that is refused is parked and never keeps another from being stored.
 */
export async function pushEvents(store: Store, shopId: string, pushes: readonly Push[]): Promise<Receipt[][]> {
  const judged = pushes.map((push) => push.events.map((body) => judgeEvent(body, push.station)))
  const facts = judged.flat().flatMap((entry) => ('event' in entry ? [{ event: entry.event }] : []))
  return writeShop(store, shopId, Math.max(1, facts.length), async (write) => {
    await refuseFormerRuns(write, pushes)
    const appended = await appendFacts(write, facts)
    const parked: Parked[] = []
    const stored: { id: string; station: string }[] = []
    let next = 0
    const receiptOf = (entry: Judged, station: string): Receipt => {
      const outcome = 'event' in entry ? appended[next++] : undefined
      const refused = 'event' in entry ? outcome && refusal(outcome, entry.event.orderId) : entry.refused
      if (refused !== undefined) {
        // The id belongs to a stored fact: kept under it, the entry would be cleared away when that one is sent again.
        const key = outcome?.outcome === 'id-taken' ? bodyKey(entry.body) : parkingKey(entry)
        parked.push({ key, body: entry.body, station, refused })
        return { id: entry.id, outcome: 'parked', ...refused }
      }
      if (outcome === undefined || !('seq' in outcome)) throw new Error(`no outcome for event ${entry.id}`)
      stored.push({ id: entry.id, station })
      return { id: entry.id, outcome: 'stored', seq: outcome.seq }
    }
    const receipts = pushes.map((push, index) => (judged[index] ?? []).map((entry) => receiptOf(entry, push.station)))
    await park(write.client, shopId, parked)
    await unpark(write.client, shopId, stored)
    return receipts
  })
}
