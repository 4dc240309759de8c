import { type NumberPools, type TakenNumber, takeNumber } from '#shared/numbers/number-pool.ts'
import type { OrderView, ParcelView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import type { ParcelMeasures } from './parcel-measures.ts'

export interface FinishRequest {
  /** The order with everything packed that this act packs. */
  readonly order: OrderView
  readonly shop: ShopProfile
  readonly pools: NumberPools
  /** What a person weighed or typed, by parcel id; the others get the sum of their pieces. */
  readonly measures: (parcel: ParcelView) => ParcelMeasures
  readonly newId: () => string
}

export type FinishResult =
  | { readonly outcome: 'facts'; readonly drafts: readonly FactDraft[]; readonly taken: readonly TakenNumber[] }
  /** The station has used up this pool: it needs the network once. */
  | { readonly outcome: 'numbers-out'; readonly pool: string }

/** Takes numbers one after the other and remembers which, so that all go into one journal line. */
class NumberTaker {
  readonly taken: TakenNumber[] = []
  #pools: NumberPools
  missing: string | undefined
  constructor(pools: NumberPools) {
    this.#pools = pools
  }
  take(pool: string): string {
    const number = takeNumber(this.#pools, pool)
    if (number === undefined) {
      this.missing ??= pool
      return ''
    }
    this.#pools = number.pools
    this.taken.push(number.taken)
    return number.text
  }
}

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
 * Everything that makes a full order ready to leave: boxes closed with their SSCC, the shipment booked with a
 * tracking number per parcel where the carrier has them, the invoice numbered. What an earlier finish has given
 * (the order was opened again since) is kept: a number is never taken twice for one thing.
 */
export function finishFacts(request: FinishRequest): FinishResult {
  const { order, shop, newId } = request
  const numbers = new NumberTaker(request.pools)
  const parcels = order.parcels.filter((parcel) => parcel.state !== 'void' && Object.keys(parcel.contents).length > 0)
  const closing = parcels.filter((parcel) => parcel.state === 'open')
  const drafts = closing.map((parcel) =>
    closingFact(parcel, request.measures(parcel), parcel.sscc ?? numbers.take('sscc')),
  )
  const { carrier: carrierId, service } = order.intake.shipping
  const carrier = shop.carriers.find((candidate) => candidate.id === carrierId)
  const tracked = carrier?.tracking !== null && carrier?.tracking !== undefined
  const booked = parcels.map((parcel) => {
    const trackingNumber = parcel.trackingNumber ?? (tracked ? numbers.take(`tracking:${carrierId}`) : undefined)
    return { parcelId: parcel.id, ...(trackingNumber === undefined ? {} : { trackingNumber }) }
  })
  drafts.push({
    type: 'shipment-booked',
    data: {
      shipmentId: order.shipments[0]?.id ?? newId(),
      carrier: carrierId,
      service: service || (carrier?.service ?? ''),
      waybillNumber: order.shipments[0]?.waybillNumber ?? booked[0]?.trackingNumber ?? order.intake.number,
      parcels: booked,
    },
  })
  if (order.invoiceNumber === undefined && shop.procedure.rules.invoice !== 'on-demand')
    drafts.push({ type: 'invoice-issued', data: { number: numbers.take('invoice') } })
  if (numbers.missing !== undefined) return { outcome: 'numbers-out', pool: numbers.missing }
  return { outcome: 'facts', drafts, taken: numbers.taken }
}
