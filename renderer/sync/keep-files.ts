import type { Desk } from '#shared/contract/desk-contract.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import type { OrderFile } from '#shared/order/order-file.ts'
import { openStages, type Stage } from '#shared/order/stage.ts'

/** In one question to the desk: the first are at hand while the others still travel. */
const filesAtOnce = 200
/** Per stage, by the day on which they must leave: what is packed first is fetched first. */
const ordersPerStage = 1000
/** After an error that is not the network's, such as a full disk. */
const restMs = 600_000
/** The desk forgets what nobody asked for in 30 days. */
const againMs = 12 * 3_600_000

type Word = Pick<OrderDocument, 'id' | 'stage' | 'intake'>

/**
 * Sees to it that the papers which came with open orders lie at this desk before somebody packs them. Orders are looked
 * through once; after that only those that come in.
 */
export class FileKeeper {
  readonly #desk: Desk
  readonly #now: () => number
  readonly #queue: (stage: Stage, limit: number) => Promise<readonly Word[]>
  readonly #wanted = new Map<string, readonly OrderFile[]>()
  #looked = false
  #changed = false
  #missing = 0
  #keptAt = Number.NEGATIVE_INFINITY
  #restUntil = Number.NEGATIVE_INFINITY
  #turn: Promise<void> | undefined

  constructor(desk: Desk, queue: (stage: Stage, limit: number) => Promise<readonly Word[]>, now: () => number) {
    this.#desk = desk
    this.#queue = queue
    this.#now = now
  }

  pulled({ id, stage, intake }: Word): void {
    const files = openStages.has(stage) ? (intake.files ?? []) : []
    if (files.length === 0) {
      this.#wanted.delete(id)
      return
    }
    this.#wanted.set(id, files)
    this.#changed = true
  }

  gone(id: string): void {
    this.#wanted.delete(id)
  }

  /** After each pull. Asks the desk only when something may be missing there; never two questions at once. */
  keep(): Promise<void> {
    this.#turn ??= this.#keep().finally(() => {
      this.#turn = undefined
    })
    return this.#turn
  }

  async #keep(): Promise<void> {
    if (this.#now() < this.#restUntil) return
    try {
      await this.#look()
      if (!this.#changed && this.#missing === 0 && this.#now() - this.#keptAt < againMs) return
      this.#changed = false
      const files = [...this.#wanted.values()].flat()
      this.#missing = 0
      for (let from = 0; from < files.length; from += filesAtOnce) {
        const { missing } = await this.#desk.call('files.keep', { files: files.slice(from, from + filesAtOnce) })
        this.#missing += missing.length
      }
      this.#keptAt = this.#now()
    } catch (error) {
      this.#changed = true
      this.#restUntil = this.#now() + restMs
      throw error
    }
  }

  async #look(): Promise<void> {
    if (this.#looked) return
    for (const stage of openStages)
      for (const document of await this.#queue(stage, ordersPerStage))
        if (!this.#wanted.has(document.id)) this.pulled(document)
    this.#looked = true
  }
}
