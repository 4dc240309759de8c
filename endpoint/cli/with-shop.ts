import { pino } from 'pino'
import type { Store } from '../db/store.ts'
import { joinEmbedded } from '../embedded/open-embedded.ts'
import { chooseShop, saveShop } from '../shop/shops.ts'
import { openDatabase } from '../start-endpoint.ts'
import { databaseFrom, type PlaceOptions, readProfile } from './options.ts'

/** For short commands: the database of a running endpoint or its own, and the shop that is meant. */
export async function withShop<T>(
  options: PlaceOptions,
  work: (store: Store, shopId: string) => Promise<T>,
): Promise<T> {
  const log = pino({ level: 'warn' }, pino.destination(2))
  const { store, close } = await openDatabase(databaseFrom(options, process.env), log, joinEmbedded)
  try {
    const profile = options.shop === undefined ? undefined : await readProfile(options.shop)
    if (profile !== undefined) await saveShop(store, profile)
    return await work(store, await chooseShop(store, options.shopId ?? profile?.id))
  } finally {
    await close()
  }
}
