import type { Table } from 'dexie'
import type { Decide } from '#renderer/orders/dispatcher.ts'
import { stampFacts } from '#renderer/orders/fact-drafts.ts'
import type { Desk } from '#shared/contract/desk-contract.ts'
import { foldNumbers } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderView, ParcelView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { RawOrders } from './raw-orders.ts'

class RawStore extends RawOrders {
  declare readonly order_events: Table<OrderEvent, string>

  constructor() {
    super('raw-desk')
    this.version(2).stores({ order_events: 'id' })
  }
}

const box: ParcelView = {
  id: 'box-1',
  number: 1,
  state: 'open',
  station: 'raw',
  operator: 'ewa',
  contents: {},
  weightGrams: undefined,
  weightEstimated: false,
  sizeMm: undefined,
  sscc: undefined,
  trackingNumber: undefined,
  sheet: undefined,
  carrier: undefined,
}

/**
 * What the pack screen needs of a station, with Dexie beneath and nothing between: no queue of facts, no overlay, no
 * index, no sync. A piece raises a count; nothing is folded again.
 */
export class RawStation {
  readonly id = 'raw'
  readonly name = 'raw'
  readonly store = new RawStore()
  readonly index = { byCode: () => undefined, goods: () => undefined }
  readonly #desk: Desk
  readonly #shop: ShopProfile
  readonly #views = new Map<string, OrderView>()
  readonly #listeners = new Set<() => void>()
  readonly #sync = { status: { kind: 'live' }, waiting: 0, parked: 0 } as const
  readonly #notices: readonly never[] = []
  #stationSeq = 0

  constructor(desk: Desk, shop: ShopProfile) {
    this.#desk = desk
    this.#shop = shop
  }

  sync = () => this.#sync
  shop = () => this.#shop
  notices = () => this.#notices
  version = () => 0
  pools = () => foldNumbers([], [])
  peek = (id: string) => this.#views.get(id)
  order = async (id: string) => this.#views.get(id)

  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  report(error: unknown): never {
    throw error
  }

  /** The order with its packing begun, so that a scan is one fact. */
  async prepare(id: string): Promise<void> {
    if (this.#views.has(id)) return
    const document = await this.store.orders.get(id)
    if (document === undefined) throw new Error(`there is no order ${id}`)
    if (!this.#views.has(id))
      this.#views.set(id, { ...viewOrder(document), stage: 'packing', packingStartedBy: 'raw', parcels: [box] })
  }

  async dispatch(orderId: string, operator: string, decide: Decide): Promise<readonly OrderEvent[]> {
    const { drafts, taken } = decide(this.pools())
    const events = stampFacts(orderId, drafts, {
      station: this.id,
      operator,
      at: new Date().toISOString(),
      firstStationSeq: this.#stationSeq + 1,
      newId: () => crypto.randomUUID(),
    })
    this.#stationSeq += events.length
    await this.#desk.call('journal.append', { events, taken: [...taken] })
    for (const event of events) void this.store.order_events.add(event)
    for (const event of events) this.#raise(event)
    setTimeout(() => {
      for (const listener of this.#listeners) listener()
    }, 0)
    return events
  }

  #raise(event: OrderEvent): void {
    const order = this.#views.get(event.orderId)
    if (order === undefined || event.type !== 'item-packed') return
    const { lineId } = event.data
    const lines = order.lines.map((line) =>
      line.id === lineId ? { ...line, packed: line.packed + 1, open: line.open - 1 } : line,
    )
    const parcels = order.parcels.map((parcel) => {
      const contents = { ...parcel.contents, [lineId]: (parcel.contents[lineId] ?? 0) + 1 }
      return { ...parcel, contents }
    })
    this.#views.set(order.id, { ...order, lines, parcels })
  }
}
