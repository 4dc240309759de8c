import { assign, check, confirm, mend } from './changes/checking.ts'
import { carrierReport, reschedule } from './changes/delivery.ts'
import { resolveDoublePack } from './changes/double-pack.ts'
import { receiveMessage, releaseMessage, reportMessage, setStatus, writeMessage } from './changes/messages.ts'
import { issueCreditNote, issueInvoice, issueWaybill, voidDocument } from './changes/papers.ts'
import { closeParcel, handOverParcel, listParcels, openParcel, packItem, unpackItem } from './changes/parcels.ts'
import { confirmPayment, failPayment, refund, verifyPayment } from './changes/payment.ts'
import { raiseProblem, reportTask } from './changes/people.ts'
import { orderExchange, receiveReturn, refuseReturn, startReturn } from './changes/returns.ts'
import { bookShipment } from './changes/shipments.ts'
import { cancel, receive, revise } from './changes/shop.ts'
import { fallShort, goodsArrive, reserve, resolveShortage } from './changes/stock.ts'
import type { EventOf, OrderEvent, OrderEventType } from './event.ts'
import { type OrderState, openTask } from './order-state.ts'

type Changes = { readonly [T in OrderEventType]: ((state: OrderState, event: EventOf<T>) => void) | undefined }

/** What each fact does to the state; the compiler wants an answer for every type. */
const changes: Changes = {
  'order-received': receive,
  'order-revised': revise,
  'order-cancelled': cancel,
  'order-seen': (state) => {
    state.seen = true
  },
  'order-checked': check,
  'contact-mended': mend,
  'price-confirmed': mend,
  'order-confirmed': confirm,
  'promise-set': (state, event) => {
    state.promised = event.data.date
  },
  'order-assigned': assign,
  'payment-confirmed': confirmPayment,
  'payment-verified': verifyPayment,
  'payment-failed': failPayment,
  'payment-refunded': refund,
  'stock-reserved': reserve,
  'stock-released': (state) => state.stock.clear(),
  'line-short': fallShort,
  'shortage-resolved': resolveShortage,
  'goods-arrived': goodsArrive,
  'picking-finished': (state) => {
    state.picked = true
  },
  'tote-assigned': (state, event) => {
    state.tote = event.data.code === '' ? undefined : event.data.code
  },
  'packing-started': (state, event) => {
    state.packingStartedBy ??= event.station
  },
  'item-packed': packItem,
  'item-unpacked': unpackItem,
  'parcel-opened': openParcel,
  'parcel-closed': closeParcel,
  'shipment-booked': bookShipment,
  'invoice-issued': issueInvoice,
  'waybill-issued': issueWaybill,
  'credit-note-issued': issueCreditNote,
  'document-voided': voidDocument,
  'document-printed': (state, event) => {
    const { kind, printJobId, parcelId, copy } = event.data
    state.documents.set(printJobId, { kind, printJobId, parcelId, copy, at: event.at })
  },
  'order-held': (state, event) => {
    state.hold = { reason: event.data.reason, operator: event.operator }
  },
  'order-released': (state) => {
    state.hold = undefined
  },
  'double-pack-resolved': resolveDoublePack,
  'alarm-acknowledged': (state, event) => state.acknowledged.add(event.data.alarmId),
  'problem-raised': raiseProblem,
  'problem-solved': (state) => {
    state.problem = undefined
  },
  'task-opened': (state, event) => openTask(state, event, { ...event.data, id: event.data.taskId }),
  'task-reported': reportTask,
  'help-asked': undefined,
  'status-set': setStatus,
  'note-added': (state, event) => {
    state.notes.push({ text: event.data.text, at: event.at, operator: event.operator })
  },
  'message-written': writeMessage,
  'message-received': receiveMessage,
  'message-reported': reportMessage,
  'message-released': releaseMessage,
  'shipping-changed': mend,
  'parcel-handed-over': handOverParcel,
  'handover-listed': listParcels,
  'carrier-reported': carrierReport,
  'delivery-rescheduled': reschedule,
  'order-delivered': (state, event) => {
    state.delivered ??= { source: event.data.source, note: event.data.note }
  },
  'return-requested': startReturn,
  'return-started': startReturn,
  'return-refused': refuseReturn,
  'return-received': receiveReturn,
  'exchange-ordered': orderExchange,
}

/**
 * Lays one fact on the state. Total: no fact throws on any state, because what happened has happened. A type
 * that a newer program made changes nothing here and stays in the history.
 */
export function applyEvent(state: OrderState, event: OrderEvent): void {
  const change = (Object.hasOwn(changes, event.type) ? changes[event.type] : undefined) as
    | ((state: OrderState, event: OrderEvent) => void)
    | undefined
  change?.(state, event)
}
