import type { Desk } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { QueuedFact, StationDatabase } from '../store/collections.ts'
import type { SyncClient } from '../sync/endpoint-client.ts'
import { pushBatch, unpark, waitingFacts } from '../sync/push.ts'

/** Where the endpoint holds a fact: its order's document carries it from this seq on. */
interface Receipt {
  readonly orderId: string
  readonly seq: number
}

const queued = (event: OrderEvent): QueuedFact => ({
  id: event.id,
  orderId: event.orderId,
  stationSeq: event.stationSeq,
  event,
})

/**
 * The facts of this station that the endpoint has not confirmed, in the store: the collection is the queue.
 * A fact leaves it when its receipt has come and a whole pull has passed the receipt's seq.
 */
export class FactQueue {
  readonly #database: StationDatabase
  readonly #desk: Desk
  readonly #client: SyncClient
  /** In memory only: after a restart the facts go out again and their receipts come back. */
  readonly #receipts = new Map<string, Receipt>()
  /** In the journal, and the store would not take them: tried again before every push. */
  readonly #unstored = new Map<string, OrderEvent>()

  constructor(database: StationDatabase, desk: Desk, client: SyncClient) {
    this.#database = database
    this.#desk = desk
    this.#client = client
  }

  /** Throws when the store did not take them all; the journal has them all the same. */
  async add(events: readonly OrderEvent[]): Promise<void> {
    for (const event of events) this.#unstored.set(event.id, event)
    const { error } = await this.#database.order_events.bulkInsert(events.map(queued))
    const failed = new Set(error.filter((entry) => entry.status !== 409).map((entry) => entry.documentId))
    for (const { id } of events) if (!failed.has(id)) this.#unstored.delete(id)
    if (failed.size > 0) throw new Error(`the store took ${events.length - failed.size} of ${events.length} facts`)
  }

  async all(): Promise<QueuedFact[]> {
    const stored = (await this.#database.order_events.find().exec()).map((fact) => fact.toMutableJSON())
    const known = new Set(stored.map((fact) => fact.id))
    return [...stored, ...[...this.#unstored.values()].filter((event) => !known.has(event.id)).map(queued)]
  }

  /** Puts in what the journal has and the store has lost; returns how many those were. */
  async restore(unconfirmed: readonly OrderEvent[]): Promise<number> {
    const known = new Set((await this.all()).map((fact) => fact.id))
    const missing = unconfirmed.filter((event) => !known.has(event.id))
    if (missing.length > 0) await this.add(missing)
    return missing.length
  }

  /** Sends one batch; `sent` is false when nothing waited, `parked` how many the endpoint refused. */
  async push(): Promise<{ readonly sent: boolean; readonly parked: number }> {
    if (this.#unstored.size > 0) await this.add([...this.#unstored.values()])
    const waiting = (await waitingFacts(this.#database)).filter((fact) => !this.#receipts.has(fact.id))
    if (waiting.length === 0) return { sent: false, parked: 0 }
    const { stored, parked } = await pushBatch(this.#database, this.#client, waiting)
    for (const { id, orderId, seq } of stored) this.#receipts.set(id, { orderId, seq })
    if (stored.length > 0) await this.#desk.call('journal.settle', { eventIds: stored.map((receipt) => receipt.id) })
    return { sent: true, parked: parked.length }
  }

  /** After a whole pull up to `seq`: takes out what the pulled orders now carry, and says of which orders. */
  async dropConfirmed(seq: number): Promise<ReadonlyMap<string, readonly string[]>> {
    const confirmed = [...this.#receipts].filter(([, receipt]) => receipt.seq <= seq)
    const dropped = new Map<string, string[]>()
    if (confirmed.length === 0) return dropped
    const { error } = await this.#database.order_events.bulkRemove(confirmed.map(([id]) => id))
    const failed = new Set(error.map((entry) => entry.documentId))
    for (const [id, { orderId }] of confirmed) {
      if (failed.has(id)) continue
      this.#receipts.delete(id)
      dropped.set(orderId, [...(dropped.get(orderId) ?? []), id])
    }
    return dropped
  }

  /** The endpoint has lost what it had said: whatever is still here goes out again, and is stored once. */
  forgetReceipts(): void {
    this.#receipts.clear()
  }

  /** The endpoint was restored from a backup: what it may have lost of this station's goes out once more, by its ids. */
  async sendKept(): Promise<void> {
    const { events } = await this.#desk.call('journal.kept', {})
    this.forgetReceipts()
    await this.restore(events)
  }

  /** "Send again": a refused fact waits once more. */
  async sendAgain(factId: string): Promise<void> {
    await unpark(this.#database, factId)
  }

  /** Takes a refused fact out for good. The journal keeps its line for 30 days. Returns the fact, if it was there. */
  async discard(factId: string): Promise<QueuedFact | undefined> {
    const fact = await this.#database.order_events.findOne(factId).exec()
    if (fact === null) return undefined
    await this.#desk.call('journal.settle', { eventIds: [factId] })
    const discarded = fact.toMutableJSON()
    await fact.remove()
    return discarded
  }
}
