import type { Endpoint } from '#endpoint/start-endpoint.ts'
import { type OrderEvent, orderEventSchema } from '#shared/order/event.ts'

/** Every stored fact of the shop, in the endpoint's order, as PostgreSQL has it. */
export async function eventsAtEndpoint(endpoint: Endpoint, shopId: string): Promise<OrderEvent[]> {
  const { rows } = await endpoint.store.pool.query<{ body: unknown }>(
    'select body from order_event where shop_id = $1 order by seq',
    [shopId],
  )
  return rows.map((row) => orderEventSchema.parse(row.body))
}

/** The facts that stations made, without what the shop said. */
export async function eventsFromStations(endpoint: Endpoint, shopId: string): Promise<OrderEvent[]> {
  return (await eventsAtEndpoint(endpoint, shopId)).filter((event) => event.station !== 'shop')
}

export const idsOf = (events: readonly OrderEvent[]): string[] => events.map((event) => event.id).sort()
