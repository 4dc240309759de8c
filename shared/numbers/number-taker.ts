import { type NumberPools, type TakenNumber, takeNumber } from './number-pool.ts'

/** Takes numbers one after the other and remembers which, so that all go into one journal line. */
export class NumberTaker {
  readonly taken: TakenNumber[] = []
  #pools: NumberPools
  /** The first pool that had none: then nothing of this act may be recorded. */
  missing: string | undefined
  constructor(pools: NumberPools) {
    this.#pools = pools
  }
  take(pool: string): string {
    const number = takeNumber(this.#pools, pool)
    if (number === undefined) {
      this.missing ??= pool
      return ''
    }
    this.#pools = number.pools
    this.taken.push(number.taken)
    return number.text
  }
}
