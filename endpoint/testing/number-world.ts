import { foldNumbers, type NumberBlock, servesYear, type TakenNumber, takeNumber } from '#shared/numbers/number-pool.ts'
import { judgeCopy, type KnownStation } from '../numbering/judge-copy.ts'

interface Fact {
  readonly id: string
  readonly seq: number
  readonly number: string | undefined
}

/** What a desk's journal holds. */
interface Disk {
  readonly station: string
  readonly facts: readonly Fact[]
  readonly settled: ReadonlySet<string>
  readonly blocks: readonly NumberBlock[]
  readonly taken: readonly TakenNumber[]
  readonly lastSeq: number
}

interface Desk {
  disk: Disk
  run: string
  greeted: boolean
  images: readonly Disk[]
}

export type Crash = 'none' | 'before-journal' | 'after-journal'
const pools = ['invoice', 'sscc'] as const
export type Pool = (typeof pools)[number]

/** Small on purpose: blocks run out in every schedule. */
const blockSize = 3
const mostDesks = 5

/**
 * Desks and an endpoint with nothing but what keeps numbers unique: real pools, real judgement of copies, a model of the
 * endpoint's rows. Every fact that the endpoint ever took is remembered here.
 */
export class NumberWorld {
  readonly desks: Desk[] = []
  /** Number → the facts that the endpoint took it with. */
  readonly accepted = new Map<string, string[]>()
  readonly leases: { readonly station: string; readonly block: NumberBlock }[] = []
  /** Facts of retired journals that a person has to decide about. */
  readonly offered: Fact[] = []
  readonly seen = { renewed: 0, refused: 0, exhausted: 0, unsyncedOffered: 0, lostNumbers: 0, newYears: 0 }
  readonly #stations = new Map<string, KnownStation>()
  readonly stored = new Set<string>()
  readonly #counters = new Map<string, number>()
  #made = 0
  #year = 2026

  constructor(desks: number) {
    for (let count = 0; count < desks; count += 1)
      this.desks.push({ disk: this.#pair(), run: this.#id('run'), greeted: false, images: [] })
  }

  /** Takes a number, writes its fact and the number in one journal line, prints. A kill may come at either seam. */
  take(index: number, pool: Pool, crash: Crash): void {
    const desk = this.#desk(index)
    const { disk } = desk
    const blocks = disk.blocks.filter((block) => servesYear(block, this.#year))
    const next = takeNumber(foldNumbers(blocks, disk.taken), pool)
    if (next === undefined) this.seen.exhausted += 1
    if (next !== undefined && crash !== 'before-journal') {
      const seq = disk.lastSeq + 1
      const fact = { id: this.#id('fact'), seq, number: `${pool} ${next.text}` }
      desk.disk = { ...disk, facts: [...disk.facts, fact], taken: [...disk.taken, next.taken], lastSeq: seq }
    }
    if (crash !== 'none') this.#restart(desk)
  }

  /** A whole round: greet, push, lease. With `lost`, the receipts never arrive. */
  sync(index: number, lost: boolean): void {
    const desk = this.#desk(index)
    if (!this.#greet(desk)) this.#greet(desk)
    this.push(index, lost)
    for (const pool of pools) this.#topUp(desk, pool)
  }

  /** Sends what waits without a new greeting, as between two rounds. */
  push(index: number, lost: boolean): void {
    const desk = this.#desk(index)
    if (!desk.greeted) return
    if (this.#known(desk.disk.station).run !== desk.run) {
      this.seen.refused += 1
      desk.greeted = false
      return
    }
    const waiting = desk.disk.facts.filter((fact) => !desk.disk.settled.has(fact.id))
    for (const fact of waiting) this.#store(desk.disk.station, fact)
    if (!lost) desk.disk = { ...desk.disk, settled: new Set([...desk.disk.settled, ...waiting.map(({ id }) => id)]) }
  }

  image(index: number): void {
    const desk = this.#desk(index)
    desk.images = [...desk.images, desk.disk]
  }

  /** The disk is set back to an earlier state. */
  restore(index: number, which: number): void {
    const desk = this.#desk(index)
    const image = desk.images[which % Math.max(1, desk.images.length)]
    if (image === undefined) return
    this.seen.lostNumbers += desk.disk.facts.length - image.facts.length
    desk.disk = image
    this.#restart(desk)
  }

  /** The disk is copied to another computer, and both go on. */
  clone(index: number): void {
    if (this.desks.length >= mostDesks) return
    const { disk, images } = this.#desk(index)
    this.desks.push({ disk, run: this.#id('run'), greeted: false, images })
  }

  newYear(): void {
    this.#year += 1
    this.seen.newYears += 1
  }

  // ---------------------------------------------------------------------------------------------------------

  #greet(desk: Desk): boolean {
    const { disk, run } = desk
    const settled = disk.facts.filter((fact) => disk.settled.has(fact.id)).slice(-20)
    const open = disk.facts.filter((fact) => !disk.settled.has(fact.id))
    const chain = [...settled, ...open].map(({ id, seq }) => ({ id, seq }))
    const verdict = judgeCopy(this.#known(disk.station), { run, lastStationSeq: disk.lastSeq, chain, blocks: [] })
    if (verdict.outcome === 'known') {
      this.#stations.set(disk.station, { ...this.#known(disk.station), ...verdict.runs })
      desk.greeted = true
      return true
    }
    this.seen.renewed += 1
    const left = open.filter((fact) => !this.stored.has(fact.id))
    if (left.length > 0) this.seen.unsyncedOffered += 1
    this.offered.push(...left)
    desk.disk = this.#pair()
    desk.images = []
    return false
  }

  #topUp(desk: Desk, pool: Pool): void {
    const { disk } = desk
    const blocks = disk.blocks.filter((block) => block.pool === pool && servesYear(block, this.#year))
    if (blocks.length > 0 && takeNumber(foldNumbers(blocks, disk.taken), pool) !== undefined) return
    const series = pool === 'invoice' ? `${disk.station}/${this.#year}` : ''
    const from = this.#counters.get(`${pool} ${series}`) ?? 1
    this.#counters.set(`${pool} ${series}`, from + blockSize)
    const format =
      pool === 'invoice'
        ? ({ kind: 'document', prefix: 'FV', digits: 6 } as const)
        : ({ kind: 'plain', prefix: 'S', digits: 9 } as const)
    const block = { id: this.#id('block'), pool, series, format, from, to: from + blockSize - 1 }
    this.leases.push({ station: disk.station, block })
    desk.disk = { ...disk, blocks: [...disk.blocks, block] }
  }

  #store(station: string, fact: Fact): void {
    if (this.stored.has(fact.id)) return
    this.stored.add(fact.id)
    if (fact.number !== undefined) this.accepted.set(fact.number, [...(this.accepted.get(fact.number) ?? []), fact.id])
    const known = this.#known(station)
    if (fact.seq > known.lastSeq) this.#stations.set(station, { ...known, lastSeq: fact.seq, lastEvent: fact.id })
  }

  #pair(): Disk {
    const station = this.#id('ST')
    this.#stations.set(station, { lastSeq: 0, lastEvent: '', run: '', runSeq: 0, formerRuns: [] })
    return { station, facts: [], settled: new Set(), blocks: [], taken: [], lastSeq: 0 }
  }

  #restart(desk: Desk): void {
    desk.run = this.#id('run')
    desk.greeted = false
  }

  #known(station: string): KnownStation {
    const known = this.#stations.get(station)
    if (known === undefined) throw new Error(`no station ${station}`)
    return known
  }

  #desk(index: number): Desk {
    const desk = this.desks[index % this.desks.length]
    if (desk === undefined) throw new Error('a world without desks')
    return desk
  }

  #id(kind: string): string {
    this.#made += 1
    return `${kind}-${this.#made}`
  }
}
