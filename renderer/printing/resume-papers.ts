import type { Desk } from '#shared/contract/desk-contract.ts'
import type { Station } from '../orders/station.ts'
import { printPapers } from './print-papers.ts'

/** More than a bench packs between two carriers. */
const mostPacked = 500

/**
 * The desk ended after an order's last scan and before its papers reached the print queue: they come out now, for
 * the first time. Only this station's orders, only where neither a fact nor a print job speaks of any paper: nothing
 * that may have come out is printed again by itself. Returns the orders' ids.
 *
 * Not before the first word with the endpoint: a disk that was set back knows of no paper that came out since, and the
 * endpoint does. Without a network that word is that there is none, and the papers come out.
 */
export async function resumePapers(
  desk: Desk,
  station: Station,
  now: () => Date,
  newId: () => string,
): Promise<readonly string[]> {
  const resumed: string[] = []
  await firstWord(station)
  const { settings, station: joined } = await desk.call('desk.info', {})
  // An older or second copy: what the former station finished is for the one that goes on under its name.
  if (joined?.id !== station.id) return resumed
  for (const { id, history } of await station.queue('packed', mostPacked)) {
    const finished = history.findLast((event) => event.type === 'shipment-booked')
    if (finished?.station !== station.id || history.some((event) => event.type === 'document-printed')) continue
    if ((await desk.call('printing.jobs', { orderId: id })).jobs.length > 0) continue
    await printPapers({ desk, station, settings, orderId: id, operator: finished.operator, now, newId })
    resumed.push(id)
  }
  return resumed
}

/** Resolves once the station has pulled everything, or knows that it cannot. */
function firstWord(station: Pick<Station, 'sync' | 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { kind } = station.sync().status
      if (kind === 'connecting' || kind === 'syncing') return
      stop()
      resolve()
    }
    const stop = station.subscribe(look)
    look()
  })
}
