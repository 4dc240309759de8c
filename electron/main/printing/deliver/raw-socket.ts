import { connect } from 'node:net'
import { type HostStatus, hostStatuses, wholeStrings } from './host-status.ts'
import type { RawAddress } from './raw-address.ts'

/** One connection to a printer. Only what the printer says itself is evidence: a write that succeeded is none. */
export interface RawSocket {
  /** False once the printer closed it or it broke. */
  readonly open: boolean
  readonly error: string | undefined
  /** Hands bytes over. Resolves false when that was not possible within the time: they may have left in part. */
  write(bytes: Uint8Array, withinMs: number): Promise<boolean>
  /**
   * Asks `~HS`. Answers come in order, so this is the answer to the newest question and proves that the printer read all that
   * was written before it.
   */
  hostStatus(withinMs: number): Promise<HostStatus | 'silent' | 'closed'>
  /** What it said to `~HI`, or undefined. Not to be mixed with `hostStatus` on one socket. */
  identification(withinMs: number): Promise<string | undefined>
  /** Resolves when the printer closed its side, or after the time. */
  end(withinMs: number): Promise<void>
}

const heardLimit = 64 * 1024
const ask = Buffer.from('~HS\r\n', 'latin1')
const identify = Buffer.from('~HI\r\n', 'latin1')

/**
 * Rejects with the system's error when there was no connection: then certainly nothing left. When the signal comes all
 * waiting ends and the connection counts as closed.
 */
export function openRawSocket(
  { host, port }: RawAddress,
  withinMs: number,
  signal: AbortSignal | undefined,
): Promise<RawSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    const late = setTimeout(() => socket.destroy(new Error(`no answer within ${withinMs / 1000} s`)), withinMs)
    socket.once('error', reject)
    socket.once('connect', () => {
      clearTimeout(late)
      socket.off('error', reject)
      resolve(ready())
    })
    socket.once('close', () => clearTimeout(late))

    function ready(): RawSocket {
      let open = true
      let error: string | undefined
      let heard = Buffer.alloc(0)
      let asked = 0
      const watchers = new Set<() => void>()
      const changed = () => {
        for (const watcher of [...watchers]) watcher()
      }
      const closed = () => {
        open = false
        changed()
      }
      socket.on('data', (part: Buffer) => {
        heard = Buffer.concat([heard, part])
        // A printer says three short lines. Whoever says more is none, and is not listened to for ever.
        if (heard.length > heardLimit) socket.destroy(new Error('it answers with something else than its state'))
        changed()
      })
      socket.on('error', (problem) => {
        error = problem.message
        closed()
      })
      socket.on('end', closed)
      socket.on('close', closed)
      signal?.addEventListener('abort', closed, { once: true })
      socket.once('close', () => signal?.removeEventListener('abort', closed))

      /** Until `look` finds something, the connection ends or the time is over. */
      function until<T>(look: () => T | undefined, withinMs: number): Promise<T | undefined> {
        return new Promise((done) => {
          const watcher = () => {
            const found = look()
            if (found === undefined && open) return
            finish(found)
          }
          const timer = setTimeout(() => finish(look()), withinMs)
          function finish(found: T | undefined) {
            clearTimeout(timer)
            watchers.delete(watcher)
            done(found)
          }
          watchers.add(watcher)
          watcher()
        })
      }

      return {
        get open() {
          return open
        },
        get error() {
          return error
        },
        write(bytes, withinMs) {
          let handedOver: true | undefined
          socket.write(bytes, (problem) => {
            if (problem === undefined || problem === null) handedOver = true
            changed()
          })
          return until(() => handedOver, withinMs).then((result) => result === true)
        },
        async hostStatus(withinMs) {
          if (!open) return 'closed'
          asked += 1
          const mine = asked
          socket.write(ask)
          const status = await until(() => hostStatuses(heard)[mine - 1], withinMs)
          return status ?? (open ? 'silent' : 'closed')
        },
        identification(withinMs) {
          socket.write(identify)
          return until(() => wholeStrings(heard)[0], withinMs)
        },
        async end(withinMs) {
          if (socket.writable) socket.end()
          await until(() => (socket.closed || !open ? true : undefined), withinMs)
          socket.destroy()
        },
      }
    }
  })
}
