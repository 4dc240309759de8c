/** Work on the same things one after the other: a person's cancel and the queue's sending never cross. */
export interface Turns {
  take<T>(keys: readonly string[], work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(keys, work) {
      const before = keys.flatMap((key) => last.get(key) ?? [])
      const turn = Promise.allSettled(before).then(work)
      for (const key of keys) last.set(key, turn)
      const clear = () => {
        for (const key of keys) if (last.get(key) === turn) last.delete(key)
      }
      turn.then(clear, clear)
      return turn
    },
  }
}
