import { gs1CheckDigit } from '#shared/numbers/check-digits.ts'
import type { OrderLine } from '#shared/order/intake.ts'
import type { SampleLine } from './rebase.ts'

export interface SampleProduct {
  readonly sku: string
  readonly name: string
  readonly barcodes: { readonly code: string; readonly quantity: number }[]
  readonly location: 'warehouse' | 'shop'
  readonly onHand: number
  readonly onOrder: number
  /** As if today were the day on which the sample was written (rebase.ts). */
  readonly expected?: string
  readonly supplier?: string
  readonly returnable: boolean
}

/** Orders at the head of the queue find everything on the shelf. */
const wellStocked = 40
/** So many products are short; of these the first ones are on their way from the supplier. */
const shortProducts = 8
const onTheirWay = 3
const packOf = 12
/** From so many pieces on the supplier sends whole packs. */
const packedFrom = 24
const expected = '2026-01-08'
const suppliers = ['Paper & Bloom', 'Tinworks', 'Willow Trade']
/** Taken out of its wrapping once, it cannot be sold again. */
const takenBack = (name: string) => !/napkin|tissue|hot water bottle/i.test(name)

/** Every product of the orders, with a shelf that is enough for nearly all of them. */
export function sampleProducts(orders: readonly Pick<SampleLine, 'intake'>[]): SampleProduct[] {
  const wanted = new Map<string, { line: OrderLine; pieces: number; orders: number; first: number }>()
  orders.forEach(({ intake }, index) => {
    for (const line of intake.lines.filter((candidate) => candidate.goods && candidate.quantity > 0)) {
      const seen = wanted.get(line.sku) ?? { line, pieces: 0, orders: 0, first: index }
      wanted.set(line.sku, { ...seen, pieces: seen.pieces + line.quantity, orders: seen.orders + 1 })
    }
  })
  const rare = [...wanted].filter(
    ([, { first, orders: times, pieces }]) => first >= wellStocked && times === 1 && pieces > 1,
  )
  const short = rare.map(([sku]) => sku).filter((_, index) => index % Math.ceil(rare.length / shortProducts) === 0)
  return [...wanted]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sku, { line, pieces }]): SampleProduct => {
      const rank = short.indexOf(sku)
      const coming = rank >= 0 && rank < onTheirWay
      return {
        sku,
        name: line.name,
        barcodes: [
          ...line.barcodes.map((code) => ({ code, quantity: 1 })),
          ...(pieces >= packedFrom ? line.barcodes.slice(0, 1).map(outerPack) : []),
        ],
        location: pieces % 9 === 0 ? 'shop' : 'warehouse',
        onHand: rank >= 0 ? Math.floor(pieces / 2) : pieces + (pieces % 7),
        onOrder: coming ? packOf * 2 : 0,
        ...(coming ? { expected } : {}),
        supplier: suppliers[pieces % suppliers.length] ?? '',
        returnable: takenBack(line.name),
      }
    })
}

/** A GTIN-14 with the indicator 1, as on the box that the pieces come in. */
function outerPack(code: string): { code: string; quantity: number } {
  const digits = `1${code.slice(0, -1)}`
  return { code: `${digits}${gs1CheckDigit(digits)}`, quantity: packOf }
}
