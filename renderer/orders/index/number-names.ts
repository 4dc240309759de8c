/** Gives each text a small number, so that a hundred thousand orders share a handful of carriers and statuses. */
export class NumberNames {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []

  numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    this.#numbers.set(name, this.#names.length)
    return this.#names.push(name) - 1
  }

  get names(): readonly string[] {
    return this.#names
  }
}
