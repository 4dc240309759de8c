import type { Reason } from '#shared/reasons/reason.ts'
import { becauseOf, Refused } from '../sync/endpoint-client.ts'

export type { SeriesReport } from '#shared/sync/wire.ts'
export type { EndpointQuestions } from '../sync/endpoint-client.ts'

export interface EndpointTrouble {
  readonly kind: 'unreachable' | 'refused'
  readonly because: Reason | undefined
  readonly why: string
}

/** `unreachable`: try again when the connection is back. `refused`: the endpoint said no; `because` says why. */
export function whyNot(error: unknown): EndpointTrouble {
  const why = error instanceof Error ? error.message : String(error)
  return { kind: error instanceof Refused ? 'refused' : 'unreachable', because: becauseOf(error), why }
}
