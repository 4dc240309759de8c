import type { DeskInfo } from '#shared/contract/desk-contract.ts'

/**
 * Rises when what a store holds means something else: its orders are pulled again, and facts that were not sent yet come
 * back from the journal. 2: orders with statuses, stock, messages; a shop with its procedure.
 * 3: papers with their snapshots, the shop's files.
 */
const generation = 3

/**
 * What this page's store is called. Every endpoint's first station is ST1: with the station's id alone, a desk that
 * tried the sample shop and then joined a real one would go on with the sample's queue of facts.
 */
export function storeName(info: Pick<DeskInfo, 'station' | 'endpoint'>): string {
  return `${baseName(info)}~${generation}`
}

/** What the stores of earlier programs were called; nothing reads them any more. */
export function formerStoreNames(info: Pick<DeskInfo, 'station' | 'endpoint'>): string[] {
  return [baseName(info), `${baseName(info)}~2`]
}

function baseName({ station, endpoint }: Pick<DeskInfo, 'station' | 'endpoint'>): string {
  const id = station?.id ?? ''
  if (endpoint === null || endpoint.own) return id
  return `${id}-${new URL(endpoint.url).host.replace(/[^\w.-]/g, '_')}`
}
