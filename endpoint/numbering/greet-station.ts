import { z } from 'zod'
import { reason } from '#shared/reasons/reason.ts'
import type { HelloRequest, HelloResponse } from '#shared/sync/wire.ts'
import { issueToken } from '../auth/tokens.ts'
import type { Queryable, Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'
import { Fault } from '../server/fault.ts'
import { judgeCopy, type KnownStation } from './judge-copy.ts'
import { hasFallenBack, learnBlocks } from './learn-blocks.ts'

const runsSchema = z.array(z.string())

/**
 * Answers a station's first word: it is the one we know, or it must go on under another name. The old token stays good
 * for the copy that goes on; one that is renewed gives it up with the identity.
 */
export function greetStation(
  store: Store,
  shopId: string,
  station: string,
  hello: HelloRequest,
): Promise<HelloResponse> {
  return inTransaction(store.pool, async (client) => {
    // Before the station's row: whoever stores facts takes the two in this order.
    await client.query('select 1 from shop where shop_id = $1 for update', [shopId])
    const { rows } = await client.query<Omit<KnownStation, 'formerRuns'> & { formerRuns: unknown; name: string }>(
      `select name, last_seq as "lastSeq", last_event as "lastEvent", run, run_seq as "runSeq", former_runs as "formerRuns"
       from station where shop_id = $1 and id = $2 for update`,
      [shopId, station],
    )
    const row = rows[0]
    if (row === undefined)
      throw new Fault('unauthorised', `There is no station "${station}" here. Pair this desk again.`, {
        because: reason('not-paired', {}),
      })
    const fallen = await hasFallenBack(client, shopId, station, hello.blocks)
    const verdict = fallen
      ? { outcome: 'renewed' as const, why: 'older-copy' as const }
      : judgeCopy({ ...row, formerRuns: runsSchema.parse(row.formerRuns) }, hello)
    await learnBlocks(client, store.log, shopId, station, hello.blocks)
    if (verdict.outcome === 'renewed') {
      store.log.warn({ shopId, station, why: verdict.why }, 'a station spoke that is a copy; it gets a name of its own')
      return { ...verdict, ...(await renewed(client, shopId, { station, name: row.name, run: hello.run })) }
    }
    const { run, runSeq, formerRuns } = verdict.runs
    await client.query(
      'update station set run = $3, run_seq = $4, former_runs = $5::json where shop_id = $1 and id = $2',
      [shopId, station, run, runSeq, JSON.stringify(formerRuns)],
    )
    return { outcome: 'known' }
  })
}

/**
 * Asked again, because the answer was lost: the same new station, with a token that replaces the lost one. Once that station
 * has spoken, its answer was not lost: a repeat that comes late must not take its token away, and gets a name of its own.
 */
async function renewed(
  client: Queryable,
  shopId: string,
  former: { readonly station: string; readonly name: string; readonly run: string },
): Promise<{ token: string; station: { id: string; name: string } }> {
  const earlier = await client.query<{ id: string; name: string }>(
    'select id, name from station where shop_id = $1 and renewed_from = $2 and renewed_run = $3 and run = $4',
    [shopId, former.station, former.run, ''],
  )
  const station = earlier.rows[0] ?? (await newStation(client, shopId, former))
  await client.query(`delete from access_token where shop_id = $1 and station = $2 and kind = 'station'`, [
    shopId,
    station.id,
  ])
  return { token: await issueToken(client, 'station', shopId, station.id), station }
}

async function newStation(
  client: Queryable,
  shopId: string,
  former: { readonly station: string; readonly name: string; readonly run: string },
): Promise<{ id: string; name: string }> {
  const { rows } = await client.query<{ number: number }>(
    'update shop set stations = stations + 1 where shop_id = $1 returning stations as number',
    [shopId],
  )
  const id = `ST${rows[0]?.number ?? 0}`
  await client.query(
    `insert into station (shop_id, id, name, paired_at, renewed_from, renewed_run) values ($1, $2, $3, now(), $4, $5)`,
    [shopId, id, former.name, former.station, former.run],
  )
  return { id, name: former.name }
}
