import { becauseOf, Refused, type SyncClient } from './endpoint-client.ts'
import type { Checkpoint } from './pull.ts'
import { followStream } from './stream.ts'
import type { SyncStatus } from './sync-status.ts'
import { type WakeSignal, wakeSignal } from './wake-signal.ts'

/** What a round of the loop does; each may throw Unreachable or Refused. */
export interface SyncWork {
  readonly client: SyncClient
  /** Everything up to the endpoint's head; reports orders as they come. */
  pull(onPage: (orders: number) => void): Promise<Checkpoint>
  /** One batch of facts; false when none waits. */
  push(): Promise<boolean>
  /** After a whole pull: drop confirmed facts, compare with the endpoint, lease numbers. */
  settle(checkpoint: Checkpoint): Promise<void>
}

export interface SyncLoop {
  status(): SyncStatus
  onStatus(listener: (status: SyncStatus) => void): () => void
  /** There is something to send. Facts are gathered for a moment, because each one makes every station pull. */
  wakePush(): void
  /** Try now, whatever the pause: a person asked, or the network came back. */
  retry(): void
  stop(): Promise<void>
}

const gatherMs = 250
const pollMs = 10_000
const firstPauseMs = 1_000
const longestPauseMs = 15_000
const streamPauseMs = 2_000

/**
 * Pull and push, each in a loop of its own; whoever reaches the endpoint last says how things stand.
 *
 *   stream hint ─┐
 *   poll, retry ─┼─► pull until no more ─► settle ─► live
 *   pushed      ─┘
 *   fact made ─── 250 ms ─► push batch by batch ─► pull
 */
export function startSyncLoop(work: SyncWork, now: () => number): SyncLoop {
  const listeners = new Set<(status: SyncStatus) => void>()
  const stopping = new AbortController()
  const stopped = stopping.signal
  const pullBell = wakeSignal(stopped)
  const pushBell = wakeSignal(stopped)
  // Nobody rings these: they are pauses that end when the loop is stopped.
  const gathering = wakeSignal(stopped)
  const streamPause = wakeSignal(stopped)
  let status: SyncStatus = { kind: 'connecting' }

  function say(next: SyncStatus): void {
    // "Offline since" counts from the first failure, not from the last.
    status = next.kind === 'offline' && status.kind === 'offline' ? { ...next, since: status.since } : next
    for (const listener of listeners) listener(status)
  }

  function failed(error: unknown): void {
    if (stopped.aborted) return
    const why = error instanceof Error ? error.message : String(error)
    const because = becauseOf(error)
    say(error instanceof Refused ? { kind: 'refused', because, why } : { kind: 'offline', since: now(), because, why })
  }

  /** Repeats a round for ever; after a failure it waits longer each time, after a success until the bell or the poll. */
  async function repeat(round: () => Promise<void>, bell: WakeSignal): Promise<void> {
    let pauseMs = firstPauseMs
    while (!stopped.aborted) {
      try {
        await round()
        pauseMs = firstPauseMs
        await bell.wait(pollMs)
      } catch (error) {
        failed(error)
        await bell.wait(pauseMs)
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      }
    }
  }

  async function pullRound(): Promise<void> {
    let done = 0
    const checkpoint = await work.pull((orders) => {
      done += orders
      if (done > 200) say({ kind: 'syncing', done })
    })
    await work.settle(checkpoint)
    if (status.kind === 'live') return
    say({ kind: 'live' })
    pushBell.ring()
  }

  async function pushRound(): Promise<void> {
    await gathering.wait(gatherMs)
    let sent = false
    while (await work.push()) sent = true
    if (sent) pullBell.ring()
  }

  /** The stream only says "there may be more": losing it costs seconds, never an order. */
  async function streamLoop(): Promise<void> {
    while (!stopped.aborted) {
      // Whether a broken stream means "offline" is for the next pull to find out.
      await followStream(work.client, stopped, pullBell.ring).catch(pullBell.ring)
      await streamPause.wait(streamPauseMs)
    }
  }

  const loops = Promise.all([repeat(pullRound, pullBell), repeat(pushRound, pushBell), streamLoop()])

  return {
    status: () => status,
    onStatus(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    wakePush: pushBell.ring,
    retry() {
      pullBell.ring()
      pushBell.ring()
    },
    async stop() {
      stopping.abort()
      await loops
    },
  }
}
