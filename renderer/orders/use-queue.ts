import { useEffect, useState } from 'react'
import type { OrderDocument } from '#shared/order/order.ts'
import { openStages, type Stage, stageSchema } from '#shared/order/stage.ts'
import { standingOf, statusOf } from '#shared/shop/status-of.ts'
import { partsOf, type QueueSort, type QueueView } from '../ui-state/queue-view.ts'
import { useServices } from './desk-context.tsx'
import type { ListClock } from './index/yardstick.ts'
import type { QueueCounts } from './order-index.ts'
import { compareEntries } from './overlay-queue.ts'
import type { Station } from './station.ts'
import { useListClock } from './use-list-clock.ts'
import { useStationVersion } from './use-station.ts'
import { useTick } from './use-tick.ts'

export interface QueuePage {
  readonly orders: readonly OrderDocument[]
  /** False until the first page has been read. */
  readonly ready: boolean
}

/** The first `limit` orders of a view or of a search, live. */
export function useQueue(view: QueueView, search: string, limit: number, sort: QueueSort = 'ship-by'): QueuePage {
  const { station } = useServices()
  const version = useStationVersion()
  const tick = useTick()
  const clock = useListClock()
  const [page, setPage] = useState<QueuePage & { readonly key: string }>({ orders: [], ready: false, key: '' })
  const key = `${view}\n${sort}\n${search}`
  // Each version and each tick is another read; the numbers themselves say nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and tick
  useEffect(() => {
    let overtaken = false
    const reading = search.trim() === '' ? read(station, view, sort, limit, clock()) : found(station, search, limit)
    reading.then(
      (orders) => overtaken || setPage({ orders, ready: true, key }),
      (error: unknown) => overtaken || station.report(error),
    )
    return () => {
      overtaken = true
    }
  }, [station, view, search, sort, limit, version, tick, key, clock])
  return page.key === key ? page : { orders: [], ready: false }
}

function found(station: Station, search: string, limit: number) {
  return station.documents(station.index.search(search, limit))
}

async function read(station: Station, view: QueueView, sort: QueueSort, limit: number, clock: ListClock) {
  const { index } = station
  const [kind, id] = partsOf(view)
  if (kind === 'stage' && sort === 'ship-by') return station.queue(stageSchema.parse(id), limit)
  // The first screen does not wait until the index has read the whole store.
  if (!index.filled && (kind === 'status' || kind === 'bare')) return fromStore(station, view, limit, clock)
  return station.documents(index.select(view, clock, sort, limit))
}

async function fromStore(station: Station, view: QueueView, limit: number, { procedure }: ListClock) {
  const statuses = procedure?.statuses ?? []
  const [kind, id] = partsOf(view)
  const own = statuses.find((status) => kind === 'status' && status.id === id)
  const stages: readonly Stage[] = kind === 'bare' ? [stageSchema.parse(id)] : (own?.stages ?? [...openStages])
  const pages = await Promise.all(stages.map((stage) => station.queue(stage, limit)))
  return pages
    .flat()
    .filter((order) => statusOf(standingOf(order), statuses)?.id === own?.id)
    .sort(compareEntries)
    .slice(0, limit)
}

/** Counts of every status and list, live. */
export function useCounts(): QueueCounts {
  const { station } = useServices()
  const clock = useListClock()
  useStationVersion()
  useTick()
  return station.index.counts(clock())
}
