import { Refused } from '../sync/endpoint-client.ts'

export type { EndpointQuestions } from '../sync/endpoint-client.ts'

/** `unreachable`: try again when the connection is back. `refused`: the endpoint said no; `message` says why. */
export function whyNot(error: unknown): { readonly kind: 'unreachable' | 'refused'; readonly message: string } {
  const message = error instanceof Error ? error.message : String(error)
  return { kind: error instanceof Refused ? 'refused' : 'unreachable', message }
}
export type { SeriesReport } from '#shared/sync/wire.ts'
