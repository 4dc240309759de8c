import type { DeskInfo } from '#shared/contract/desk-contract.ts'

/**
 * What this page's store is called. Every endpoint's first station is ST1: with the station's id alone, a desk that
 * tried the sample shop and then joined a real one would go on with the sample's queue of facts.
 */
export function storeName({ station, endpoint }: Pick<DeskInfo, 'station' | 'endpoint'>): string {
  const id = station?.id ?? ''
  if (endpoint === null || endpoint.own) return id
  return `${id}-${new URL(endpoint.url).host.replace(/[^\w.-]/g, '_')}`
}
