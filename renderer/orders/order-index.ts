import type { OrderDocument } from '#shared/order/order.ts'
import { orderOfReturn } from '#shared/order/return-number.ts'
import { type Stage, stages } from '#shared/order/stage.ts'
import { type Standing, standingOf } from '#shared/shop/status-of.ts'
import { fold } from '#shared/text/fold.ts'
import { type CrossList, crossLists, partsOf, type QueueSort, type QueueView } from '../ui-state/queue-view.ts'
import { compareBy } from './index/compare-orders.ts'
import { firstBy } from './index/first-by.ts'
import { type IndexedOrder, indexedOrder } from './index/indexed-order.ts'
import { listMasks } from './index/list-masks.ts'
import { listsOf } from './index/lists-of.ts'
import { NewOrders } from './index/new-orders.ts'
import { NumberNames } from './index/number-names.ts'
import { matches, matchesWhole, wantedBy } from './index/search-orders.ts'
import { type ListClock, type Yardstick, yardstickOf } from './index/yardstick.ts'

export interface CatalogueEntry {
  readonly sku: string
  readonly name: string
}

export interface QueueCounts {
  readonly total: number
  readonly byStage: Readonly<Record<Stage, number>>
  /** Every order once: under its status, or under its stage where the shop has no word for it. Sums to `total`. */
  readonly byStatus: ReadonlyMap<QueueView, number>
  readonly byList: Readonly<Record<CrossList, number>>
  /** Open orders only: what has left is nobody's parcel any more. */
  readonly byCarrier: ReadonlyMap<string, number>
  readonly byAssignee: ReadonlyMap<string, number>
  /** Nobody has opened these for longer than the shop's rule allows (C3). */
  readonly unseenTooLong: number
}

/**
 * Counts, lists, search and the names of goods, kept in memory beside the store: an IndexedDB count is linear in its
 * matches, and a search by a part of a name has no index to use. Fed with documents, pulled or overlaid alike;
 * the last one said about an id holds.
 */
export class OrderIndex {
  readonly news = new NewOrders()
  readonly #orders = new Map<string, IndexedOrder>()
  readonly #goods = new Map<string, CatalogueEntry>()
  readonly #standings: Standing[] = []
  readonly #standingNames = new NumberNames()
  readonly #carriers = new NumberNames()
  readonly #assignees = new NumberNames()
  #filled = false
  #revision = 0
  #last: { readonly revision: number; readonly clock: ListClock; readonly counts: QueueCounts } | undefined

  set(document: OrderDocument): void {
    const { id, summary, intake } = document
    const known = this.#orders.has(id)
    const order = indexedOrder(document, {
      standing: this.#standingNumber(standingOf(document)),
      carrier: this.#carriers.numberOf(summary.carrier),
      assignee: this.#assignees.numberOf(summary.assignee),
    })
    this.#orders.set(id, order)
    this.#revision += 1
    const unseen = (order.lists & listMasks.unseen) !== 0
    if (!known) this.news.arrived(id, unseen)
    else if (!unseen) this.news.seen(id)
    for (const line of intake.lines) {
      if (!line.goods) continue
      for (const code of [line.sku, ...line.barcodes]) this.#goods.set(code, { sku: line.sku, name: line.name })
    }
  }

  delete(id: string): void {
    if (!this.#orders.delete(id)) return
    this.#revision += 1
    this.news.left(id)
  }

  get size(): number {
    return this.#orders.size
  }

  /** True once the whole store has been read: only then are counts and lists complete. */
  get filled(): boolean {
    return this.#filled
  }

  markFilled(): void {
    this.#filled = true
    this.#revision += 1
  }

  /** What a piece with this barcode or SKU is called that is not in the order at hand; undefined when this station has never seen it. */
  goods(code: string): CatalogueEntry | undefined {
    return this.#goods.get(code)
  }

  /** One pass over all orders; asked again without a change within a few seconds, it is the same object. */
  counts(clock: ListClock): QueueCounts {
    const last = this.#last
    if (last !== undefined && last.revision === this.#revision && sameClock(last.clock, clock)) return last.counts
    const counts = this.#count(this.#yardstick(clock))
    this.#last = { revision: this.#revision, clock, counts }
    return counts
  }

  has(id: string): boolean {
    return this.#orders.has(id)
  }

  /** Every order that this station holds, in no order. */
  ids(): string[] {
    return [...this.#orders.keys()]
  }

  /** Ids of the first `limit` orders of a view. */
  select(view: QueueView, clock: ListClock, sort: QueueSort, limit: number): string[] {
    const wanted = this.#isIn(view, this.#yardstick(clock))
    return firstBy(filter(this.#orders.values(), wanted), compareBy(sort), limit).map((order) => order.id)
  }

  /** Orders of a carrier to which something happened since a moment (ms since 1970), newest first. */
  touchedSince(carrier: string, since: number): string[] {
    const number = this.#carriers.numberOf(carrier)
    return [...filter(this.#orders.values(), (order) => order.carrier === number && order.touched >= since)]
      .sort((a, b) => b.touched - a.touched)
      .map((order) => order.id)
  }

  /**
   * Ids of the orders in which every word of the query occurs: number, name, telephone, e-mail, SKU, tracking number.
   * Whole matches of a number come first.
   */
  search(query: string, limit: number): string[] {
    const wanted = wantedBy(query)
    if (wanted.words.length === 0) return []
    const found = [...filter(this.#orders.values(), (order) => matches(order, wanted))]
    const exact = new Set(found.filter((order) => matchesWhole(order, wanted.whole)))
    const rest = found.filter((order) => !exact.has(order))
    const compare = compareBy('ship-by')
    const first = [...firstBy(exact, compare, limit), ...firstBy(rest, compare, limit)]
    return first.slice(0, limit).map((order) => order.id)
  }

  /**
   * The one order that carries this code as its number, tracking number or SSCC, or whose return it names; undefined for
   * none or several.
   */
  byCode(code: string): string | undefined {
    const wanted = fold(orderOfReturn(code) ?? code)
    const found = [...filter(this.#orders.values(), (order) => matchesWhole(order, wanted))]
    return found.length === 1 ? found[0]?.id : undefined
  }

  #standingNumber(standing: Standing): number {
    const number = this.#standingNames.numberOf(`${standing.stage}\n${standing.status ?? ''}\n${standing.cue}`)
    this.#standings[number] ??= standing
    return number
  }

  #yardstick(clock: ListClock): Yardstick {
    return yardstickOf(clock, this.#standings, this.#assignees.names)
  }

  #isIn(view: QueueView, by: Yardstick): (order: IndexedOrder) => boolean {
    const [kind, id] = partsOf(view)
    if (view === 'all') return () => true
    if (kind === 'list') return (order) => (listsOf(order, by) & listMasks[id as CrossList]) !== 0
    if (kind === 'stage') return (order) => this.#standings[order.standing]?.stage === id
    if (kind === 'status' || kind === 'bare') return (order) => by.views[order.standing] === view
    const names = kind === 'carrier' ? this.#carriers : this.#assignees
    const number = names.numberOf(id)
    const of = (order: IndexedOrder) => (kind === 'carrier' ? order.carrier : order.assignee)
    return (order) => order.isOpen && of(order) === number
  }

  #count(by: Yardstick): QueueCounts {
    const standings = new Uint32Array(this.#standings.length)
    const carriers = new Uint32Array(this.#carriers.names.length)
    const assignees = new Uint32Array(this.#assignees.names.length)
    const lists = new Uint32Array(crossLists.length)
    let unseenTooLong = 0
    for (const order of this.#orders.values()) {
      add(standings, order.standing)
      if (order.isOpen) {
        add(carriers, order.carrier)
        add(assignees, order.assignee)
      }
      if ((order.lists & listMasks.unseen) !== 0 && order.received < by.unseenBefore) unseenTooLong += 1
      for (let left = listsOf(order, by); left !== 0; left &= left - 1) add(lists, 31 - Math.clz32(left & -left))
    }
    const byStage = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
    const byStatus = new Map<QueueView, number>()
    standings.forEach((count, standing) => {
      const stage = this.#standings[standing]?.stage
      const view = by.views[standing]
      if (stage !== undefined) byStage[stage] += count
      if (view !== undefined && count > 0) byStatus.set(view, (byStatus.get(view) ?? 0) + count)
    })
    return {
      total: this.#orders.size,
      byStage,
      byStatus,
      byList: Object.fromEntries(crossLists.map((list, index) => [list, lists[index] ?? 0])) as Record<
        CrossList,
        number
      >,
      byCarrier: named(this.#carriers, carriers),
      byAssignee: named(this.#assignees, assignees),
      unseenTooLong,
    }
  }
}

function add(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

function named({ names }: NumberNames, counts: Uint32Array): ReadonlyMap<string, number> {
  return new Map(names.map((name, at) => [name, counts[at] ?? 0] as const).filter(([name, n]) => n > 0 && name !== ''))
}

function* filter<T>(all: Iterable<T>, wanted: (one: T) => boolean): Generator<T> {
  for (const one of all) if (wanted(one)) yield one
}

/** A few seconds do not move an order from one list to another that anybody would notice. */
function sameClock(a: ListClock, b: ListClock): boolean {
  return (
    Math.abs(a.now.getTime() - b.now.getTime()) < 3_000 &&
    a.procedure === b.procedure &&
    a.mine.join('\n') === b.mine.join('\n')
  )
}
