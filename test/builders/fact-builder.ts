import type { EventOf, OrderEvent, OrderEventType } from '#shared/order/event.ts'
import { checkItems } from '#shared/order/events/checking-events.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { Stage } from '#shared/order/stage.ts'
import { anOrderId } from './order-builder.ts'

const firstMoment = Date.parse('2026-01-05T08:00:00Z')

/** A made-up SSCC that differs for every parcel id; its check digit is not meant to be right. */
export function ssccFor(parcelId: string): string {
  const number = [...parcelId].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1e9, 7)
  return `3400000${String(number).padStart(11, '0')}`
}

/**
 * Facts as one station makes them: ids `ST1-order-1-000001` …, running numbers rising, one second apart.
 * Every call of a method makes one more; the counter belongs to the station object.
 */
export function aStation(station = 'ST1', { orderId = anOrderId, operator = 'ewa' } = {}) {
  let made = 0
  const fact = <T extends OrderEventType>(type: T, data: EventOf<T>['data']): EventOf<T> => {
    made += 1
    return {
      id: `${station}-${orderId}-${String(made).padStart(6, '0')}`,
      orderId,
      at: new Date(firstMoment + made * 1000).toISOString(),
      station,
      stationSeq: made,
      operator,
      type,
      data,
    } as EventOf<T>
  }
  const box = `${station}-box-1`
  return {
    fact,
    started: () => fact('packing-started', {}),
    opened: (parcelId = box) => fact('parcel-opened', { parcelId }),
    packed: (lineId = 'line-1', quantity = 1, parcelId = box) =>
      fact('item-packed', { lineId, parcelId, quantity, code: '' }),
    unpacked: (lineId = 'line-1', quantity = 1, parcelId = box) =>
      fact('item-unpacked', { lineId, parcelId, quantity }),
    closed: (parcelId = box, weightGrams = 900) =>
      fact('parcel-closed', { parcelId, weightGrams, weightEstimated: true, sscc: ssccFor(parcelId) }),
    booked: (parcelId = box, trackingNumber: string | undefined = 'RN000000015GB', carrier = 'royal-mail') =>
      fact('shipment-booked', {
        shipmentId: `shipment-${parcelId}`,
        carrier,
        service: 'Tracked 48',
        parcels: [trackingNumber === undefined ? { parcelId } : { parcelId, trackingNumber }],
      }),
    invoiced: (number = `FV/${station}/2026/000001`) => fact('invoice-issued', { number }),
    printed: (kind: EventOf<'document-printed'>['data']['kind'] = 'label', copy = 1, parcelId = box) =>
      fact('document-printed', { kind, printJobId: `${kind}-${parcelId}-${copy}`, parcelId, copy }),
    handedOver: (parcelId = box, carrier = 'royal-mail') => fact('parcel-handed-over', { parcelId, carrier }),
    delivered: () => fact('order-delivered', { source: 'carrier' }),
    paid: (amount = 933, receipt = 'receipt-1') => fact('payment-confirmed', { amount, method: 'transfer', receipt }),
    checked: () => fact('order-checked', { items: [...checkItems] }),
    confirmed: () => fact('order-confirmed', {}),
    priced: (total = 1200) => fact('price-confirmed', { total }),
    paymentFailed: (reason = 'card declined') => fact('payment-failed', { reason }),
    waitsForGoods: (lineId = 'line-1', quantity = 1) =>
      fact('shortage-resolved', { lineId, quantity, way: 'replenish' }),
    goodsArrived: (lineId = 'line-1') => fact('goods-arrived', { lineId }),
    problem: (delay = false, reason = 'box is wet') => fact('problem-raised', { reason, delay }),
    called: (taskId: string) => fact('task-reported', { taskId, outcome: 'reached' }),
    returnAsked: (lineId = 'line-1', quantity = 1, wants: 'refund' | 'exchange' = 'refund') =>
      fact('return-requested', { returnId: 'return-1', lines: [{ lineId, quantity }], reason: 'broken', wants }),
    returned: (lineId = 'line-1', quantity = 1) =>
      fact('return-received', { returnId: 'return-1', lineId, quantity, condition: 'good', code: '' }),
    refunded: (amount = 933) => fact('payment-refunded', { amount, reference: 're_1', reason: 'returned' }),
    received: (data: EventOf<'order-received'>['data'] = {}) => fact('order-received', data),
    cancelled: (reason = 'the customer changed her mind', by: 'shop' | 'desk' = 'desk') =>
      fact('order-cancelled', { by, reason }),
    revised: (intake: Intake) => fact('order-revised', { intake }),
    held: (reason = 'address is not clear') => fact('order-held', { reason }),
    released: () => fact('order-released', {}),
    noted: (text = 'called, nobody at home') => fact('note-added', { text }),
    statusSet: (status: string, stage: Stage) => fact('status-set', { status, stage }),
    resolved: (keep: string[], discard: string[]) => fact('double-pack-resolved', { keep, void: discard }),
    acknowledged: (alarmId: string) => fact('alarm-acknowledged', { alarmId }),
  }
}

/** The same facts as the endpoint has stored them: numbered in the order given. */
export function stored<E extends OrderEvent>(events: readonly E[], from = 1): E[] {
  return events.map((event, index) => ({ ...event, seq: from + index }))
}
