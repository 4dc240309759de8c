import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Channel } from '#shared/order/events/message-events.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { FailureLimit } from '../auth/failure-limit.ts'
import { type Bearer, findBearer, type TokenKind } from '../auth/tokens.ts'
import type { Store } from '../db/store.ts'
import type { PushQueue } from '../orders/push-queue.ts'
import type { PaymentProvider } from '../refunds/payment-provider.ts'
import type { StreamHub } from '../stream/stream-hub.ts'
import { Fault } from './fault.ts'
import type { Metrics } from './metrics.ts'
import { sayIssues } from './say-issues.ts'

/** What routes share: one per server, made in create-server.ts. */
export interface Context {
  readonly store: Store
  readonly pushes: PushQueue
  readonly hub: StreamHub
  readonly metrics: Metrics
  readonly pairingFailures: FailureLimit
  /** By which channels messages go out from here. */
  readonly channels: ReadonlySet<Channel>
  /** Who gives money back; undefined where none is set up. */
  readonly payments: PaymentProvider | undefined
}

const words: Readonly<Record<TokenKind, string>> = {
  station: 'This station is not paired with this endpoint (any more). Pair it again with a new code.',
  intake: 'This is not an intake token of this endpoint. Make one with "endpoint pair --intake".',
}

export async function authenticate(context: Context, request: FastifyRequest, kind: TokenKind): Promise<Bearer> {
  const token = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  const bearer = token === undefined ? undefined : await findBearer(context.store, kind, token)
  if (bearer === undefined)
    throw new Fault('unauthorised', words[kind], kind === 'station' ? { because: reason('not-paired', {}) } : {})
  return bearer
}

/** The request's part in its schema's shape, or a refusal that names the field. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) {
    const issues = sayIssues(parsed.error)
    throw new Fault('bad-request', issues, { because: reason('request-malformed', {}, issues) })
  }
  return parsed.data
}
