import type { Logger } from 'pino'
import { capacity, formatNumber } from '#shared/numbers/number-format.ts'
import type { NumberBlock } from '#shared/numbers/number-pool.ts'
import type { HelloRequest } from '#shared/sync/wire.ts'
import type { Queryable } from '../db/store.ts'
import { counterKey } from './lease-numbers.ts'

/** The longest block that a lease may have. */
const longest = 10_000

/** A block that this endpoint could have given to this station; anything else is not believed. */
function believable({ format, series, from, to }: NumberBlock, station: string): boolean {
  const own = format.kind === 'document' ? series.startsWith(`${station}/`) : series === ''
  return own && from >= 0 && from <= to && to - from < longest && to <= capacity(format)
}

/**
 * True when this station has told of a higher number of a block before, or when the number that it would take next stands on
 * one of its papers: a journal only ever goes on. One whose damaged lines were set aside has forgotten what stood in them.
 */
export async function hasFallenBack(
  client: Queryable,
  shopId: string,
  station: string,
  blocks: HelloRequest['blocks'],
): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from number_lease l, unnest($3::text[], $4::bigint[]) as t (id, used)
     where l.shop_id = $1 and l.station = $2 and l.block->>'id' = t.id and l.used > t.used limit 1`,
    [shopId, station, blocks.map(({ block }) => block.id), blocks.map(({ used }) => used)],
  )
  return rowCount === 1 || (await wouldRepeat(client, shopId, station, blocks))
}

/** The next number is enough: serials are used in rising order, so the first that was forgotten comes first. */
async function wouldRepeat(
  client: Queryable,
  shopId: string,
  station: string,
  blocks: HelloRequest['blocks'],
): Promise<boolean> {
  const next = blocks
    .filter(({ block, used }) => used < block.to && believable(block, station))
    .map(({ block, used }) => ({
      kind: block.pool.startsWith('tracking:') ? 'tracking' : block.pool,
      number: formatNumber(block.format, Math.max(used + 1, block.from), block.series),
    }))
  const { rowCount } = await client.query(
    `select 1 from used_number u, unnest($3::text[], $4::text[]) as t (kind, number)
     where u.shop_id = $1 and u.station = $2 and u.kind = t.kind and u.number = t.number limit 1`,
    [shopId, station, next.map(({ kind }) => kind), next.map(({ number }) => number)],
  )
  return rowCount === 1
}

/**
 * Notes how far each block is used. A block that is not known here was leased before this database was restored from a
 * backup: it is the station's again, and its counter moves past it, so that nobody else is given the same numbers.
 */
export async function learnBlocks(
  client: Queryable,
  log: Logger,
  shopId: string,
  station: string,
  blocks: HelloRequest['blocks'],
): Promise<void> {
  const told = blocks.filter(({ block }) => believable(block, station))
  if (told.length === 0) return
  const { rows } = await client.query<{ id: string }>(
    `update number_lease set used = greatest(number_lease.used, t.used) from unnest($3::text[], $4::bigint[]) as t (id, used)
     where shop_id = $1 and station = $2 and block->>'id' = t.id returning t.id as id`,
    [shopId, station, told.map(({ block }) => block.id), told.map(({ used }) => used)],
  )
  const known = new Set(rows.map(({ id }) => id))
  for (const { block, used } of told.filter((entry) => !known.has(entry.block.id))) {
    const key = [shopId, counterKey(block.format), block.series]
    await client.query(
      `insert into number_counter (shop_id, pool, series, next) values ($1, $2, $3, $4)
       on conflict (shop_id, pool, series) do update set next = greatest(number_counter.next, excluded.next)`,
      [...key, block.to + 1],
    )
    await client.query(
      `insert into number_lease (shop_id, request_id, station, block, leased_at, used)
       values ($1, $2, $3, $4::json, now(), $5) on conflict (shop_id, request_id) do nothing`,
      [shopId, `told:${station}:${block.id}`, station, JSON.stringify(block), used],
    )
    log.warn(
      { shopId, station, pool: block.pool, from: block.from, to: block.to },
      'a station holds a block that was not known here',
    )
  }
}
