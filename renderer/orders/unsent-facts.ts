import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { toDocument } from '#shared/order/summarise.ts'

/** An order with facts that the endpoint does not have yet, folded. */
export interface OverlaidOrder {
  readonly view: OrderView
  /** The same as a list shows it. `seq` is the pulled document's. */
  readonly document: OrderDocument
}

/**
 * This station's unsent facts and the views of the orders they touch. Few (a day offline is some hundred), so
 * they live in memory and are rebuilt at start. No clock, no store: whoever owns it hands everything in.
 */
export class UnsentFacts {
  readonly #events = new Map<string, Map<string, OrderEvent>>()
  readonly #overlaid = new Map<string, OverlaidOrder>()
  readonly #listeners = new Set<(orderId: string) => void>()

  /** Called with the order's id whenever its overlay appears, changes or goes. */
  onChange(listener: (orderId: string) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  of(orderId: string): readonly OrderEvent[] {
    return [...(this.#events.get(orderId)?.values() ?? [])]
  }

  overlaid(orderId: string): OverlaidOrder | undefined {
    return this.#overlaid.get(orderId)
  }

  all(): ReadonlyMap<string, OverlaidOrder> {
    return this.#overlaid
  }

  get orderIds(): readonly string[] {
    return [...this.#events.keys()]
  }

  /** `pulled` is undefined for an order that the store does not hold (it has left this station's scope). */
  add(events: readonly OrderEvent[], pulled: OrderDocument | undefined): void {
    const [first] = events
    if (first === undefined) return
    const known = this.#events.get(first.orderId) ?? new Map<string, OrderEvent>()
    for (const event of events) known.set(event.id, event)
    this.#events.set(first.orderId, known)
    this.rebase(first.orderId, pulled)
  }

  /** Lays the order's unsent facts on what was pulled now. */
  rebase(orderId: string, pulled: OrderDocument | undefined): void {
    const unsent = this.#events.get(orderId)
    if (unsent === undefined || unsent.size === 0 || pulled === undefined) this.#overlaid.delete(orderId)
    else {
      const view = viewOrder(pulled, [...unsent.values()])
      this.#overlaid.set(orderId, { view, document: toDocument(view, pulled.intake, pulled.seq) })
    }
    for (const listener of this.#listeners) listener(orderId)
  }

  /** The endpoint has these facts and the store holds what it made of them. */
  drop(orderId: string, eventIds: readonly string[], pulled: OrderDocument | undefined): void {
    const unsent = this.#events.get(orderId)
    if (unsent === undefined) return
    for (const id of eventIds) unsent.delete(id)
    if (unsent.size === 0) this.#events.delete(orderId)
    this.rebase(orderId, pulled)
  }
}
