import pg from 'pg'
import { channel, type Store } from '../db/store.ts'
import type { StreamHub } from './stream-hub.ts'

export interface HeadWatcher {
  close(): Promise<void>
}

const coalesceMs = 25
const pollMs = 1000
const heartbeatMs = 15_000
const reconnectMs = 1000

/**
 * Tells the hub how far each shop is. NOTIFY only wakes it up; a look at the shops every second is the floor,
 * for servers without NOTIFY and for notices that got lost. One LISTEN connection per process.
 */
export function watchHeads(store: Store, hub: StreamHub): HeadWatcher {
  const state: { closed: boolean; listener?: pg.Client; soon?: NodeJS.Timeout; last: number; failing: boolean } = {
    closed: false,
    last: 0,
    failing: false,
  }

  async function look(): Promise<void> {
    state.last = Date.now()
    const shops = hub.activeShops()
    if (shops.length === 0) return
    try {
      const { rows } = await store.pool.query<{ id: string; head: number }>(
        'select shop_id as id, head from shop where shop_id = any($1)',
        [shops],
      )
      for (const { id, head } of rows) hub.headIs(id, head)
      state.failing = false
    } catch (error) {
      if (!state.failing) store.log.warn({ reason: String(error) }, 'the shops cannot be watched; trying on')
      state.failing = true
    }
  }

  function lookSoon(): void {
    state.soon ??= setTimeout(
      () => {
        delete state.soon
        void look()
      },
      Math.max(0, state.last + coalesceMs - Date.now()),
    )
  }

  async function listen(): Promise<void> {
    if (state.closed || !store.notifies) return
    const listener = new pg.Client({ connectionString: store.databaseUrl, application_name: 'packdesk-listen' })
    state.listener = listener
    listener.on('notification', lookSoon)
    listener.on('error', (error) => store.log.warn({ reason: error.message }, 'the LISTEN connection was lost'))
    listener.once('end', () => {
      if (!state.closed) setTimeout(() => void listen(), reconnectMs).unref()
    })
    try {
      await listener.connect()
      await listener.query(`listen ${channel}`)
      hub.resyncAll()
    } catch (error) {
      store.log.warn({ reason: String(error) }, 'LISTEN failed; stations hear of changes by polling')
      await listener.end().catch(() => undefined)
    }
  }

  void listen()
  const poll = setInterval(() => void look(), pollMs)
  const beat = setInterval(() => hub.heartbeat(), heartbeatMs)
  return {
    async close() {
      state.closed = true
      clearInterval(poll)
      clearInterval(beat)
      clearTimeout(state.soon)
      await state.listener?.end().catch(() => undefined)
    },
  }
}
