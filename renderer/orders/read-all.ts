import type { OrderDocument } from '#shared/order/order.ts'
import type { Station } from './station.ts'

const pageSize = 200

/**
 * Every order that this station holds, page by page, with the facts that are not sent yet. Between two pages the
 * screen may draw. Ends early, without an error, when `signal` aborts.
 */
export async function readAll(
  station: Pick<Station, 'index' | 'documents'>,
  signal: AbortSignal,
  onPage: (orders: readonly OrderDocument[], done: number, total: number) => void,
): Promise<void> {
  const ids = station.index.ids()
  for (let from = 0; from < ids.length && !signal.aborted; from += pageSize) {
    const page = await station.documents(ids.slice(from, from + pageSize))
    if (signal.aborted) return
    onPage(page, Math.min(from + pageSize, ids.length), ids.length)
    await new Promise((drawn) => setTimeout(drawn, 0))
  }
}
