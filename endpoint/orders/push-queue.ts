import type { Receipt } from '#shared/sync/wire.ts'
import type { Push } from './push-events.ts'

interface Waiting {
  readonly push: Push
  readonly resolve: (receipts: Receipt[]) => void
  readonly reject: (error: unknown) => void
}

type Commit = (shopId: string, pushes: readonly Push[]) => Promise<Receipt[][]>

export interface PushQueue {
  /** Resolves after the commit. */
  push(shopId: string, push: Push): Promise<Receipt[]>
}

const groupSize = 32
const groupEvents = 4000

/** The pushes at the front that go into one transaction: at least one, and not more than a disk likes at once. */
function takeGroup(waiting: Waiting[]): Waiting[] {
  let size = 0
  let events = 0
  for (const { push } of waiting.slice(0, groupSize)) {
    events += push.events.length
    if (size > 0 && events > groupEvents) break
    size += 1
  }
  return waiting.splice(0, size)
}

/**
 * Group commit: pushes of one shop wait for its row anyway, so those that wait share one transaction and one
 * flush to disk. When a group fails, each of its pushes is tried alone, so that it answers for itself only.
 */
export function createPushQueue(commit: Commit): PushQueue {
  const queues = new Map<string, Waiting[]>()

  async function alone(shopId: string, { push, resolve, reject }: Waiting): Promise<void> {
    try {
      const [receipts] = await commit(shopId, [push])
      resolve(receipts ?? [])
    } catch (error) {
      reject(error)
    }
  }

  async function together(shopId: string, group: readonly Waiting[]): Promise<void> {
    if (group.length > 1) {
      const receipts = await commit(
        shopId,
        group.map((waiting) => waiting.push),
      ).catch(() => undefined)
      if (receipts !== undefined) {
        for (const [index, waiting] of group.entries()) waiting.resolve(receipts[index] ?? [])
        return
      }
    }
    for (const waiting of group) await alone(shopId, waiting)
  }

  async function drain(shopId: string, waiting: Waiting[]): Promise<void> {
    while (waiting.length > 0) await together(shopId, takeGroup(waiting))
    queues.delete(shopId)
  }

  return {
    push: (shopId, push) =>
      new Promise((resolve, reject) => {
        const waiting = queues.get(shopId)
        const entry = { push, resolve, reject }
        if (waiting !== undefined) {
          waiting.push(entry)
          return
        }
        const fresh = [entry]
        queues.set(shopId, fresh)
        void drain(shopId, fresh)
      }),
  }
}
