import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import type { Stage } from '#shared/order/stage.ts'
import { readDocuments, readScanned, scanStage } from '../store/key-scan.ts'
import type { Store } from '../store/open-store.ts'
import { overlayQueue } from './overlay-queue.ts'
import type { UnsentFacts } from './unsent-facts.ts'

/** More pulled documents than this are not kept at hand without a reason. */
const keptAtHand = 50

/**
 * Reads orders as they stand: the store's documents with this station's unsent facts on top. Documents of the
 * orders being worked on are kept at hand, so that a scan reads nothing from the disk.
 */
export class OrderReader {
  readonly #store: Store
  readonly #unsent: UnsentFacts
  readonly #atHand = new Map<string, OrderDocument>()
  readonly #views = new WeakMap<OrderDocument, OrderView>()

  constructor(store: Store, unsent: UnsentFacts) {
    this.#store = store
    this.#unsent = unsent
  }

  /** The pulled document that was taken to hand. */
  atHand(id: string): OrderDocument | undefined {
    return this.#atHand.get(id)
  }

  /** Takes an order to hand before a person works on it. */
  async prepare(id: string): Promise<void> {
    const known = this.#atHand.get(id)
    if (known !== undefined) {
      // The one asked for last goes last.
      this.#atHand.delete(id)
      this.#atHand.set(id, known)
      return
    }
    const pulled = await this.#pulled(id)
    // A pull may have brought a newer one while this was read.
    if (pulled === undefined || this.#atHand.has(id)) return
    this.#atHand.set(id, pulled)
    if (this.#unsent.of(id).length > 0) this.#unsent.rebase(id, pulled)
  }

  /** The store has written this document. */
  pulled(document: OrderDocument): void {
    const { id } = document
    if (this.#atHand.has(id) || this.#unsent.of(id).length > 0) this.#atHand.set(id, document)
  }

  removed(id: string): void {
    this.#atHand.delete(id)
  }

  /** Lets go of what nobody works on any more: the ones asked for longest ago, never the one on the screen. */
  tidy(): void {
    const tooMany = this.#atHand.size - keptAtHand
    if (tooMany <= 0) return
    const idle = [...this.#atHand.keys()].filter((id) => this.#unsent.of(id).length === 0)
    for (const id of idle.slice(0, Math.min(tooMany, idle.length - 1))) this.#atHand.delete(id)
  }

  async order(id: string): Promise<OrderView | undefined> {
    const known = this.peek(id)
    if (known !== undefined) return known
    const pulled = await this.#pulled(id)
    return pulled && viewOrder(pulled, this.#unsent.of(id))
  }

  /** Without reading the disk: there when the order is at hand or has unsent facts. Stable between changes. */
  peek(id: string): OrderView | undefined {
    const overlaid = this.#unsent.overlaid(id)
    if (overlaid !== undefined) return overlaid.view
    const pulled = this.#atHand.get(id)
    if (pulled === undefined) return undefined
    const known = this.#views.get(pulled) ?? viewOrder(pulled)
    this.#views.set(pulled, known)
    return known
  }

  /** The first `limit` orders of a stage. Keys first: documents are read only for what may be shown. */
  async queue(stage: Stage, limit: number): Promise<OrderDocument[]> {
    const before = new Set(this.#unsent.all().keys())
    const keys = await scanStage(this.#store.orderKeys, stage, limit + before.size)
    const untouched = keys.filter((id) => !before.has(id)).slice(0, limit)
    const stored = await readScanned(this.#store.orderKeys, stage, keys, untouched)
    const overlaid = [...this.#unsent.all().values()].map(({ document }) => document)
    const documents = new Map([...stored, ...overlaid.map((document) => [document.id, document] as const)])
    return overlayQueue([...stored.values()], overlaid, stage, limit).flatMap(({ id }) => documents.get(id) ?? [])
  }

  /** The documents with these ids, in this order; ids that are gone are left out. */
  async documents(ids: readonly string[]): Promise<OrderDocument[]> {
    const untouched = ids.filter((id) => this.#unsent.overlaid(id) === undefined)
    const stored = await readDocuments(this.#store.orderKeys, untouched)
    return ids.flatMap((id) => {
      const overlaid = this.#unsent.overlaid(id)?.document
      const document = overlaid ?? stored.get(id)
      return document === undefined ? [] : [document]
    })
  }

  /** Ids of the facts that these orders hold at the endpoint: what this station made and has not sent is not among them. */
  async factsAtEndpoint(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const stored = await readDocuments(this.#store.orderKeys, ids)
    return new Set([...stored.values()].flatMap(({ history }) => history.map((event) => event.id)))
  }

  async #pulled(id: string): Promise<OrderDocument | undefined> {
    const document = await this.#store.database.orders.findOne(id).exec()
    // The newest that the store knows, not the one that was newest when the read began.
    return document === null ? undefined : (document.getLatest().toMutableJSON() as OrderDocument)
  }
}
