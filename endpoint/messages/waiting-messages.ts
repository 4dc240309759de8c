import type { Channel } from '#shared/order/events/message-events.ts'
import type { Queryable } from '../db/store.ts'

/** For whoever watches the endpoint, how many messages are due: a channel that is not set up and has messages waiting is a mistake. */
export async function waitingMessages(
  client: Queryable,
  channels: ReadonlySet<Channel>,
): Promise<Record<Channel, { readonly setUp: boolean; readonly waiting: number }>> {
  const { rows } = await client.query<{ channel: string; waiting: number }>(
    `select channel, count(*) as waiting from outbox where state = 'queued' and due_at <= now() group by channel`,
  )
  const of = (channel: Channel) => ({
    setUp: channels.has(channel),
    waiting: rows.find((row) => row.channel === channel)?.waiting ?? 0,
  })
  return { email: of('email'), sms: of('sms') }
}
