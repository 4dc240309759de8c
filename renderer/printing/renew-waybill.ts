import type { WaybillData } from '#shared/documents/document.ts'
import { legalFindings } from '#shared/legal/legal-check.ts'
import { NumberTaker } from '#shared/numbers/number-taker.ts'
import { waybillSnapshot } from '#shared/numbers/paper-snapshots.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { resources } from '../i18n/languages.ts'
import type { Decide } from '../orders/dispatcher.ts'

/** The numbered waybill that counts. */
const issuedWaybill = (order: OrderView) =>
  order.issued.findLast((paper) => paper.kind === 'waybill' && paper.void === undefined)

const lacks = (snapshot: Omit<WaybillData, 'copy'>) => legalFindings({ ...snapshot, copy: 1 }).length > 0

/**
 * True for a waybill that took its number before the missing field was filled in and has never been on paper: as it was issued
 * it may not be printed, as the order stands now it may.
 */
export function waybillIsRenewable(order: OrderView, shop: ShopProfile, day: string): boolean {
  if (shop.procedure.rules.legalCheck !== 'block' || order.documents.some(({ kind }) => kind === 'waybill'))
    return false
  const issued = issuedWaybill(order)
  if (issued?.kind !== 'waybill' || !lacks(issued.snapshot)) return false
  return !lacks(waybillSnapshot(order, shop, issued.number, day))
}

/** The old number is void and kept, the waybill goes on under the next one. Without a number left nothing changes. */
export const renewWaybill =
  (order: OrderView, shop: ShopProfile, day: string): Decide =>
  (pools) => {
    const issued = issuedWaybill(order)
    const [shipment] = order.shipments
    const numbers = new NumberTaker(pools)
    const number = numbers.take('waybill')
    if (issued === undefined || shipment === undefined || numbers.missing !== undefined)
      return { drafts: [], taken: [] }
    const { id, carrier, service, parcelIds } = shipment
    const parcels = order.parcels
      .filter((parcel) => parcelIds.includes(parcel.id))
      .map((parcel) => ({
        parcelId: parcel.id,
        ...(parcel.trackingNumber === undefined ? {} : { trackingNumber: parcel.trackingNumber }),
      }))
    const reason = resources[shop.language].translation.papers.legal.completed
    return {
      drafts: [
        { type: 'document-voided', data: { kind: 'waybill', number: issued.number, reason } },
        { type: 'shipment-booked', data: { shipmentId: id, carrier, service, waybillNumber: number, parcels } },
        { type: 'waybill-issued', data: { number, snapshot: waybillSnapshot(order, shop, number, day) } },
      ],
      taken: numbers.taken,
    }
  }
