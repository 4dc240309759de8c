import type { Queryable } from '../db/store.ts'
import type { Refused } from './judge-event.ts'

export interface Parked {
  /** What it is sent again under. */
  readonly key: string
  readonly body: unknown
  readonly station: string
  readonly refused: Refused
}

/** Keeps refused events, whatever they hold. Sent again, an event replaces its own entry. */
export async function park(client: Queryable, shopId: string, parked: readonly Parked[]): Promise<void> {
  const byKey = new Map(parked.map((entry) => [`${entry.station}\n${entry.key}`, entry]))
  const entries = [...byKey.values()]
  if (entries.length === 0) return
  await client.query(
    `insert into parked_events (shop_id, station, id, reason, message, parked_at, body)
     select $1, p.station, p.id, p.reason, p.message, now(), p.body::json
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) as p (station, id, reason, message, body)
     on conflict (shop_id, station, id) do update set
       reason = excluded.reason, message = excluded.message, parked_at = excluded.parked_at, body = excluded.body`,
    [
      shopId,
      entries.map((entry) => entry.station),
      entries.map((entry) => entry.key),
      entries.map((entry) => entry.refused.reason),
      entries.map((entry) => entry.refused.message.replace(/\0/g, '')),
      entries.map((entry) => JSON.stringify(entry.body)),
    ],
  )
}

/** An event that was refused and is now stored is no longer parked. */
export async function unpark(
  client: Queryable,
  shopId: string,
  stored: readonly { id: string; station: string }[],
): Promise<void> {
  if (stored.length === 0) return
  await client.query(
    `delete from parked_events where shop_id = $1 and (station, id) in
       (select s.station, s.id from unnest($2::text[], $3::text[]) as s (station, id))`,
    [shopId, stored.map((event) => event.station), stored.map((event) => event.id)],
  )
}

export interface ParkedRow {
  readonly station: string
  readonly id: string
  readonly reason: string
  readonly message: string
  readonly parkedAt: string
}

export async function listParked(client: Queryable, shopId: string): Promise<ParkedRow[]> {
  const { rows } = await client.query<Omit<ParkedRow, 'parkedAt'> & { parkedAt: Date }>(
    `select station, id, reason, message, parked_at as "parkedAt"
     from parked_events where shop_id = $1 order by parked_at, station, id`,
    [shopId],
  )
  return rows.map((row) => ({ ...row, parkedAt: row.parkedAt.toISOString() }))
}
