import { z } from 'zod'
import { capacity, readSerial } from '#shared/numbers/number-format.ts'
import { type NumberBlock, numberBlockSchema } from '#shared/numbers/number-pool.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { SeriesReport } from '#shared/sync/wire.ts'
import type { Queryable } from '../db/store.ts'
import { gapsIn } from './gaps-in.ts'
import { ownSeries } from './invoice-facts.ts'
import { counterKey } from './lease-numbers.ts'

interface Lease {
  readonly station: string
  readonly block: NumberBlock
  /** The highest serial that the station says it has used; −1 for none. */
  readonly used: number
}

interface Used {
  readonly kind: string
  readonly number: string
  readonly orders: string[]
  readonly uses: number
  readonly void: boolean
}

const keyOf = ({ format, series }: Pick<NumberBlock, 'format' | 'series'>) => `${counterKey(format)}\n${series}`

/** As it begins on paper: FV/ST1/2026. */
function seriesName({ format, series }: NumberBlock): string {
  switch (format.kind) {
    case 'document':
      return [format.prefix, series].filter((part) => part !== '').join('/')
    case 's10':
      return `${format.service}…${format.country}`
    case 'sscc':
      return `(00) ${format.extension}${format.companyPrefix}…`
    case 'plain':
      return format.prefix === '' ? '…' : `${format.prefix}…`
  }
}

const kindOf = (pool: string) => (pool.startsWith('tracking:') ? 'tracking' : pool)

/** Every series of the shop with what became of its numbers: issued, void, still free, or a gap that somebody must explain. */
export async function numbersReport(client: Queryable, shop: ShopProfile): Promise<{ series: SeriesReport[] }> {
  const counters = await client.query<{ pool: string; series: string; next: number }>(
    'select pool, series, next from number_counter where shop_id = $1',
    [shop.id],
  )
  const next = new Map(counters.rows.map((row) => [`${row.pool}\n${row.series}`, row.next]))
  const leases = [...(await readLeases(client, shop.id)), ...ownLeases(shop, counters.rows)]
  const used = await readUsed(client, shop.id)
  const groups = new Map<string, Lease[]>()
  for (const lease of leases) {
    const key = keyOf(lease.block)
    groups.set(key, [...(groups.get(key) ?? []), lease])
  }
  const series = [...groups.values()].map((group) => reportOf(group, used, next))
  return { series: series.sort((a, b) => (`${a.pool} ${a.series}` < `${b.pool} ${b.series}` ? -1 : 1)) }
}

function reportOf(leases: readonly Lease[], all: readonly Used[], next: ReadonlyMap<string, number>): SeriesReport {
  const blocks = leases.map(({ block }) => block)
  const first = blocks[0]
  if (first === undefined) throw new Error('a series without a block')
  const kinds = new Set(blocks.map(({ pool }) => kindOf(pool)))
  const serials = new Map<number, Used>()
  for (const entry of all) {
    const serial = kinds.has(entry.kind) ? readSerial(first.format, entry.number, first.series) : undefined
    if (serial !== undefined) serials.set(serial, entry)
  }
  const known = [...serials.values()]
  const gaps = leases.map((lease) => ({ lease, ...gapsIn(lease, serials) }))
  const counter = next.get(keyOf(first)) ?? 1
  return {
    pool: [...new Set(blocks.map(({ pool }) => pool))].sort().join(', '),
    series: seriesName(first),
    leased: leases.map(({ station, block: { from, to } }) => ({ station, from, to })),
    issued: known.length,
    void: known.filter((entry) => entry.void).length,
    gaps: gaps.flatMap(({ lease, missing }) => missing.map((gap) => ({ ...gap, station: lease.station }))),
    duplicates: known.filter((entry) => entry.uses > 1).map(({ number, orders }) => ({ number, orders })),
    reserved: gaps.reduce((sum, { free }) => sum + free, 0),
    left: Math.max(0, capacity(first.format) - counter + 1),
  }
}

const leaseSchema = z.object({ station: z.string(), block: numberBlockSchema, used: z.number() })

async function readLeases(client: Queryable, shopId: string): Promise<Lease[]> {
  const { rows } = await client.query(
    'select station, block, used from number_lease where shop_id = $1 order by leased_at, request_id',
    [shopId],
  )
  return z.array(leaseSchema).parse(rows)
}

/** What the endpoint itself has numbered (invoice-facts.ts) takes no leases. */
function ownLeases(shop: ShopProfile, counters: readonly { pool: string; series: string; next: number }[]): Lease[] {
  const format = shop.numbers.invoice
  return counters
    .filter(({ pool, series, next }) => pool === counterKey(format) && series.startsWith(`${ownSeries}/`) && next > 1)
    .map(({ series, next }) => ({
      station: ownSeries,
      used: next - 1,
      block: { id: series, pool: 'invoice', series, format, from: 1, to: next - 1 },
    }))
}

/**
 * A paper counts once per order. A carrier may know several parcels of one order by one number; an SSCC is one parcel's.
 */
async function readUsed(client: Queryable, shopId: string): Promise<Used[]> {
  const { rows } = await client.query<Used>(
    `select kind, number, array_agg(distinct order_id) as orders, bool_and(void) as void,
       case when kind = 'sscc' then count(*) else count(distinct order_id) end as uses
     from used_number where shop_id = $1 group by kind, number`,
    [shopId],
  )
  return rows
}
