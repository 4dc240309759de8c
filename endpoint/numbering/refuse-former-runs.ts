import { reason } from '#shared/reasons/reason.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'

interface Speaker {
  readonly station: string
  readonly run?: string | undefined
}

/**
 * One run of a station writes at a time: when another has greeted since, whoever still sends must greet again, and learns
 * there who it is (greet-station.ts). Asked under the shop's lock, which a greeting takes too: between two copies of one
 * station there is no moment in which both could use the same number.
 */
export async function refuseFormerRuns(write: ShopWrite, speakers: readonly Speaker[]): Promise<void> {
  const said = speakers.filter(({ run }) => run !== undefined)
  if (said.length === 0) return
  const { rows } = await write.client.query<{ station: string }>(
    `select s.id as station from station s, unnest($2::text[], $3::text[]) as p (station, run)
     where s.shop_id = $1 and s.id = p.station and s.run <> '' and s.run <> p.run`,
    [write.shopId, said.map(({ station }) => station), said.map(({ run }) => run)],
  )
  const station = rows[0]?.station
  if (station !== undefined)
    throw new Fault(
      'conflict',
      `Another run of the desk has spoken as station ${station}. This one must greet again.`,
      {
        because: reason('another-run', { station }),
      },
    )
}
