import type { NumberPools, TakenNumber } from '#shared/numbers/number-pool.ts'
import { NumberTaker } from '#shared/numbers/number-taker.ts'
import type { OrderView, ParcelView } from '#shared/order/order.ts'
import { filesOf } from '#shared/order/order-file.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import { localDay } from '../orders/local-day.ts'
import { invoiceIsHeld } from '../printing/legal-holds.ts'
import { billsAtPacking, issuedPapers, waybillNumber } from './finish-papers.ts'
import type { ParcelMeasures } from './parcel-measures.ts'

export interface FinishRequest {
  /** The order with everything packed that this act packs. */
  readonly order: OrderView
  readonly shop: ShopProfile
  readonly pools: NumberPools
  /** What a person weighed or typed, by parcel id; the others get the sum of their pieces. */
  readonly measures: (parcel: ParcelView) => ParcelMeasures
  readonly newId: () => string
  readonly now: Date
}

export type FinishResult =
  | { readonly outcome: 'facts'; readonly drafts: readonly FactDraft[]; readonly taken: readonly TakenNumber[] }
  /** The station has used up this pool: it needs the network once. */
  | { readonly outcome: 'numbers-out'; readonly pool: string }

function closingFact(parcel: ParcelView, measures: ParcelMeasures, sscc: string): FactDraft {
  const { weightGrams, weightEstimated, sizeMm } = measures
  return {
    type: 'parcel-closed',
    data: { parcelId: parcel.id, weightGrams, weightEstimated, sscc, ...(sizeMm ? { sizeMm } : {}) },
  }
}

/** "Next parcel": closes one box. Its SSCC is taken in the same line; one that was reopened keeps its own. */
export function closeParcelFacts(request: FinishRequest, parcel: ParcelView): FinishResult {
  const numbers = new NumberTaker(request.pools)
  const sscc = parcel.sscc ?? numbers.take('sscc')
  if (numbers.missing !== undefined) return { outcome: 'numbers-out', pool: numbers.missing }
  return { outcome: 'facts', drafts: [closingFact(parcel, request.measures(parcel), sscc)], taken: numbers.taken }
}

/**
 * Everything that makes a full order ready to leave: boxes closed with their SSCC, the shipment booked with a tracking
 * number per parcel where the carrier has them, waybill and invoice numbered, with what stands on them. What an earlier
 * finish has given (the order was opened again since) is kept: a number is never taken twice for one thing.
 */
export function finishFacts(request: FinishRequest): FinishResult {
  const { order, shop } = request
  const numbers = new NumberTaker(request.pools)
  const parcels = order.parcels.filter((parcel) => parcel.state !== 'void' && Object.keys(parcel.contents).length > 0)
  const ssccs = new Map(parcels.map((parcel) => [parcel.id, parcel.sscc ?? numbers.take('sscc')]))
  const closing = parcels
    .filter((parcel) => parcel.state === 'open')
    .map((parcel) => closingFact(parcel, request.measures(parcel), ssccs.get(parcel.id) ?? ''))
  const waybill = waybillNumber(request, [...ssccs.values()], numbers)
  const booking = bookingFact(request, parcels, waybill.number, numbers)
  // An invoice that may not be printed takes no number: it gets one when what is missing is filled in (C9).
  const bills = billsAtPacking({ order, shop }) && !invoiceIsHeld(order, shop, localDay(request.now))
  const invoice = bills ? numbers.take('invoice') : undefined
  if (numbers.missing !== undefined) return { outcome: 'numbers-out', pool: numbers.missing }
  const drafts = [...closing, ...waybill.voids, booking]
  const papers = issuedPapers(request, drafts, { waybill: waybill.number, invoice })
  return { outcome: 'facts', drafts: [...drafts, ...papers], taken: numbers.taken }
}

function bookingFact(
  { order, shop, newId }: FinishRequest,
  parcels: readonly ParcelView[],
  waybill: string | undefined,
  numbers: NumberTaker,
): FactDraft {
  const { carrier: carrierId, service } = order.intake.shipping
  const carrier = shop.carriers.find((candidate) => candidate.id === carrierId)
  const tracked = carrier?.tracking !== null && carrier?.tracking !== undefined
  const booked = parcels.map((parcel, index) => {
    // A label that the shop bought brings its number.
    const brought = filesOf(order.intake.files, 'label', index + 1)[0]
    if (brought !== undefined) {
      const number = brought.trackingNumber ?? parcel.trackingNumber
      return { parcelId: parcel.id, ...(number === undefined ? {} : { trackingNumber: number }) }
    }
    const trackingNumber = parcel.trackingNumber ?? (tracked ? numbers.take(`tracking:${carrierId}`) : undefined)
    return { parcelId: parcel.id, ...(trackingNumber === undefined ? {} : { trackingNumber }) }
  })
  const earlier = order.shipments[0]
  return {
    type: 'shipment-booked',
    data: {
      shipmentId: earlier?.id ?? newId(),
      carrier: carrierId,
      service: service || (carrier?.service ?? ''),
      waybillNumber: waybill ?? earlier?.waybillNumber ?? booked[0]?.trackingNumber ?? order.intake.number,
      parcels: booked,
    },
  }
}
