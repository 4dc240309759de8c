import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { capacity, type NumberFormat } from '#shared/numbers/number-format.ts'
import { type NumberBlock, numberBlockSchema } from '#shared/numbers/number-pool.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { leaseRequestSchema } from '#shared/sync/wire.ts'
import type { Queryable, Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'
import { Fault } from '../server/fault.ts'

export type LeaseRequest = z.infer<typeof leaseRequestSchema>

/** Which counter a pool draws from. */
interface Counter {
  readonly pool: string
  readonly series: string
  readonly format: NumberFormat
}

/**
 * Document series belong to a station and a year. Every other number is unique in the whole shop. The counter
 * belongs to the format, not to the pool: two carriers with one format must not give out one number twice.
 */
function counterOf(profile: ShopProfile, request: LeaseRequest, station: string): Counter {
  const format = formatOf(profile, request.pool)
  const series = format.kind === 'document' ? `${station}/${request.year}` : ''
  return { pool: counterKey(format), series, format }
}

/** What of a format makes its numbers differ from another's. More digits for a document series continue it. */
export function counterKey(format: NumberFormat): string {
  switch (format.kind) {
    case 'document':
      return `document ${format.prefix}`
    case 's10':
      return `s10 ${format.service} ${format.country}`
    case 'sscc':
      return `sscc ${format.extension} ${format.companyPrefix}`
    case 'plain':
      return `plain ${format.prefix} ${format.digits}`
  }
}

function formatOf(profile: ShopProfile, pool: string): NumberFormat {
  const missing = { because: reason('pool-missing', { pool }) }
  if (pool === 'invoice') return profile.numbers.invoice
  if (pool === 'sscc') return profile.numbers.sscc
  if (pool === 'waybill' || pool === 'credit-note') {
    const format = pool === 'waybill' ? profile.numbers.waybill : profile.numbers.creditNote
    if (format === undefined)
      throw new Fault('bad-request', `pool: the shop has no ${pool} series of its own.`, missing)
    return format
  }
  const id = pool.slice('tracking:'.length)
  const carrier = profile.carriers.find((candidate) => candidate.id === id)
  if (carrier === undefined) throw new Fault('not-found', `pool: the shop has no carrier "${id}".`, missing)
  if (carrier.tracking === null)
    throw new Fault('bad-request', `pool: carrier "${id}" has no tracking numbers of its own to lease.`, missing)
  return carrier.tracking
}

async function earlierLease(client: Queryable, shopId: string, station: string, request: LeaseRequest) {
  const { rows } = await client.query<{ station: string; block: unknown }>(
    'select station, block from number_lease where shop_id = $1 and request_id = $2',
    [shopId, request.requestId],
  )
  const row = rows[0]
  if (row === undefined) return undefined
  const block = numberBlockSchema.parse(row.block)
  if (row.station !== station || block.pool !== request.pool)
    throw new Fault('conflict', `requestId: "${request.requestId}" was already used for another lease.`, {
      because: reason('request-used', {}),
    })
  return block
}

/**
 * Reserves a range that nobody else gets, in any process. The counter's row is locked before the earlier lease is
 * looked up, so the same request made twice at once gets one block. When fewer numbers are left, the block is shorter.
 */
export function leaseNumbers(
  store: Store,
  profile: ShopProfile,
  station: string,
  request: LeaseRequest,
): Promise<NumberBlock> {
  const { pool, series, format } = counterOf(profile, request, station)
  return inTransaction(store.pool, async (client) => {
    const counter = await client.query<{ next: number }>(
      `insert into number_counter (shop_id, pool, series, next) values ($1, $2, $3, 1)
       on conflict (shop_id, pool, series) do update set next = number_counter.next returning next`,
      [profile.id, pool, series],
    )
    const earlier = await earlierLease(client, profile.id, station, request)
    if (earlier !== undefined) return earlier
    const from = counter.rows[0]?.next ?? 1
    const to = Math.min(from + request.count - 1, capacity(format))
    if (to < from)
      throw new Fault('conflict', `pool: "${request.pool}" is used up; give the shop's profile a new number range.`, {
        because: reason('pool-used-up', { pool: request.pool }),
      })
    await client.query('update number_counter set next = $4 where shop_id = $1 and pool = $2 and series = $3', [
      profile.id,
      pool,
      series,
      to + 1,
    ])
    const id = createHash('sha256').update(`${profile.id}\n${request.requestId}`).digest('hex').slice(0, 32)
    const block: NumberBlock = { id, pool: request.pool, series, format, from, to }
    await client.query(
      'insert into number_lease (shop_id, request_id, station, block, leased_at) values ($1, $2, $3, $4::json, now())',
      [profile.id, request.requestId, station, JSON.stringify(block)],
    )
    return block
  })
}
