import { z } from 'zod'
import { plain } from '#shared/shop/presets/plain.ts'
import { shopRulesSchema } from '#shared/shop/shop-rules.ts'
import type { Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'

/** A profile as programs of protocol 1 kept it: two rules, and no procedure. */
const formerProfileSchema = z.looseObject({
  rules: shopRulesSchema.pick({ packBeforeCashOnDelivery: true, trackingRequired: true }),
  procedure: z.undefined().optional(),
})

/** The profile with the plain procedure and its own two rules; one that has a procedure is left as it is. */
export function upgradedProfile(profile: unknown): unknown {
  const former = formerProfileSchema.safeParse(profile)
  if (!former.success) return profile
  const { rules, procedure: _, ...rest } = former.data
  return { ...rest, procedure: { ...plain, chosen: true, rules: { ...plain.rules, ownInvoices: true, ...rules } } }
}

/** Shops of an older database get a procedure, once. */
export async function upgradeProfiles(store: Store): Promise<void> {
  const { rows } = await store.pool.query<{ shopId: string }>(
    `select shop_id as "shopId" from shop where profile->'procedure' is null`,
  )
  for (const { shopId } of rows)
    await inTransaction(store.pool, async (client) => {
      const found = await client.query<{ profile: unknown }>('select profile from shop where shop_id = $1 for update', [
        shopId,
      ])
      const profile = upgradedProfile(found.rows[0]?.profile)
      await client.query('update shop set profile = $2::json where shop_id = $1', [shopId, JSON.stringify(profile)])
    })
}
