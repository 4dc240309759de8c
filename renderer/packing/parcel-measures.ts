import type { OrderView, ParcelView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { suggestBox } from './choose-box.ts'

export interface ParcelMeasures {
  readonly weightGrams: number
  readonly weightEstimated: boolean
  readonly sizeMm: [number, number, number] | undefined
}

type Box = ShopProfile['boxes'][number]

/** What the pieces and the box should weigh, in grams. */
export function expectedWeight(order: OrderView, parcel: ParcelView, box: Box | undefined): number {
  const grams = new Map(order.lines.map((line) => [line.id, line.weightGrams]))
  return Object.entries(parcel.contents).reduce(
    (sum, [lineId, pieces]) => sum + (grams.get(lineId) ?? 0) * pieces,
    box?.tareGrams ?? 0,
  )
}

/** What every piece still open and packed should weigh, in grams: for the "expected" line beside the scale. */
export function expectedOrderWeight(order: OrderView, box: Box | undefined): number {
  return order.lines.reduce((sum, line) => sum + line.weightGrams * line.ordered, box?.tareGrams ?? 0)
}

/** The weight a person typed, or the sum of the pieces, marked as such. */
export function measuresOf(
  order: OrderView,
  parcel: ParcelView,
  box: Box | undefined,
  typedGrams: number | undefined,
): ParcelMeasures {
  return {
    weightGrams: typedGrams ?? expectedWeight(order, parcel, box),
    weightEstimated: typedGrams === undefined,
    sizeMm: box && [...box.sizeMm],
  }
}

/** The box that a person chose, or the one that the order's goods suggest. */
export function boxOf(order: OrderView, boxes: readonly Box[], chosenId: string | undefined): Box | undefined {
  return boxes.find((box) => box.id === chosenId) ?? suggestBox(boxes, expectedOrderWeight(order, undefined))
}
