import { unlistedParcels } from '#shared/documents/handover-sheet-of.ts'
import type { OrderView } from '#shared/order/order.ts'
import { localDay } from '../../../orders/local-day.ts'

/** One sheet as the facts of its orders tell it. */
export interface MadeSheet {
  readonly number: string
  readonly parcels: number
  readonly orders: readonly OrderView[]
}

export interface SheetState {
  /** Orders with parcels that left and stand on no sheet. */
  readonly unlisted: readonly OrderView[]
  readonly unlistedParcels: number
  /** Newest first. */
  readonly made: readonly MadeSheet[]
}

/** What has left with a carrier, by sheet. */
export function sheetState(orders: readonly OrderView[], carrier: string): SheetState {
  const unlisted = orders.filter((order) => unlistedParcels(order, carrier).length > 0)
  const made = new Map<string, { parcels: number; orders: OrderView[] }>()
  for (const order of orders)
    for (const parcel of order.parcels) {
      if (parcel.sheet === undefined || parcel.carrier !== carrier) continue
      const sheet = made.get(parcel.sheet) ?? { parcels: 0, orders: [] }
      sheet.parcels += 1
      if (!sheet.orders.includes(order)) sheet.orders.push(order)
      made.set(parcel.sheet, sheet)
    }
  return {
    unlisted,
    unlistedParcels: unlisted.reduce((sum, order) => sum + unlistedParcels(order, carrier).length, 0),
    made: [...made]
      .map(([number, sheet]) => ({ number, ...sheet }))
      .sort((a, b) => (a.number < b.number ? 1 : a.number > b.number ? -1 : 0)),
  }
}

/** Station, day and time of day: no other sheet has it, and it reads as what it is. `ST1-20261122-143005`. */
export function sheetNumber(station: string, now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const day = localDay(now).replaceAll('-', '')
  return `${station}-${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`
}
