import type { OrderEvent } from '#shared/order/event.ts'
import { appendFacts } from '../orders/append-facts.ts'
import { readOrders } from '../orders/order-rows.ts'
import { orderIdOf } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'
import type { Answer } from './answer-once.ts'

/** Appends what the shop says about an order that must exist. */
export async function stateAboutOrder(
  write: ShopWrite,
  order: { readonly source: string; readonly externalId: string },
  facts: (orderId: string) => readonly OrderEvent[],
): Promise<Answer> {
  const orderId = orderIdOf(order.source, order.externalId)
  const known = await readOrders(write, [orderId])
  if (!known.has(orderId))
    throw new Fault('not-found', `externalId: there is no order "${orderId}". Send it to /v1/intake/orders first.`)
  const [appended] = await appendFacts(
    write,
    facts(orderId).map((event) => ({ event })),
  )
  const seq = appended !== undefined && 'seq' in appended ? appended.seq : known.get(orderId)?.seq
  return { status: 200, body: { orderId, outcome: appended?.outcome ?? 'known', seq } }
}
