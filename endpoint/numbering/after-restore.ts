import { randomUUID } from 'node:crypto'
import type { Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'
import { Fault } from '../server/fault.ts'

/** Stations that were paired since the backup: none of their names is given again. */
const stationsJump = 100

/** More than all stations of a busy shop lease between two nightly backups. */
export const safetyJump = 20_000

/**
 * A database that came back from a backup has forgotten what it gave out since. It gets a new epoch, so that stations pull
 * everything again and send what they have kept of the last 30 days; and every counter that stations share jumps
 * past what they may hold. A series of one station and year does not jump: that station itself tells how far it is
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
    const jumped = await client.query(
      `update number_counter set next = next + $2 where shop_id = $1 and pool not like 'document %'`,
      [shopId, safetyJump],
    )
    return { counters: jumped.rowCount ?? 0 }
  })
}
