import type { OrderDocument } from '#shared/order/order.ts'
import { type Stage, stages } from '#shared/order/stage.ts'
import { fold, foldDigits } from '#shared/text/fold.ts'

/** What the index remembers of an order: enough to count it and to find it, not to show it. */
interface IndexedOrder {
  readonly id: string
  readonly stage: Stage
  readonly shipBy: string
  readonly search: string
  readonly alarms: readonly string[]
  readonly held: boolean
}

export interface CatalogueEntry {
  readonly sku: string
  readonly name: string
}

export interface QueueCounts {
  readonly byStage: Readonly<Record<Stage, number>>
  readonly total: number
  readonly late: number
  readonly alarms: number
  readonly held: number
}

/**
 * Counts, search and the names of goods, kept in memory beside the store: an IndexedDB count is linear in its
 * matches, and a search by a part of a name has no index to use. Fed with documents, pulled or overlaid alike;
 * the last one said about an id holds.
 */
export class OrderIndex {
  readonly #orders = new Map<string, IndexedOrder>()
  readonly #goods = new Map<string, CatalogueEntry>()

  set(document: OrderDocument): void {
    const { id, stage, shipBy, summary, intake } = document
    this.#orders.set(id, { id, stage, shipBy, search: summary.search, alarms: summary.alarms, held: summary.held })
    for (const line of intake.lines) {
      if (!line.goods) continue
      for (const code of [line.sku, ...line.barcodes]) this.#goods.set(code, { sku: line.sku, name: line.name })
    }
  }

  delete(id: string): void {
    this.#orders.delete(id)
  }

  get size(): number {
    return this.#orders.size
  }

  /** What a piece with this barcode or SKU is called that is not in the order at hand; undefined when this station has never seen it. */
  goods(code: string): CatalogueEntry | undefined {
    return this.#goods.get(code)
  }

  /** `now` in the store's notation (ISO, UTC). Late is an order still in the house after its ship-by. */
  counts(now: string): QueueCounts {
    const byStage = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
    let late = 0
    let alarms = 0
    let held = 0
    for (const order of this.#orders.values()) {
      byStage[order.stage] += 1
      if (isLate(order, now)) late += 1
      if (order.alarms.length > 0) alarms += 1
      if (order.held) held += 1
    }
    return { byStage, total: this.#orders.size, late, alarms, held }
  }

  /** Ids of the first `limit` orders, by ship-by, for which `view` holds. */
  select(view: 'late' | 'alarms' | 'held' | 'all', now: string, limit: number): string[] {
    const wanted = (order: IndexedOrder) =>
      view === 'all' || (view === 'late' ? isLate(order, now) : view === 'held' ? order.held : order.alarms.length > 0)
    return first([...this.#orders.values()].filter(wanted), limit)
  }

  /**
   * Ids of the orders in which every word of the query occurs: number, name, telephone, SKU, tracking number.
   * Whole matches of a number come first.
   */
  search(query: string, limit: number): string[] {
    const words = fold(query)
      .split(' ')
      .filter((word) => word !== '')
    if (words.length === 0) return []
    const digits = foldDigits(query)
    // 0912…, 98912… and 912… are one telephone: compare without the trunk 0, wherever the number stands.
    const phone =
      digits.length >= 6 && digits.length === fold(query).replace(/[\s+()-]/g, '').length
        ? digits.replace(/^0+/, '')
        : ''
    const found = [...this.#orders.values()].filter(
      (order) => words.every((word) => order.search.includes(word)) || (phone !== '' && order.search.includes(phone)),
    )
    const exact = found.filter((order) => order.search.split('\n').includes(fold(query)))
    const rest = found.filter((order) => !exact.includes(order))
    return [...first(exact, limit), ...first(rest, limit)].slice(0, limit)
  }

  /** The one order that carries this code as its number, tracking number or SSCC; undefined for none or several. */
  byCode(code: string): string | undefined {
    const wanted = fold(code)
    const found = [...this.#orders.values()].filter((order) => order.search.split('\n').includes(wanted))
    return found.length === 1 ? found[0]?.id : undefined
  }
}

const inTheHouse: ReadonlySet<Stage> = new Set(['ready', 'packing', 'packed', 'waiting-for-goods'])

function isLate(order: IndexedOrder, now: string): boolean {
  return inTheHouse.has(order.stage) && order.shipBy < now
}

function first(orders: IndexedOrder[], limit: number): string[] {
  return orders
    .sort((a, b) => (a.shipBy < b.shipBy ? -1 : a.shipBy > b.shipBy ? 1 : a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map((order) => order.id)
}
