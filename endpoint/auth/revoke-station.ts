import type { Store } from '../db/store.ts'

/** Takes a station's access away at once: its facts and numbers stay. Throws where the shop has no such station. */
export async function revokeStation(store: Store, shopId: string, station: string): Promise<void> {
  const { rows } = await store.pool.query<{ id: string }>('select id from station where shop_id = $1 order by id', [
    shopId,
  ])
  if (!rows.some(({ id }) => id === station))
    throw new Error(
      `There is no station "${station}" here. There are: ${rows.map(({ id }) => id).join(', ') || 'none'}.`,
    )
  await store.pool.query(`delete from access_token where shop_id = $1 and station = $2 and kind = 'station'`, [
    shopId,
    station,
  ])
}
