import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { OrderEvent } from '#shared/order/event.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { byIdResponseSchema } from '#shared/sync/wire.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'
import { changeStock, importProducts } from './change-stock.ts'
import { listProducts } from './products.ts'

const seed = 20_261_121
const shop = aShop()
const skus = ['A', 'B'] as const
let endpoint: Endpoint
let station: StationClient

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  station = await pairStation(endpoint.url, await endpoint.createPairingCode())
})
afterAll(() => endpoint.close())

const number = fc.integer({ min: 0, max: 4 })
const pieces = fc.integer({ min: 1, max: 4 })
const act = fc.oneof(
  fc.record({
    kind: fc.constant('order'),
    order: number,
    a: pieces,
    b: pieces,
    urgent: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ kind: fc.constantFrom('cancel', 'ship', 'back', 'less', 'arrive'), order: number }),
  fc.record({ kind: fc.constant('count'), sku: fc.constantFrom(...skus), onHand: fc.integer({ min: 0, max: 12 }) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

function factsFor(kind: string, id: string, made: number): OrderEvent[] {
  const maker = aStation(`${station.id}`, { orderId: id })
  const box = `box-${made}`
  const facts: Record<string, () => OrderEvent[]> = {
    cancel: () => [maker.cancelled()],
    ship: () => [maker.packed('a', 2, box), maker.packed('b', 1, box), maker.closed(box), maker.handedOver(box)],
    back: () => [
      maker.fact('return-started', {
        returnId: box,
        lines: [{ lineId: 'a', quantity: 1 }],
        reason: 'x',
        wants: 'refund',
      }),
      maker.fact('return-received', { returnId: box, lineId: 'a', quantity: 1, condition: 'good', code: '' }),
    ],
    less: () => [maker.fact('shortage-resolved', { lineId: 'a', quantity: 1, way: 'cancel-line' })],
    arrive: () => [maker.fact('goods-arrived', { lineId: 'b' })],
  }
  return (facts[kind]?.() ?? []).map((fact, index) => ({
    ...fact,
    id: `${id}-${made}-${index}-${kind}`,
    stationSeq: made * 10 + index,
  }))
}

it(`C5 E19 E20: whatever happens in whatever order, reserved + free = on hand, nothing is reserved twice, and nobody waits for free pieces (seed ${seed})`, async () => {
  let world = 0
  let made = 0
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts: Act[]) => {
      world += 1
      const sku = (letter: string) => `${letter}-${world}`
      await importProducts(
        endpoint.store,
        shop.id,
        skus.map((letter) => ({
          sku: sku(letter),
          name: letter,
          barcodes: [],
          location: 'warehouse',
          onHand: 5,
          onOrder: 0,
          expected: '2026-02-01',
          returnable: true,
        })),
      )
      const known = new Set<string>()
      for (const step of acts) {
        made += 1
        if ('sku' in step) await changeStock(endpoint.store, shop.id, sku(step.sku), { onHand: step.onHand })
        else if ('urgent' in step) {
          const [line] = anIncomingOrder('x').intake.lines
          if (line === undefined) throw new Error('a line expected')
          const lines = [
            { ...line, id: 'a', sku: sku('A'), quantity: step.a },
            { ...line, id: 'b', sku: sku('B'), quantity: step.b },
          ]
          const shipBy = `2026-01-0${step.urgent}T16:00:00Z`
          await endpoint.receiveOrders([anIncomingOrder(`${world}-${step.order}`, { lines, shipBy })])
          known.add(`test:${world}-${step.order}`)
        } else if (known.has(`test:${world}-${step.order}`)) {
          const facts = factsFor(step.kind, `test:${world}-${step.order}`, made)
          await Promise.all([station.push(facts), station.push(facts)])
        }
        await holds(skus.map(sku), [...known])
      }
    }),
    { seed, numRuns: 15 },
  )
})

async function holds(wanted: readonly string[], ids: readonly string[]): Promise<void> {
  const shelf = new Map((await listProducts(endpoint.store.pool, shop.id)).map((product) => [product.sku, product]))
  const answer =
    ids.length === 0 ? { documents: [] } : await (await station.request('/v1/orders/by-id', { ids })).json()
  const views = byIdResponseSchema.parse(answer).documents.map((document) => viewOrder(document))
  for (const sku of wanted) {
    const product = shelf.get(sku)
    if (product === undefined) throw new Error(`no product ${sku}`)
    const free = product.onHand - product.reserved
    expect(free).toBeGreaterThanOrEqual(0)
    expect(product.onHand).toBeGreaterThanOrEqual(0)
    if (product.missing > 0) expect(free).toBe(0)
    // What the orders were told is what the shelf has set aside for them.
    let told = 0
    for (const view of views) {
      if (!['ready', 'waiting-for-goods', 'packing', 'packed'].includes(view.stage)) continue
      const gone = (lineId: string) =>
        view.parcels
          .filter((parcel) => parcel.state === 'handed-over')
          .reduce((sum, { contents }) => sum + (contents[lineId] ?? 0), 0)
      for (const line of view.lines)
        if (line.sku === sku) told += Math.max(0, (line.stock?.reserved ?? 0) - gone(line.id))
    }
    expect(told).toBe(product.reserved)
  }
}
