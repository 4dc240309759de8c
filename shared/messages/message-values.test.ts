import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import { aShopWith } from '#test/builders/shop-builder.ts'
import type { OrderEvent } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { customerDate, messageValues } from './message-values.ts'

const shop = aShopWith('prestashop')
const valuesOf = (overrides: Partial<Intake> = {}, facts: OrderEvent[] = []) =>
  messageValues(reduceOrder('order-1', anIntake(overrides), facts), shop)
const bench = aStation()
const stock = (missing: number, expected?: string) =>
  bench.fact('stock-reserved', {
    lines: [
      { lineId: 'line-1', reserved: 2 - missing, missing, location: 'warehouse', ...(expected ? { expected } : {}) },
    ],
  })
const packed = [bench.packed('line-1', 2), bench.packed('line-2', 1), bench.closed(), bench.booked()]

test('C16: status, carrier, number, link and expected day of a shipped order', () => {
  const values = valuesOf({}, [...packed, bench.handedOver()])
  expect(values).toMatchObject({
    status: 'Shipped',
    carrier: 'Royal Mail',
    tracking: 'RN000000015GB',
    tracking_url: 'https://track.example/RN000000015GB',
    tracking_help: 'Type the number on the page.',
    eta: '7 January 2026',
  })
})

test('E17 E23: the promised day in the customer’s calendar, a new one after a change', () => {
  expect(valuesOf({ promisedDate: '2026-01-09' }).promise_date).toBe('9 January 2026')
  const moved = bench.fact('delivery-rescheduled', {
    date: '2026-01-12',
    window: { from: '09:00', to: '11:00' },
    reason: 'not at home',
  })
  expect(valuesOf({ promisedDate: '2026-01-09' }, [moved])).toMatchObject({
    promise_date: '12 January 2026',
    window: '09:00–11:00',
  })
  expect(customerDate('2026-01-12', 'fa')).toBe('۲۲ دی ۱۴۰۴')
  expect(valuesOf({ language: 'fa' }).items).toContain('۲ × White metal lantern')
})

describe('E3: availability is what somebody knows', () => {
  test('nobody looked: nothing is said', () => expect(valuesOf().availability).toBe(''))
  test('a person checked the items', () =>
    expect(valuesOf({}, [bench.fact('order-checked', { items: ['items'] })]).availability).toBe('in stock'))
  test('set aside', () => expect(valuesOf({}, [stock(0)]).availability).toBe('reserved for you'))
  test('partly there', () => expect(valuesOf({}, [stock(1)]).availability).toBe('partly in stock'))
  test('E13: what is made for this customer is not in stock, whoever checked it', () => {
    const lines = anIntake()
      .lines.slice(0, 1)
      .map((line) => ({ ...line, madeToOrder: true }))
    expect(valuesOf({ lines }, [bench.fact('order-checked', { items: ['items'] })]).availability).toBe(
      'made to order for you',
    )
  })
  test('E20: everything comes from the supplier', () => {
    const lines = anIntake().lines.slice(0, 1)
    expect(valuesOf({ lines }, [stock(2, '2026-01-20')]).availability).toBe('on order from our supplier')
  })
})

test('E14: nothing is due once it is paid; cash on delivery is due', () => {
  expect(valuesOf().due).toBe('')
  expect(valuesOf({ payment: { method: 'cash-on-delivery', name: 'COD', paid: false } }).due).toBe('£9.33')
})

test('D17: the number of a void parcel is told to nobody', () => {
  const other = aStation('ST2')
  const twice = [...packed, other.packed('line-1', 2), other.closed(), other.booked('ST2-box-1', 'RN000000029GB')]
  const kept = [...twice, bench.resolved(['ST1-box-1'], ['ST2-box-1'])].map((event, index) => ({
    ...event,
    seq: index + 1,
  }))
  expect(valuesOf({}, kept).tracking).toBe('RN000000015GB')
})
