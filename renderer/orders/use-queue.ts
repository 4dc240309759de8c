import { useEffect, useState } from 'react'
import type { OrderDocument } from '#shared/order/order.ts'
import { stages } from '#shared/order/stage.ts'
import { useServices } from './desk-context.tsx'
import type { QueueCounts } from './order-index.ts'
import type { Station } from './station.ts'
import { useStationVersion } from './use-station.ts'

/** A stage, or one of the lists that cut across stages. */
type View = Parameters<Station['queue']>[0] | 'all' | 'late' | 'alarms' | 'held'

export interface QueuePage {
  readonly orders: readonly OrderDocument[]
  /** False until the first page has been read. */
  readonly ready: boolean
}

/** The first `limit` orders of a view or of a search, live. */
export function useQueue(view: View, search: string, limit: number): QueuePage {
  const { station, now } = useServices()
  const version = useStationVersion()
  const [page, setPage] = useState<QueuePage & { readonly key: string; readonly version: number }>({
    orders: [],
    ready: false,
    key: '',
    version: -1,
  })
  const key = `${view}\n${search}`
  useEffect(() => {
    let overtaken = false
    read(station, view, search, limit, now().toISOString()).then(
      (orders) => overtaken || setPage({ orders, ready: true, key, version }),
      (error: unknown) => overtaken || station.report(error),
    )
    return () => {
      overtaken = true
    }
  }, [station, view, search, limit, version, key, now])
  return page.key === key ? page : { orders: [], ready: false }
}

async function read(station: Station, view: View, search: string, limit: number, now: string) {
  if (search.trim() !== '') return station.documents(station.index.search(search, limit))
  if ((stages as readonly string[]).includes(view)) return station.queue(view as Parameters<Station['queue']>[0], limit)
  return station.documents(station.index.select(view as 'all' | 'late' | 'alarms' | 'held', now, limit))
}

/** Counts of every stage and list, live. */
export function useCounts(): QueueCounts {
  const { station, now } = useServices()
  useStationVersion()
  return station.index.counts(now().toISOString())
}
