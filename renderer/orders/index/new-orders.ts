/**
 * Orders that came in while the desk was open and that nobody has opened yet (C1). The first filling of the store
 * is not news, nor is an order that left and came back.
 */
export class NewOrders {
  readonly #fresh = new Set<string>()
  readonly #leftBefore = new Set<string>()
  readonly #listeners = new Set<() => void>()
  #watching = false
  #heard = 0

  /** From now on, what was not here before is new. */
  watch(): void {
    this.#watching = true
  }

  arrived(id: string, unseen: boolean): void {
    if (!this.#watching || !unseen || this.#leftBefore.has(id)) return
    this.#fresh.add(id)
    this.#heard += 1
    this.#tell()
  }

  seen(id: string): void {
    if (this.#fresh.delete(id)) this.#tell()
  }

  left(id: string): void {
    this.#leftBefore.add(id)
    this.seen(id)
  }

  /** A person has read how many there are; the list of unseen orders still holds them. */
  dismiss(): void {
    this.#fresh.clear()
    this.#tell()
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** How many wait to be noticed. */
  waiting = (): number => this.#fresh.size
  /** How many have come since the desk was opened: rises with each. */
  heard = (): number => this.#heard

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
