import { reason } from '#shared/reasons/reason.ts'
import { labelIn } from '#shared/shop/label.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import type { Store } from '../db/store.ts'
import { type ShopWrite, writeShop } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'
import { readShop, saveProfile } from './shops.ts'
import { statusesNow, statusesSet } from './statuses-in-use.ts'

/**
 * Gives the shop another procedure (D7). Refused when somebody saved one since, and when a status is gone that orders
 * have. Another preset brings other statuses: then those that orders were given stay, switched off. The first choice of
 * all takes nothing away from anybody, because nobody has worked by the procedure before it.
 */
export function saveProcedure(store: Store, shopId: string, procedure: ShopProcedure): Promise<ShopProfile> {
  return writeShop(store, shopId, 1, async (write) => {
    const shop = await readShop(write.client, shopId)
    const before = shop.procedure
    if (procedure.revision !== before.revision)
      throw new Fault(
        'conflict',
        'Somebody has saved other settings since you opened these. Nothing was changed. Load them again, then make your change once more.',
        { because: reason('settings-overtaken', {}) },
      )
    const gone = before.statuses.filter((status) => !procedure.statuses.some(({ id }) => id === status.id))
    const statuses = before.chosen ? await withUsed(write, before, procedure, gone) : procedure.statuses
    const saved = { ...shop, procedure: { ...procedure, statuses, revision: before.revision + 1 } }
    await saveProfile(write.client, saved)
    return saved
  })
}

async function withUsed(
  write: ShopWrite,
  before: ShopProcedure,
  after: ShopProcedure,
  gone: readonly ShopStatus[],
): Promise<ShopStatus[]> {
  if (gone.length === 0) return after.statuses
  const ids = gone.map((status) => status.id)
  const given = await statusesSet(write.client, write.shopId, ids)
  if (after.preset !== before.preset) {
    const kept = gone.filter((status) => given.has(status.id))
    return [...after.statuses, ...kept.map((status) => switchedOff(status, after))]
  }
  const now = await statusesNow(write.client, write.shopId, before.statuses)
  for (const status of gone) {
    const orders = Math.max(given.get(status.id) ?? 0, now.get(status.id) ?? 0)
    if (orders === 0) continue
    const name = labelIn(status.label, 'en')
    throw new Fault(
      'conflict',
      `The status "${name}" cannot be deleted: ${orders === 1 ? '1 order has' : `${orders} orders have`} it or had it. ` +
        'Switch it off instead; those orders keep it.',
      { because: reason('status-in-use', { count: orders }) },
    )
  }
  return after.statuses
}

/** Only names the orders that have it; texts that are gone with the old preset are not among its own any more. */
function switchedOff(status: ShopStatus, { templates }: ShopProcedure): ShopStatus {
  const { message, ...rest } = status
  const exists = (id: string) => templates.some((template) => template.id === id)
  return {
    ...rest,
    enabled: false,
    templates: status.templates.filter(exists),
    ...(message !== undefined && exists(message) ? { message } : {}),
  }
}
