import { type OrderSummary, statusCueSchema } from '#shared/order/order-summary.ts'
import { stageSchema } from '#shared/order/stage.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { statusOf } from '#shared/shop/status-of.ts'
import type { Queryable } from '../db/store.ts'

/** How many orders were ever given each of these statuses, by a person or as the first one. */
export async function statusesSet(
  client: Queryable,
  shopId: string,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ status: string; orders: number }>(
    `select status, count(distinct order_id) as orders from (
       select order_id, case type when 'status-set' then body->'data'->>'status' else body->'data'->'status'->>'id' end as status
       from order_event where shop_id = $1 and type in ('status-set', 'order-received')
     ) as given where status = any($2) group by status`,
    [shopId, ids],
  )
  return new Map(rows.map((row) => [row.status, row.orders]))
}

/** How many orders stand in each status now, by what they are (status-of.ts). */
export async function statusesNow(
  client: Queryable,
  shopId: string,
  statuses: readonly ShopStatus[],
): Promise<Map<string, number>> {
  const { rows } = await client.query<{ stage: string; status: string; cue: string; orders: number }>(
    `select stage, doc->'summary'->>'status' as status, doc->'summary'->>'cue' as cue, count(*) as orders
     from orders where shop_id = $1 group by stage, doc->'summary'->>'status', doc->'summary'->>'cue'`,
    [shopId],
  )
  const counts = new Map<string, number>()
  for (const { stage, status, cue, orders } of rows) {
    const standing = { stage: stageSchema.parse(stage), status, cue: cueOf(cue) }
    const found = statusOf(standing, statuses)
    if (found !== undefined) counts.set(found.id, (counts.get(found.id) ?? 0) + orders)
  }
  return counts
}

const cueOf = (text: string): OrderSummary['cue'] => statusCueSchema.catch('').parse(text)
