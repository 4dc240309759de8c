import { randomUUID } from 'node:crypto'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'
import { Fault } from '../server/fault.ts'
import { readShop } from '../shop/shops.ts'
import { ownSeries } from './invoice-facts.ts'
import { counterKey } from './lease-numbers.ts'

/** Stations that were paired since the backup: none of their names is given again. */
const stationsJump = 100

/** More than all stations of a busy shop lease between two nightly backups. */
export const safetyJump = 20_000

/**
 * A database that came back from a backup has forgotten what it gave out since. It gets a new epoch, so that stations pull
 * everything again and send what they have kept of the last 30 days; and every counter that stations share jumps
 * past what they may hold, also one that began since the backup. So does the endpoint's own series: nobody tells it which
 * invoices it has made. A series of one station and year does not jump: that station itself tells how far it is
 * (learn-blocks.ts) before it may lease again.
 */
export function afterRestore(store: Store, shopId: string): Promise<{ readonly counters: number }> {
  return inTransaction(store.pool, async (client) => {
    const { rowCount } = await client.query('update shop set epoch = $2, stations = stations + $3 where shop_id = $1', [
      shopId,
      randomUUID(),
      stationsJump,
    ])
    if (rowCount !== 1) throw new Fault('not-found', `There is no shop "${shopId}" here.`)
    const known = countersOf(await readShop(client, shopId))
    await client.query(
      `insert into number_counter (shop_id, pool, series, next)
       select distinct $1, k.pool, k.series, 1 from unnest($2::text[], $3::text[]) as k (pool, series)
       on conflict (shop_id, pool, series) do nothing`,
      [shopId, known.map(({ pool }) => pool), known.map(({ series }) => series)],
    )
    const jumped = await client.query(
      `update number_counter set next = next + $2
       where shop_id = $1 and (pool not like 'document %' or split_part(series, '/', 1) = $3)`,
      [shopId, safetyJump, ownSeries],
    )
    return { counters: jumped.rowCount ?? 0 }
  })
}

/** The counters that this shop's work draws from without a station to vouch for them. */
function countersOf({ numbers, carriers, procedure }: ShopProfile): { pool: string; series: string }[] {
  const shared = [numbers.sscc, ...carriers.flatMap(({ tracking }) => (tracking === null ? [] : [tracking]))]
  const { invoice, ownInvoices } = procedure.rules
  const makesInvoices = ownInvoices && invoice === 'on-payment'
  return [
    ...shared.map((format) => ({ pool: counterKey(format), series: '' })),
    ...(makesInvoices
      ? [{ pool: counterKey(numbers.invoice), series: `${ownSeries}/${new Date().getUTCFullYear()}` }]
      : []),
  ]
}
