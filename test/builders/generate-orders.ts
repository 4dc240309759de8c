import { type Market, markets } from '#resources/sample-shop/markets.ts'
import { barcodeOf, binOf, gramsOf } from '#resources/sample-shop/product.ts'
import { type SampleLine, sampleBase } from '#resources/sample-shop/rebase.ts'
import { inventCustomer } from '#resources/sample-shop/sample-customer.ts'
import { type Random, seededRandom } from '#resources/sample-shop/seeded-random.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { toDocument } from '#shared/order/summarise.ts'
import { aLine, anIntake, totalsOf } from './order-builder.ts'

const colours = ['White', 'Red', 'Ivory', 'Blue', 'Pink', 'Green', 'Black', 'Cream', 'Silver', 'Vintage']
const things = ['metal lantern', 'hanging heart', 'jumbo bag', 'lunch box', 'cakestand', 'wall clock', 'mug', 'bunting']

/**
 * Orders for benches and load: `count` of them, the same for the same seed, with 2 to 6 lines out of 800 products.
 * As documents they are about 2 KB each. Use them as they come; 10,000 need no array.
 */
export function* generateOrders(count: number, seed: number): Generator<SampleLine> {
  const random = seededRandom(seed)
  for (let index = 1; index <= count; index += 1) yield generateOrder(index, random)
}

/** The same orders as the endpoint serves them: id `bench:000001`, seq as given, nothing happened yet. */
export function* generateDocuments(count: number, seed: number, firstSeq = 1): Generator<OrderDocument> {
  let seq = firstSeq
  for (const { externalId, intake } of generateOrders(count, seed)) {
    yield toDocument(reduceOrder(`bench:${externalId}`, intake, []), intake, seq)
    seq += 1
  }
}

function generateOrder(index: number, random: Random): SampleLine {
  const externalId = String(index).padStart(6, '0')
  const market = random.pick(markets)
  const { customer, address } = inventCustomer(market, externalId, random)
  const lines = Array.from({ length: random.pick([2, 3, 3, 4, 4, 5, 6]) }, (_, at) => generateLine(at, market, random))
  const paid = random.chance(0.85)
  const method = paid ? 'online' : random.pick(['transfer', 'cash-on-delivery'] as const)
  const due = new Date(Date.parse(sampleBase) + random.between(-600, 2900) * 60_000).toISOString()
  const intake = anIntake({
    number: `B-${externalId}`,
    language: market.language,
    currency: market.currency,
    customer,
    shipTo: address,
    lines,
    totals: totalsOf(lines, market.shipping),
    payment: { method, name: market.payment[method], paid },
    shipping: { carrier: market.carriers[0]?.[0] ?? 'royal-mail', service: market.carriers[0]?.[1] ?? '' },
    ...(random.chance(0.15) && { customerNote: random.pick(market.notes) }),
    shipBy: due,
    promisedDate: due.slice(0, 10),
  })
  return { source: 'bench', externalId, intake }
}

function generateLine(at: number, market: Market, random: Random) {
  const number = random.between(0, 799)
  const sku = `${22000 + number}`
  const name = `${colours[number % 10]} ${things[number % 8]} no. ${number}`
  return aLine({
    id: `line-${at + 1}`,
    sku,
    name,
    quantity: random.pick([1, 1, 2, 3, 6]),
    unitPrice: Math.round((random.between(85, 1495) * market.perPound) / 100),
    taxRate: market.taxRate,
    barcodes: [barcodeOf(sku)],
    weightGrams: gramsOf(name),
    bin: binOf(sku),
  })
}
