import type { HostStatus } from './host-status.ts'
import type { RawAddress } from './raw-address.ts'
import { openRawSocket, type RawSocket } from './raw-socket.ts'

/** What was last seen of a printer. */
export type LastSeen =
  | { readonly status: HostStatus }
  | { readonly problem: string }
  | { readonly silent: true }
  | { readonly hungUp: true }

/**
 * The one line to a printer on the network. Such printers drop a second connection, some with a friendly close after which
 * all looks sent (facts-printing §3): so there is one at a time, and whoever only looks gets what was last seen.
 */
export interface RawLine {
  readonly busy: boolean
  readonly lastSeen: LastSeen | undefined
  saw(seen: LastSeen): void
  /** Waits for its turn, connects, works, hangs up. Rejects with the system's error when there is no connection. */
  use<T>(work: (socket: RawSocket) => Promise<T>, signal?: AbortSignal): Promise<T>
}

const connectMs = 5000
const hangUpMs = 500

export function createRawLine(address: RawAddress): RawLine {
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let lastSeen: LastSeen | undefined

  async function once<T>(work: (socket: RawSocket) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const socket = await openRawSocket(address, connectMs, signal)
    try {
      return await work(socket)
    } finally {
      await socket.end(hangUpMs)
    }
  }

  return {
    get busy() {
      return waiting > 0
    },
    get lastSeen() {
      return lastSeen
    },
    saw(seen) {
      lastSeen = seen
    },
    use(work, signal) {
      waiting += 1
      const mine = turn.then(() => once(work, signal))
      const over = () => {
        waiting -= 1
      }
      turn = mine.then(over, over)
      return mine
    },
  }
}
