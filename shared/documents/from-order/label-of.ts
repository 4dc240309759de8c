import type { LabelData } from '../document.ts'
import { carriageOf, leavingParcels, parcelDataOf } from './carriage-of.ts'
import { commonOf, type PaperRequest } from './paper-request.ts'

/** One label per parcel that leaves; the copy number is counted per parcel. */
export function labelOf(request: PaperRequest, parcelId: string): LabelData | undefined {
  const { order, shop } = request
  const parcels = leavingParcels(order)
  const index = parcels.findIndex((parcel) => parcel.id === parcelId)
  const parcel = parcels[index]
  if (parcel === undefined) return undefined
  return {
    ...commonOf(request),
    ...carriageOf(order, shop, parcels),
    kind: 'label',
    parcel: parcelDataOf(parcel, index + 1),
    deliveryNote: order.intake.customerNote,
  }
}
