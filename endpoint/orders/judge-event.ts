import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type OrderEvent, orderEventSchema, shopOnlyEvents } from '#shared/order/event.ts'
import { type Reason, reason } from '#shared/reasons/reason.ts'
import type { ParkReason } from '#shared/sync/wire.ts'
import { sayIssues } from '../server/say-issues.ts'

export interface Refused {
  readonly reason: ParkReason
  readonly message: string
  readonly because: Reason
}
export type Judged =
  | { readonly id: string; readonly body: unknown; readonly event: OrderEvent }
  | { readonly id: string; readonly body: unknown; readonly refused: Refused }

const idSchema = z.looseObject({ id: z.string() })
const typeSchema = z.looseObject({ type: z.string() })
const knownTypes: ReadonlySet<string> = new Set(orderEventSchema.options.map((option) => option.shape.type.value))

/** PostgreSQL cannot keep NUL in text, half a surrogate pair comes back as another text, and nobody can read either. */
const controlCharacters = /[\p{Cc}\p{Cs}]/u

export function bodyKey(body: unknown): string {
  return `body:${createHash('sha256').update(JSON.stringify(body)).digest('hex')}`
}

/** The key of a parked event: its own id, or its text's hash when it has none that can be kept. */
export function parkingKey({ id, body }: Judged): string {
  return id !== '' && id.length <= 200 && !controlCharacters.test(id) ? id : bodyKey(body)
}

/**
 * What can be said about one pushed event without the database. The event is kept as it was sent, because a
 * newer station may say more than this program knows.
 */
export function judgeEvent(body: unknown, station: string): Judged {
  const id = idSchema.safeParse(body).data?.id ?? ''
  const refuse = (kind: ParkReason, message: string, because: Reason): Judged => ({
    id,
    body,
    refused: { reason: kind, message, because },
  })
  const type = typeSchema.safeParse(body).data?.type
  if (type !== undefined && !knownTypes.has(type)) {
    const name = type.slice(0, 80)
    const message = `type: "${name}" is not known here; a newer endpoint may know it.`
    return refuse('unknown-type', message, reason('fact-type-unknown', { type: name }))
  }
  const malformed = (message: string) => refuse('malformed', message, reason('fact-malformed', {}, message))
  const parsed = orderEventSchema.safeParse(body)
  if (!parsed.success) return malformed(sayIssues(parsed.error))
  const event = parsed.data
  if ([event.id, event.orderId, event.station].some((text) => controlCharacters.test(text)))
    return malformed('id, orderId, station: expected text without control characters.')
  if (event.station !== station)
    return refuse(
      'not-permitted',
      `station: expected "${station}", whose token this is, not "${event.station}".`,
      reason('fact-of-another-station', { own: station, station: event.station }),
    )
  if (shopOnlyEvents.has(event.type))
    return refuse(
      'not-permitted',
      `type: only the shop may state "${event.type}", a station may not.`,
      reason('fact-of-the-shop', { type: event.type }),
    )
  // Just checked; the schema's own copy would lack the fields that this program does not know.
  return { id, body, event: body as OrderEvent }
}
