/** `done`: look again at once. `idle`: nothing to do until woken. `wait`: the same again after a while or when woken. */
export type StepResult = 'done' | 'idle' | 'wait'

export interface Worker {
  wake(): void
  /** Resolves when the loop has ended. */
  readonly ended: Promise<void>
}

/** One loop that does one thing at a time until the signal. `step` throws only for bugs: they go to `onError`. */
export function startWorker(
  step: () => Promise<StepResult>,
  { signal, retryMs, onError }: { signal: AbortSignal; retryMs: number; onError: (error: unknown) => void },
): Worker {
  let woken = false
  let rouse: (() => void) | undefined

  function sleep(ms: number | undefined): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(wake, ms)
      function wake() {
        clearTimeout(timer)
        signal.removeEventListener('abort', wake)
        rouse = undefined
        resolve()
      }
      rouse = wake
      signal.addEventListener('abort', wake, { once: true })
      if (woken || signal.aborted) wake()
    })
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      woken = false
      let result: StepResult
      try {
        result = await step()
      } catch (error) {
        onError(error)
        result = 'wait'
      }
      if (result !== 'done') await sleep(result === 'wait' ? retryMs : undefined)
    }
  }

  return {
    wake() {
      woken = true
      rouse?.()
    },
    ended: run(),
  }
}
