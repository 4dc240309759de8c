/** A bell that remembers one ring: whoever waits after it was rung does not wait. */
export interface WakeSignal {
  ring(): void
  /** Resolves at the next ring or after `ms`, whichever comes first. */
  wait(ms: number): Promise<void>
}

export function wakeSignal(stopped: AbortSignal): WakeSignal {
  let rung = false
  let wake: (() => void) | undefined
  stopped.addEventListener('abort', () => wake?.(), { once: true })
  return {
    ring() {
      rung = true
      wake?.()
    },
    async wait(ms) {
      if (!rung && !stopped.aborted)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      wake = undefined
      rung = false
    },
  }
}
