export interface Quit {
  /** Runs `listener` once, before anything is taken down. */
  before(listener: () => Promise<void>): void
  /** Asking again waits for the same end. */
  now(): Promise<void>
  readonly ended: Promise<void>
}

/** One orderly end, however often and by whomever it is asked for. */
export function createQuit(takeDown: () => Promise<void>): Quit {
  const listeners: (() => Promise<void>)[] = []
  let ending: Promise<void> | undefined
  let report: { resolve: () => void; reject: (error: unknown) => void } | undefined
  const ended = new Promise<void>((resolve, reject) => {
    report = { resolve, reject }
  })
  // Whoever asked hears of a failure; `ended` alone must not end the process for want of a listener.
  ended.catch(() => undefined)

  async function end(): Promise<void> {
    const results = await Promise.allSettled(listeners.map((listener) => listener()))
    await takeDown()
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }

  return {
    before: (listener) => {
      listeners.push(listener)
    },
    now: () => {
      ending ??= end().then(
        () => report?.resolve(),
        (error: unknown) => {
          report?.reject(error)
          throw error
        },
      )
      return ending
    },
    ended,
  }
}
