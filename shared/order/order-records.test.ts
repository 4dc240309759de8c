import { expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake } from '#test/builders/order-builder.ts'
import { orderRecords } from './order-records.ts'
import { reduceOrder } from './reduce-order.ts'

const lines = [aLine({ quantity: 1 })]
const transfer = anIntake({ lines, payment: { method: 'transfer', name: 'Transfer', paid: false } })
const bench = aStation()
const quotation = anIntake({ lines, draft: 'quotation', payment: { method: 'online', name: 'Card', paid: false } })
const records = (intake = transfer, facts: Parameters<typeof reduceOrder>[2] = []) =>
  orderRecords(reduceOrder('order-1', intake, facts))

test('B1: sales order, delivery, invoice and return are records of their own', () => {
  const gone = [bench.paid(), bench.packed(), bench.closed(), bench.invoiced(), bench.handedOver()]
  const back = bench.fact('return-requested', {
    returnId: 'r-1',
    lines: [{ lineId: 'line-1', quantity: 1 }],
    reason: 'too small',
    wants: 'refund',
  })
  expect(records(transfer, [...gone, bench.delivered(), back])).toEqual({
    salesOrder: { number: 'LT-1001', state: 'done' },
    delivery: { number: 'OUT/LT-1001', state: 'done' },
    invoice: { number: 'FV/ST1/2026/000001' },
    returns: [{ number: 'IN/LT-1001/1', state: 'expected' }],
  })
})

test('B10: nothing goes out before the payment; then one delivery, however often it is confirmed', () => {
  expect(records().delivery).toBeUndefined()
  expect(records(quotation).delivery).toBeUndefined()
  const once = bench.paid()
  expect(records(transfer, [once])).toEqual(records(transfer, [once, once, bench.paid(933, 'receipt-2')]))
  expect(records(transfer, [once]).delivery).toEqual({ number: 'OUT/LT-1001', state: 'ready' })
})

test('B10: an order that is cancelled unpaid has no delivery to cancel', () => {
  expect(records(transfer, [bench.cancelled()]).delivery).toBeUndefined()
  expect(records(transfer, [bench.paid(), bench.cancelled()]).delivery?.state).toBe('cancelled')
})
