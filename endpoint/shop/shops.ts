import { randomUUID } from 'node:crypto'
import { type ShopProfile, shopProfileSchema } from '#shared/shop/shop-profile.ts'
import type { Queryable, Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'
import { reducerVersion } from '../orders/reducer-version.ts'
import { Fault } from '../server/fault.ts'

/**
 * Creates the shop, or gives it its new profile. Orders, stations and numbers stay, and so does a procedure that people
 * have changed since: the file knows only how the shop began.
 */
export async function saveShop(store: Store, profile: ShopProfile): Promise<void> {
  await inTransaction(store.pool, async (client) => {
    await client.query(
      `insert into shop (shop_id, epoch, seq, head, stations, profile, reducer) values ($1, $2, 0, 0, 0, $3::json, $4)
       on conflict (shop_id) do nothing`,
      [profile.id, randomUUID(), JSON.stringify(profile), reducerVersion],
    )
    const { rows } = await client.query<{ profile: unknown }>(
      'select profile from shop where shop_id = $1 for update',
      [profile.id],
    )
    const { procedure } = shopProfileSchema.parse(rows[0]?.profile)
    const kept = procedure.revision > profile.procedure.revision ? { ...profile, procedure } : profile
    await saveProfile(client, kept)
  })
}

export async function saveProfile(client: Queryable, profile: ShopProfile): Promise<void> {
  await client.query('update shop set profile = $2::json where shop_id = $1', [profile.id, JSON.stringify(profile)])
}

/** `client` is the pool, or a transaction that must see its own profile. */
export async function readShop(client: Queryable, shopId: string): Promise<ShopProfile> {
  const { rows } = await client.query<{ profile: unknown }>('select profile from shop where shop_id = $1', [shopId])
  if (rows[0] === undefined) throw new Fault('not-found', `There is no shop "${shopId}" here.`)
  return shopProfileSchema.parse(rows[0].profile)
}

/** The shop that a command means: the one it names, or the only one there is. */
export async function chooseShop(store: Store, named: string | undefined): Promise<string> {
  const { rows } = await store.pool.query<{ id: string }>('select shop_id as id from shop order by shop_id')
  const ids = rows.map((row) => row.id)
  if (named !== undefined) {
    if (ids.includes(named)) return named
    throw new Error(`There is no shop "${named}" here. There are: ${ids.join(', ') || 'none'}.`)
  }
  const [only, ...others] = ids
  if (only === undefined) throw new Error('There is no shop yet. Name its profile with --shop FILE.')
  if (others.length > 0) throw new Error(`There are several shops: ${ids.join(', ')}. Say which with --shop-id.`)
  return only
}

export async function hasOrders(store: Store, shopId: string): Promise<boolean> {
  const { rowCount } = await store.pool.query('select 1 from orders where shop_id = $1 limit 1', [shopId])
  return rowCount === 1
}
