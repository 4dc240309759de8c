import type { OrderView, ParcelView } from '#shared/order/order.ts'

/** What one station packed of an order that two of them packed. */
export interface Packing {
  readonly station: string
  readonly operator: string
  readonly parcels: readonly ParcelView[]
  /** Pieces per line in all its boxes. */
  readonly contents: ReadonlyMap<string, number>
  readonly pieces: number
  /** Of all its boxes together; undefined while one of them has none. */
  readonly weightGrams: number | undefined
}

/** Each station's boxes belong together: a person chooses between the two packings, not between boxes. */
export function packingsOf(order: OrderView, here: string): Packing[] {
  const byStation = new Map<string, ParcelView[]>()
  for (const parcel of order.parcels)
    if (parcel.state !== 'void' && Object.keys(parcel.contents).length > 0)
      byStation.set(parcel.station, [...(byStation.get(parcel.station) ?? []), parcel])
  const packings = [...byStation].map(([station, parcels]) => packing(station, parcels))
  // The box in front of the person comes first, on each screen.
  return packings.sort((a, b) => Number(b.station === here) - Number(a.station === here))
}

/** Lines that are not packed alike everywhere. */
export function differingLines(packings: readonly Packing[]): ReadonlySet<string> {
  const all = new Set(packings.flatMap(({ contents }) => [...contents.keys()]))
  return new Set([...all].filter((line) => new Set(packings.map(({ contents }) => contents.get(line) ?? 0)).size > 1))
}

function packing(station: string, parcels: readonly ParcelView[]): Packing {
  const contents = new Map<string, number>()
  for (const parcel of parcels)
    for (const [line, count] of Object.entries(parcel.contents)) contents.set(line, (contents.get(line) ?? 0) + count)
  const weights = parcels.map((parcel) => parcel.weightGrams)
  return {
    station,
    operator: parcels[0]?.operator ?? '',
    parcels,
    contents,
    pieces: [...contents.values()].reduce((sum, count) => sum + count, 0),
    weightGrams: weights.reduce(
      (sum, grams) => (sum === undefined || grams === undefined ? undefined : sum + grams),
      0,
    ),
  }
}
