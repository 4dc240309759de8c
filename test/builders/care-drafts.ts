import fc from 'fast-check'
import type { EventOf, OrderEventType } from '#shared/order/event.ts'
import { checkItems } from '#shared/order/events/checking-events.ts'
import { cancelCodeSchema, gateSchema } from '#shared/order/events/shop-events.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import { stages } from '#shared/order/stage.ts'
import { aCreditNote, aWaybill, withoutCopy } from './document-data.ts'

const said = <T extends OrderEventType>(type: T, data: fc.Arbitrary<EventOf<T>['data']>): fc.Arbitrary<FactDraft> =>
  data.map((known) => ({ type, data: known }) as FactDraft)
const drafts = (...list: FactDraft[]): fc.Arbitrary<FactDraft> => fc.constantFrom(...list)
const line = fc.constantFrom('line-1', 'line-2', 'line-3', 'line-4', 'line-gone')
const pieces = fc.integer({ min: 1, max: 4 })
const day = fc.constantFrom('2026-01-07', '2026-01-20')
const returnId = fc.constantFrom('return-a', 'return-b')
const channel = fc.constantFrom('email' as const, 'sms' as const)
/** Facts that ask for a message; whatever else is named asked for none. */
const about = fc.constantFrom('ST1-order-1-000001', 'shop-order-1-000001', 'nobody-knows-it')
const taskId = fc.constantFrom('payment-accepted', 'task-a', 'delay:ST1-order-1-000001')

/** What the shop decides when an order comes in. */
export const arbitraryStart: fc.Arbitrary<FactDraft> = fc
  .record({ gates: fc.subarray(gateSchema.options), pickUp: fc.boolean(), risk: fc.boolean() })
  .map((data) => ({ type: 'order-received', data }))

const checking: fc.Arbitrary<FactDraft> = fc.oneof(
  drafts(
    { type: 'order-seen', data: {} },
    { type: 'order-checked', data: { items: [...checkItems] } },
    { type: 'order-confirmed', data: {} },
    { type: 'price-confirmed', data: { total: 1200, paymentLink: 'https://pay.example/1' } },
    { type: 'contact-mended', data: { phone: '+44 7700 900143' } },
    { type: 'order-assigned', data: { operator: 'murat', reason: 'knows the goods' } },
  ),
  said(
    'promise-set',
    day.map((date) => ({ date })),
  ),
)

const money: fc.Arbitrary<FactDraft> = drafts(
  { type: 'payment-confirmed', data: { amount: 933, method: 'Card', source: 'shop' } },
  { type: 'payment-confirmed', data: { amount: 933, method: 'Till', source: 'cash-desk' } },
  { type: 'payment-verified', data: { receipt: 'ch_1001' } },
  { type: 'payment-failed', data: { reason: 'card declined' } },
  { type: 'payment-refunded', data: { amount: 933, reference: 're_1', reason: 'returned' } },
)

const stockLine = fc
  .record({ lineId: line, reserved: pieces, missing: fc.integer({ min: 0, max: 2 }), expected: fc.option(day) })
  .map(({ expected, ...rest }) => ({
    ...rest,
    location: 'warehouse' as const,
    ...(expected === null ? {} : { expected }),
  }))
const way = fc.constantFrom(
  ...(['replenish', 'substitute', 'tell-customer', 'partial', 'cancel-line', 'replace'] as const),
)
const substitute = { sku: '22423', name: 'Cakestand', barcodes: [], weightGrams: 900 }

const stock: fc.Arbitrary<FactDraft> = fc.oneof(
  said('stock-reserved', fc.record({ lines: fc.array(stockLine, { maxLength: 3 }) })),
  drafts(
    { type: 'stock-released', data: {} },
    { type: 'picking-finished', data: {} },
    { type: 'tote-assigned', data: { code: 'TOTE-7' } },
    { type: 'tote-assigned', data: { code: '' } },
  ),
  said(
    'line-short',
    fc.record({ lineId: line, quantity: pieces, reason: fc.constantFrom('missing' as const, 'damaged' as const) }),
  ),
  said(
    'shortage-resolved',
    fc
      .record({ lineId: line, quantity: pieces, way })
      .map((data) => (data.way === 'substitute' ? { ...data, substitute } : data)),
  ),
  said(
    'goods-arrived',
    line.map((lineId) => ({ lineId })),
  ),
)

const people: fc.Arbitrary<FactDraft> = fc.oneof(
  said(
    'problem-raised',
    fc.boolean().map((delay) => ({ reason: 'box is wet', delay })),
  ),
  drafts(
    { type: 'problem-solved', data: {} },
    { type: 'task-opened', data: { taskId: 'task-a', kind: 'call', reason: 'order-confirmation' } },
    { type: 'help-asked', data: { text: 'the printer is mute' } },
  ),
  said(
    'task-reported',
    fc.record({
      taskId,
      outcome: fc.constantFrom(...(['reached', 'no-answer', 'callback', 'done', 'waived'] as const)),
    }),
  ),
)

const messages: fc.Arbitrary<FactDraft> = fc.oneof(
  said(
    'status-set',
    fc.record({
      status: fc.constant('plain'),
      stage: fc.constantFrom(...stages),
      channels: fc.subarray(['email' as const, 'sms' as const]),
    }),
  ),
  said(
    'message-written',
    channel.map((only) => ({ channels: [only], text: 'It is on its way.' })),
  ),
  drafts({ type: 'message-received', data: { channel: 'email', from: 'harriet@example.com', text: 'When?' } }),
  said(
    'message-reported',
    fc.record({
      about,
      channel,
      state: fc.constantFrom(...(['sent', 'failed', 'skipped', 'asks', 'unknown'] as const)),
    }),
  ),
  said('message-released', fc.record({ about, channel, send: fc.boolean() })),
)

const away: fc.Arbitrary<FactDraft> = fc.oneof(
  drafts(
    { type: 'shipping-changed', data: { carrier: 'parcelforce', service: 'Express', reason: 'too big' } },
    { type: 'carrier-reported', data: { trackingNumber: 'RN000000015GB', state: 'delayed' } },
    { type: 'handover-listed', data: { sheet: 'ST1-1', carrier: 'royal-mail', parcelIds: ['box-1'] } },
    { type: 'invoice-issued', data: { number: 'FV/1' } },
    { type: 'waybill-issued', data: { number: 'WB/1', snapshot: withoutCopy(aWaybill()) } },
    { type: 'credit-note-issued', data: { number: 'KO/1', snapshot: withoutCopy(aCreditNote()) } },
    { type: 'document-voided', data: { kind: 'invoice', number: 'FV/1', reason: 'Wrong buyer' } },
  ),
  said(
    'delivery-rescheduled',
    day.map((date) => ({ date, reason: 'not at home' })),
  ),
  said(
    'order-cancelled',
    fc.constantFrom(...cancelCodeSchema.options).map((code) => ({ by: 'shop' as const, reason: '', code })),
  ),
)

const returnBegun = fc
  .record({
    returnId,
    lineId: line,
    quantity: pieces,
    wants: fc.constantFrom('refund' as const, 'exchange' as const),
  })
  .map(({ lineId, quantity, ...rest }) => ({ ...rest, lines: [{ lineId, quantity }], reason: 'broken' }))

const returns: fc.Arbitrary<FactDraft> = fc.oneof(
  said('return-requested', returnBegun),
  said('return-started', returnBegun),
  said(
    'return-refused',
    returnId.map((id) => ({ returnId: id, reason: 'worn' })),
  ),
  said(
    'return-received',
    fc.record({
      returnId,
      lineId: line,
      quantity: pieces,
      condition: fc.constantFrom('good' as const, 'damaged' as const),
      code: fc.constant(''),
    }),
  ),
  said(
    'exchange-ordered',
    returnId.map((id) => ({ returnId: id, orderId: 'order-2', number: 'LT-1002' })),
  ),
)

/** Everything that people, the shop and the endpoint say about an order, besides packing it. */
export const arbitraryCare: fc.Arbitrary<FactDraft> = fc.oneof(
  { weight: 3, arbitrary: checking },
  { weight: 2, arbitrary: money },
  { weight: 3, arbitrary: stock },
  { weight: 2, arbitrary: people },
  { weight: 2, arbitrary: messages },
  { weight: 2, arbitrary: away },
  { weight: 2, arbitrary: returns },
)
