import { z } from 'zod'
import * as checking from './events/checking-events.ts'
import * as delivery from './events/delivery-events.ts'
import { envelope } from './events/envelope.ts'
import * as message from './events/message-events.ts'
import * as packing from './events/packing-events.ts'
import * as paper from './events/paper-events.ts'
import * as payment from './events/payment-events.ts'
import * as people from './events/people-events.ts'
import * as returns from './events/return-events.ts'
import * as shop from './events/shop-events.ts'
import * as stock from './events/stock-events.ts'

/** Everything that can happen to an order. Reading one back must survive types that a newer program made. */
export const orderEventSchema = z.discriminatedUnion('type', [
  shop.orderReceived,
  shop.orderRevised,
  shop.orderCancelled,
  checking.orderSeen,
  checking.orderChecked,
  checking.contactMended,
  checking.priceConfirmed,
  checking.orderConfirmed,
  checking.promiseSet,
  checking.orderAssigned,
  payment.paymentConfirmed,
  payment.paymentVerified,
  payment.paymentFailed,
  payment.paymentRefunded,
  stock.stockReserved,
  stock.stockReleased,
  stock.lineShort,
  stock.shortageResolved,
  stock.goodsArrived,
  stock.pickingFinished,
  stock.toteAssigned,
  packing.packingStarted,
  packing.itemPacked,
  packing.itemUnpacked,
  packing.parcelOpened,
  packing.parcelClosed,
  packing.shipmentBooked,
  paper.invoiceIssued,
  paper.waybillIssued,
  paper.creditNoteIssued,
  paper.documentVoided,
  packing.documentPrinted,
  packing.orderHeld,
  packing.orderReleased,
  packing.doublePackResolved,
  packing.alarmAcknowledged,
  people.problemRaised,
  people.problemSolved,
  people.taskOpened,
  people.taskReported,
  people.helpAsked,
  message.statusSet,
  message.noteAdded,
  message.messageWritten,
  message.messageReceived,
  message.messageReported,
  message.messageReleased,
  delivery.shippingChanged,
  delivery.parcelHandedOver,
  delivery.handoverListed,
  delivery.carrierReported,
  delivery.deliveryRescheduled,
  delivery.orderDelivered,
  returns.returnRequested,
  returns.returnStarted,
  returns.returnRefused,
  returns.returnReceived,
  returns.exchangeOrdered,
])
export type OrderEvent = z.infer<typeof orderEventSchema>
export type OrderEventType = OrderEvent['type']
export type EventOf<T extends OrderEventType> = Extract<OrderEvent, { type: T }>

const envelopeSchema = z.looseObject({ ...envelope, type: z.string(), data: z.looseObject({}) })

/**
 * An event as a journal or a history holds it. A type that only a newer program knows is let through: it changes
 * nothing here (see apply-event.ts) and must not keep an older desk shut.
 */
export const keptEventSchema = z.custom<OrderEvent>((value) => envelopeSchema.safeParse(value).success)

/** Facts that only the shop's side may state; a station that sends one is refused. */
export const shopOnlyEvents: ReadonlySet<OrderEventType> = new Set([
  'order-received',
  'order-revised',
  'payment-failed',
  'payment-refunded',
  'stock-reserved',
  'stock-released',
  'message-received',
  'message-reported',
  'return-requested',
  'exchange-ordered',
])
