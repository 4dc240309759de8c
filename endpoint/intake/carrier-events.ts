import type { EventOf } from '#shared/order/event.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { appendFacts } from '../orders/append-facts.ts'
import { readOrders } from '../orders/order-rows.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'
import type { Answer } from './answer-once.ts'

export interface CarrierEvent {
  readonly trackingNumber: string
  readonly state: EventOf<'carrier-reported'>['data']['state'] | 'delivered'
  readonly text?: string | undefined
}

/** How a single parcel's delivery is told while others of the order are still on their way. */
const parcelDelivered = 'delivered'

/** Tracking numbers that the carrier has not called delivered yet. A waybill number speaks for the whole shipment. */
function stillOut(order: OrderView, reported: string): string[] {
  if (order.shipments.some((shipment) => shipment.waybillNumber === reported && order.shipments.length === 1)) return []
  const done = new Set([reported])
  for (const event of order.history)
    if (event.type === 'carrier-reported' && event.data.text === parcelDelivered) done.add(event.data.trackingNumber)
  return order.parcels.flatMap(({ state, trackingNumber }) =>
    state === 'void' || trackingNumber === undefined || done.has(trackingNumber) ? [] : [trackingNumber],
  )
}

function factFor(order: OrderView, { trackingNumber, state, text }: CarrierEvent): FactDraft {
  if (state !== 'delivered')
    return { type: 'carrier-reported', data: { trackingNumber, state, ...(text === undefined ? {} : { text }) } }
  if (stillOut(order, trackingNumber).length > 0)
    return { type: 'carrier-reported', data: { trackingNumber, state: 'in-transit', text: parcelDelivered } }
  return { type: 'order-delivered', data: { source: 'carrier', ...(text === undefined ? {} : { note: text }) } }
}

/** Finds the order by tracking number. An order of several parcels is delivered when the last one is. */
export async function reportCarrierEvent(write: ShopWrite, report: CarrierEvent, key: string): Promise<Answer> {
  const { rows } = await write.client.query<{ orderId: string }>(
    'select order_id as "orderId" from tracking_number where shop_id = $1 and number = $2',
    [write.shopId, report.trackingNumber],
  )
  const orderId = rows[0]?.orderId ?? ''
  const document = (await readOrders(write, [orderId])).get(orderId)
  if (document === undefined)
    throw new Fault('not-found', `trackingNumber: no parcel of this shop has the number "${report.trackingNumber}".`)
  const event = shopEvent(orderId, factFor(viewOrder(document), report), key)
  const [appended] = await appendFacts(write, [{ event }])
  const seq = appended !== undefined && 'seq' in appended ? appended.seq : document.seq
  return { status: 200, body: { orderId, outcome: appended?.outcome, seq, fact: event.type } }
}
