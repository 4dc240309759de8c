import { DeskError } from '#shared/contract/desk-contract.ts'
import type { NumberPools } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import type { Stage } from '#shared/order/stage.ts'
import { type ShopProfile, shopProfileSchema } from '#shared/shop/shop-profile.ts'
import { troubleOf } from '../desk/desk-trouble.ts'
import type { QueuedFact } from '../store/collections.ts'
import { readState, writeState } from '../store/state-entries.ts'
import { createComparison } from '../sync/compare.ts'
import { createGreeting, type Greeting } from '../sync/hello.ts'
import { FileKeeper } from '../sync/keep-files.ts'
import { createLeasing } from '../sync/keep-leasing.ts'
import { type Checkpoint, pullAll } from '../sync/pull.ts'
import { type SyncLoop, startSyncLoop } from '../sync/sync-loop.ts'
import type { SyncState } from '../sync/sync-status.ts'
import { createDispatcher, type Decide, type Dispatcher } from './dispatcher.ts'
import { FactQueue } from './fact-queue.ts'
import { fillIndex } from './fill-index.ts'
import { OrderIndex } from './order-index.ts'
import { OrderReader } from './order-reader.ts'
import type { StationNotice, StationPorts } from './station-ports.ts'
import { UnsentFacts } from './unsent-facts.ts'

/** New people, carriers and rules reach a desk that is never closed. */
const shopEveryMs = 600_000

/**
 * One station's orders: pulled ones in the store, its own unsent facts on top, and the one way to add a fact.
 * Screens read plain data from here through hooks; nobody else touches store, sync or journal.
 */
export class Station {
  readonly id: string
  readonly name: string
  readonly unsent = new UnsentFacts()
  readonly index = new OrderIndex()
  readonly #ports: StationPorts
  readonly #dispatcher: Dispatcher
  readonly #listeners = new Set<() => void>()
  readonly #facts: FactQueue
  readonly #reader: OrderReader
  readonly #lease: (shop: ShopProfile) => Promise<void>
  readonly #files: FileKeeper
  readonly #greeting: Greeting
  readonly #compare: ReturnType<typeof createComparison>
  #loop: SyncLoop | undefined
  #shop: ShopProfile | undefined
  #notices: readonly StationNotice[] = []
  #sync: SyncState = { status: { kind: 'connecting' }, waiting: 0, parked: 0 }
  #parkedFacts: readonly QueuedFact[] = []
  #version = 0
  #telling = false
  /** Milliseconds, by this computer's clock: they only decide when to ask again. */
  #shopReadAt = -Infinity

  private constructor(ports: StationPorts, dispatcher: (station: Station) => Dispatcher) {
    this.#ports = ports
    this.id = ports.station.id
    this.name = ports.station.name
    this.#greeting = createGreeting(ports.desk, this.id, () => ports.now().getTime())
    this.#reader = new OrderReader(ports.store, this.unsent)
    this.#files = new FileKeeper(ports.desk, this.queue, () => ports.now().getTime())
    this.#facts = new FactQueue(ports.store.database, ports.desk, ports.client)
    this.#compare = createComparison(ports.store, ports.client, () => this.#facts.sendKept())
    this.#dispatcher = dispatcher(this)
    this.#lease = createLeasing({
      session: ports.newId(),
      client: ports.client,
      now: ports.now,
      pools: (year) => this.#dispatcher.pools(year),
      keep: (block) => this.#dispatcher.addBlock(block),
      onUsedUp: ({ because, message }) => this.#notify({ kind: 'numbers-used-up', because, why: message }),
    })
  }

  /**
   * Opens the station for work: whatever the journal holds without a receipt is in the store and in the views
   * before this resolves, so before the first scan.
   */
  static async open(ports: StationPorts): Promise<Station> {
    const journal = await ports.desk.call('journal.read', {})
    const station = new Station(ports, (self) =>
      createDispatcher(journal, {
        desk: ports.desk,
        station: ports.station.id,
        now: ports.now,
        newId: ports.newId,
        onPermanent: (events) => self.#lay(events),
        store: async (events) => {
          await self.#facts.add(events)
          self.#loop?.wakePush()
        },
        onStoreError: (error) => self.#notify({ kind: 'store-failed', why: String(error) }),
      }),
    )
    const restored = await station.#restore(journal.unconfirmed)
    if (restored > 0) station.#notify({ kind: 'store-rebuilt', facts: restored })
    if (journal.damagedLines > 0) station.#notify({ kind: 'journal-damaged', lines: journal.damagedLines })
    station.#shop = await readState(ports.store.database, 'shop', shopProfileSchema)
    station.#watchStore()
    fillIndex(ports.store.database.orders, station.unsent, station.index, () => station.#changed()).catch(
      (error: unknown) => station.report(error),
    )
    return station
  }

  startSync(): void {
    this.#loop = startSyncLoop(
      {
        client: this.#ports.client,
        pull: async (onPage) => {
          await this.#greeting.greet()
          // People first: nobody can begin before they are known, and the orders may be many.
          if (this.#shop === undefined) await this.fetchShop()
          return pullAll(this.#ports.store.database, this.#ports.client, onPage, () => this.#facts.sendKept())
        },
        push: () => this.#push(),
        settle: (checkpoint) => this.#settle(checkpoint),
      },
      () => this.#ports.now().getTime(),
    )
    this.#loop.onStatus((status) => {
      if (status.kind === 'offline' || status.kind === 'refused') this.#greeting.lost()
      this.#sync = { ...this.#sync, status }
      this.#changed()
    })
  }

  async stop(): Promise<void> {
    await this.#loop?.stop()
    await this.#ports.store.close()
  }

  // --- reading -------------------------------------------------------------------------------------------

  /** Rises with every change that a screen could show. */
  version = (): number => this.#version
  sync = (): SyncState => this.#sync
  shop = (): ShopProfile | undefined => this.#shop
  notices = (): readonly StationNotice[] => this.#notices
  parkedFacts = (): readonly QueuedFact[] => this.#parkedFacts
  pools = (): NumberPools => this.#dispatcher.pools()

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  order = (id: string): Promise<OrderView | undefined> => this.#reader.order(id)
  peek = (id: string): OrderView | undefined => this.#reader.peek(id)
  prepare = (id: string): Promise<void> => this.#reader.prepare(id)
  queue = (stage: Stage, limit: number): Promise<OrderDocument[]> => this.#reader.queue(stage, limit)
  documents = (ids: readonly string[]): Promise<OrderDocument[]> => this.#reader.documents(ids)
  factsAtEndpoint = (ids: readonly string[]): Promise<ReadonlySet<string>> => this.#reader.factsAtEndpoint(ids)

  // --- acting --------------------------------------------------------------------------------------------

  /** Adds facts to an order; see Dispatcher.dispatch. When it resolves, `order(id)` shows them. */
  async dispatch(orderId: string, operator: string, decide: Decide): Promise<readonly OrderEvent[]> {
    await this.prepare(orderId)
    return this.#dispatcher.dispatch(orderId, operator, decide)
  }

  retrySync(): void {
    this.#loop?.retry()
  }

  async sendAgain(factId: string): Promise<void> {
    await this.#facts.sendAgain(factId)
    await this.#countFacts()
    this.#loop?.wakePush()
  }

  /** Takes a refused fact out of the queue and of the order. */
  async discard(factId: string): Promise<void> {
    const fact = await this.#facts.discard(factId)
    if (fact === undefined) return
    this.unsent.drop(fact.orderId, [factId], this.#reader.atHand(fact.orderId))
    await this.#countFacts()
  }

  /** A fact of the time when this desk was another station, which a person wants to keep. */
  redo = (event: OrderEvent): Promise<void> => this.prepare(event.orderId).then(() => this.#dispatcher.redo([event]))

  /** An act that the desk refused has not happened; a read that failed means that what they see may be old. */
  report(error: unknown): void {
    this.#notify({ kind: error instanceof DeskError ? 'not-saved' : 'store-failed', ...troubleOf(error) })
  }

  dismissNotice(notice: StationNotice): void {
    this.#notices = this.#notices.filter((known) => known !== notice)
    this.#changed()
  }

  // --- inside --------------------------------------------------------------------------------------------

  /** Lays permanent facts on their order at once: what the person sees next already has them. */
  #lay(events: readonly OrderEvent[]): void {
    const [first] = events
    if (first === undefined) return
    this.#sync = { ...this.#sync, waiting: this.#sync.waiting + events.length }
    this.unsent.add(events, this.#reader.atHand(first.orderId))
    this.#changed()
  }

  async #restore(unconfirmed: readonly OrderEvent[]): Promise<number> {
    const missing = await this.#facts.restore(unconfirmed)
    const events = (await this.#facts.all()).map((fact) => fact.event)
    for (const orderId of new Set(events.map((event) => event.orderId))) {
      await this.prepare(orderId)
      this.unsent.add(
        events.filter((event) => event.orderId === orderId),
        this.#reader.atHand(orderId),
      )
    }
    await this.#countFacts()
    return missing
  }

  #watchStore(): void {
    this.unsent.onChange((orderId) => {
      // A fact that was discarded leaves what the endpoint says.
      const document = this.unsent.overlaid(orderId)?.document ?? this.#reader.atHand(orderId)
      if (document !== undefined) this.index.set(document)
    })
    this.#ports.store.database.orders.eventBulks$.subscribe((bulk) => {
      for (const event of bulk.events) {
        const id = event.documentId
        if (event.operation === 'DELETE') {
          this.#reader.removed(id)
          this.index.delete(id)
          this.#files.gone(id)
          this.unsent.rebase(id, undefined)
          continue
        }
        const document = event.documentData as unknown as OrderDocument
        this.#reader.pulled(document)
        this.#files.pulled(document)
        if (this.unsent.of(id).length > 0) this.unsent.rebase(id, document)
        else this.index.set(document)
      }
      this.#changed()
    })
  }

  async #push(): Promise<boolean> {
    await this.#greeting.greet()
    const { sent, parked } = await this.#facts.push()
    if (parked > 0) await this.#countFacts()
    return sent
  }

  /** After a whole pull: what the store now holds in the endpoint's words need not be kept in ours. */
  async #settle(checkpoint: Checkpoint): Promise<void> {
    const dropped = await this.#facts.dropConfirmed(checkpoint.seq)
    for (const [orderId, ids] of dropped) this.unsent.drop(orderId, ids, this.#reader.atHand(orderId))
    if (dropped.size > 0) await this.#countFacts()
    this.#reader.tidy()
    // Papers may travel while the orders are already worked on.
    this.#files.keep().catch((error: unknown) => this.report(error))
    const now = this.#ports.now().getTime()
    await this.#compare(checkpoint, now)
    if (Math.abs(now - this.#shopReadAt) >= shopEveryMs) await this.fetchShop()
    if (this.#shop !== undefined) await this.#lease(this.#shop)
  }

  async fetchShop(): Promise<void> {
    this.#shop = await this.#ports.client.shop()
    this.#shopReadAt = this.#ports.now().getTime()
    await writeState(this.#ports.store.database, 'shop', this.#shop)
    this.#changed()
  }

  async #countFacts(): Promise<void> {
    const facts = await this.#facts.all()
    this.#parkedFacts = facts.filter((fact) => fact.parked !== undefined)
    this.#sync = { ...this.#sync, parked: this.#parkedFacts.length, waiting: facts.length - this.#parkedFacts.length }
    this.#changed()
  }

  #notify(notice: StationNotice): void {
    this.#notices = [...this.#notices, notice]
    this.#changed()
  }

  /**
   * What changed can be read at once; who shows it is told in the next turn of the event loop. A scan changes the
   * order and, a moment later in the same turn, what the packer says about it: told at once, the screen is drawn
   * twice, and the store waits for both.
   */
  #changed(): void {
    this.#version += 1
    if (this.#telling) return
    this.#telling = true
    setTimeout(() => {
      this.#telling = false
      for (const listener of this.#listeners) listener()
    }, 0)
  }
}
