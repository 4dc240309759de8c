import { type Desk, DeskError } from '#shared/contract/desk-contract.ts'
import { reason } from '#shared/reasons/reason.ts'
import { Refused, Unreachable } from './endpoint-client.ts'

/** A second copy of this station is found out at the latest after this. */
const helloEveryMs = 600_000

/** This station's word to the endpoint before anything is pulled or pushed: the main process says it, with its journal. */
export interface Greeting {
  /**
   * Once for each connection, and now and then after. Throws Unreachable or Refused; also when the desk has become
   * another station, because then this page has nothing more to say.
   */
  greet(): Promise<void>
  /** The connection is gone: the next one begins with a greeting. */
  lost(): void
}

/** `station` is the id that this page goes by. */
export function createGreeting(desk: Desk, station: string, now: () => number): Greeting {
  let greetedAt = Number.NEGATIVE_INFINITY
  let renewed = false
  let underWay: Promise<void> | undefined

  async function greet(): Promise<void> {
    const { outcome } = await desk.call('desk.hello', { station }).catch((error: unknown) => {
      throw asSyncError(error)
    })
    renewed ||= outcome === 'renewed'
    if (renewed)
      throw new Unreachable('This desk is another station now: its page starts again.', reason('another-station', {}))
    greetedAt = now()
  }

  return {
    async greet() {
      if (!renewed && Math.abs(now() - greetedAt) < helloEveryMs) return
      // Pull and push begin together: one word is enough for both.
      underWay ??= greet().finally(() => {
        underWay = undefined
      })
      await underWay
    },
    lost() {
      greetedAt = Number.NEGATIVE_INFINITY
    },
  }
}

function asSyncError(error: unknown): unknown {
  if (!(error instanceof DeskError)) return error
  if (error.code === 'endpoint-refused') return new Refused('unauthorised', error.message, error.because)
  return new Unreachable(error.message, error.because)
}
