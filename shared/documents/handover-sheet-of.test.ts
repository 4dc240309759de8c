import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { handoverSheetOf, unlistedParcels } from './handover-sheet-of.ts'

const bench = aStation('ST1')
const box = (id: string) => [
  bench.opened(id),
  bench.packed('line-1', 1, id),
  bench.closed(id, 700),
  bench.booked(id, `RN${id}`),
  bench.handedOver(id),
]
const listed = (sheet: string, ...parcelIds: string[]) =>
  bench.fact('handover-listed', { sheet, carrier: 'royal-mail', parcelIds })
const first = box('box-1')
const second = box('box-2')
const onDelivery = anIntake({ payment: { method: 'cash-on-delivery', name: 'Cash', paid: false } })
const sheetOf = (facts: Parameters<typeof reduceOrder>[2], number: string) =>
  handoverSheetOf({
    orders: [reduceOrder(anOrderId, onDelivery, facts)],
    shop: aShop('any'),
    carrier: 'royal-mail',
    stationName: 'Bench 1',
    number,
    at: '2026-01-05T15:00:00Z',
    issuedOn: '2026-01-05',
    copy: 1,
  })

test('C10: a parcel that leaves after the sheet was made stands on the next one, and each on one only', () => {
  const afterFirst = [...first, listed('S-1', 'box-1'), ...second]
  const order = reduceOrder(anOrderId, onDelivery, afterFirst)
  expect(unlistedParcels(order, 'royal-mail').map(({ id }) => id)).toEqual(['box-2'])
  const all = [...afterFirst, listed('S-2', 'box-1', 'box-2')]
  expect(sheetOf(all, 'S-1').parcels.map((parcel) => parcel.trackingNumber)).toEqual(['RNbox-1'])
  expect(sheetOf(all, 'S-2').parcels.map((parcel) => parcel.trackingNumber)).toEqual(['RNbox-2'])
  expect(unlistedParcels(reduceOrder(anOrderId, onDelivery, all), 'royal-mail')).toEqual([])
})

test('E14: what is due at the door stands once, with the first parcel', () => {
  const all = [...first, ...second, listed('S-1', 'box-1', 'box-2')]
  expect(sheetOf(all, 'S-1').parcels.map((parcel) => parcel.dueOnDelivery)).toEqual([onDelivery.totals.total, 0])
})

test('another carrier’s parcels are nobody’s on this sheet', () => {
  const order = reduceOrder(anOrderId, onDelivery, first)
  expect(unlistedParcels(order, 'parcelforce')).toEqual([])
})
