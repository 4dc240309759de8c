import type { z } from 'zod'
import { returnRequested } from '#shared/order/events/return-events.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { externalOrderSchema } from '../connectors/incoming-order.ts'
import type { Answer } from '../intake/answer-once.ts'
import { appendFacts } from '../orders/append-facts.ts'
import { readOrders } from '../orders/order-rows.ts'
import { orderIdOf, shopEvent } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'
import { readShop } from '../shop/shops.ts'
import { whyNoReturn } from './judge-return.ts'

/** POST /v1/intake/returns: what the customer filled in on the shop's form. */
export const returnFormSchema = externalOrderSchema.extend(returnRequested.shape.data.shape)

/** The customer's own request becomes a fact (B16), unless the shop's policy forbids it: then the form is told why. */
export async function requestReturn(
  write: ShopWrite,
  { source, externalId, ...data }: z.infer<typeof returnFormSchema>,
  now: Date,
): Promise<Answer> {
  const orderId = orderIdOf(source, externalId)
  const document = (await readOrders(write, [orderId])).get(orderId)
  if (document === undefined)
    throw new Fault('not-found', `externalId: there is no order "${orderId}". Send it to /v1/intake/orders first.`)
  const view = viewOrder(document)
  const known = view.returns.find((entry) => entry.id === data.returnId)
  if (known !== undefined)
    return { status: 200, body: { orderId, outcome: 'known', seq: document.seq, returnId: data.returnId } }
  const { rules } = (await readShop(write.client, write.shopId)).procedure
  const refusal = whyNoReturn(view, data, rules, now)
  if (refusal !== undefined) throw new Fault('conflict', refusal)
  const event = shopEvent(orderId, { type: 'return-requested', data }, data.returnId)
  const [appended] = await appendFacts(write, [{ event }])
  const seq = appended !== undefined && 'seq' in appended ? appended.seq : document.seq
  return { status: 201, body: { orderId, outcome: appended?.outcome, seq, returnId: data.returnId } }
}
