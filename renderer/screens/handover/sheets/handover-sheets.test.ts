import { expect, test } from 'vitest'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { sheetNumber, sheetState } from './handover-sheets.ts'

const bench = aStation('ST1')
const left = [bench.opened(), bench.packed(), bench.closed(), bench.booked(), bench.handedOver()]
const listed = bench.fact('handover-listed', { sheet: 'ST1-1', carrier: 'royal-mail', parcelIds: ['ST1-box-1'] })
const order = (...facts: Parameters<typeof reduceOrder>[2][number][]) => reduceOrder(anOrderId, anIntake(), facts)

test('C10: what left waits for a sheet, and then stands on it', () => {
  expect(sheetState([order(...left)], 'royal-mail')).toMatchObject({ unlistedParcels: 1, made: [] })
  const after = sheetState([order(...left, listed)], 'royal-mail')
  expect(after).toMatchObject({ unlistedParcels: 0, made: [{ number: 'ST1-1', parcels: 1 }] })
})

test('a sheet’s number says station, day and time, in letters and digits that every scanner reads', () => {
  expect(sheetNumber('ST1', new Date(2026, 10, 2, 9, 5, 7))).toBe('ST1-20261102-090507')
})
