import type { LineStock } from '#shared/order/events/stock-events.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { NewFact } from '../orders/append-facts.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { settleLine, shareOut } from './shelf.ts'
import {
  linesOfOrders,
  openLinesOf,
  readShelf,
  type ShelfProduct,
  type StockLine,
  saveLines,
  saveShelf,
} from './shelf-rows.ts'
import { holdsStock, type StockWant, wantedStock } from './wanted-stock.ts'

export interface OrderToSettle {
  readonly view: OrderView
  /** Lines whose missing goods a person has seen come in. */
  readonly arrived?: ReadonlySet<string>
}

const keyOf = (line: Pick<StockLine, 'orderId' | 'lineId' | 'sku'>) =>
  JSON.stringify([line.orderId, line.lineId, line.sku])
const urgency = (a: StockLine, b: StockLine) =>
  a.shipBy.getTime() - b.shipBy.getTime() || (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0)

/**
 * Brings the shelf in line with these orders, and answers the facts that say so: theirs, and those of other orders that
 * got or lost pieces by it. `recounted`: products whose own figures have changed, so that everybody who misses them is
 * told. What an order wants is read from the order as it stands, so doing it twice changes nothing.
 */
export async function settleStock(
  write: ShopWrite,
  orders: readonly OrderToSettle[],
  recounted: readonly string[] = [],
): Promise<NewFact[]> {
  const wants = new Map(orders.map(({ view }) => [view.id, wantedStock(view)]))
  const skus = new Set([...recounted, ...[...wants.values()].flat().map((want) => want.sku)])
  const known = await linesOfOrders(write, [...wants.keys()])
  for (const line of known) skus.add(line.sku)
  const shelf = await readShelf(write, [...skus])
  if (shelf.size === 0) return []
  const lines = new Map(known.map((line) => [keyOf(line), line]))
  const told = new Set<string>()

  const inUrgency = [...orders].sort((a, b) => Date.parse(a.view.intake.shipBy) - Date.parse(b.view.intake.shipBy))
  for (const { view, arrived } of inUrgency) {
    const shipBy = new Date(view.intake.shipBy)
    for (const want of allWants(wants.get(view.id) ?? [], known, view.id)) {
      const product = shelf.get(want.sku)
      if (product === undefined) continue
      const key = keyOf({ orderId: view.id, ...want })
      const line = lines.get(key) ?? emptyLine(view.id, want, shipBy)
      settleLine(product, line, want, arrived?.has(want.lineId) ?? false)
      if (lines.has(key) || want.target + want.taken + want.back > 0) lines.set(key, { ...line, shipBy })
    }
  }

  const uneven = [...shelf.values()].filter(
    (product) => product.onHand < product.reserved || (product.onHand > product.reserved && product.missing > 0),
  )
  for (const line of await othersOf(write, [...uneven.map(({ sku }) => sku), ...recounted], lines))
    lines.set(keyOf(line), line)
  const urgent = [...lines.values()].sort(urgency)
  for (const product of uneven)
    for (const line of shareOut(
      product,
      urgent.filter(({ sku }) => sku === product.sku),
    ))
      told.add(line.orderId)
  for (const line of lines.values()) if (line.missing > 0 && recounted.includes(line.sku)) told.add(line.orderId)

  await saveShelf(write, [...shelf.values()])
  await saveLines(write, [...lines.values()])
  const views = new Map(orders.map(({ view }) => [view.id, view]))
  return sayStock(write, views, told)
}

function allWants(wants: readonly StockWant[], known: readonly StockLine[], orderId: string): StockWant[] {
  const asked = new Set(wants.map((want) => `${want.lineId}\n${want.sku}`))
  // A line that a revision took out, or made another product of, gives back what it had.
  const gone = known
    .filter((line) => line.orderId === orderId && !asked.has(`${line.lineId}\n${line.sku}`))
    .map(({ lineId, sku, taken, back }) => ({ lineId, sku, target: 0, taken, back }))
  return [...gone, ...wants]
}

function emptyLine(orderId: string, { lineId, sku }: StockWant, shipBy: Date): StockLine {
  return { orderId, lineId, sku, shipBy, reserved: 0, missing: 0, taken: 0, back: 0 }
}

async function othersOf(
  write: ShopWrite,
  skus: readonly string[],
  lines: ReadonlyMap<string, StockLine>,
): Promise<StockLine[]> {
  if (skus.length === 0) return []
  return (await openLinesOf(write, skus)).filter((line) => !lines.has(keyOf(line)))
}

/** One whole word per order, and only where it differs from the last one. */
async function sayStock(
  write: ShopWrite,
  settled: ReadonlyMap<string, OrderView>,
  told: ReadonlySet<string>,
): Promise<NewFact[]> {
  const lines = await linesOfOrders(write, [...new Set([...settled.keys(), ...told])])
  const shelf = await readShelf(write, [...new Set(lines.map((line) => line.sku))])
  const facts: NewFact[] = []
  for (const orderId of new Set([...settled.keys(), ...told])) {
    const view = settled.get(orderId)
    const said = stockOf(
      lines.filter((line) => line.orderId === orderId),
      shelf,
    )
    if (view !== undefined && !holdsStock(view)) {
      // What has left is not "released": the order's last word on its stock stays as it was.
      const left = view.stage === 'shipped' || view.stage === 'delivered' || view.stage === 'returned'
      if (view.reserved && !left) facts.push(fact(write, orderId, 'stock-released', []))
    } else if (view === undefined || !sameStock(said, view)) {
      facts.push(fact(write, orderId, said.length === 0 ? 'stock-released' : 'stock-reserved', said))
    }
  }
  return facts
}

function fact(
  write: ShopWrite,
  orderId: string,
  type: 'stock-reserved' | 'stock-released',
  lines: LineStock[],
): NewFact {
  const draft = type === 'stock-reserved' ? ({ type, data: { lines } } as const) : ({ type, data: {} } as const)
  // The number makes each round's word a fact of its own; a round that is rolled back has said nothing.
  return { event: shopEvent(orderId, draft, `round:${write.takeSeq()}`) }
}

/** Pieces that left count as set aside: they were. */
function stockOf(lines: readonly StockLine[], shelf: ReadonlyMap<string, ShelfProduct>): LineStock[] {
  return lines.flatMap(({ lineId, sku, reserved, missing, taken }): LineStock[] => {
    const product = shelf.get(sku)
    if (product === undefined || reserved + missing + taken === 0) return []
    const { location, expected } = product
    const later = missing > 0 && expected !== undefined ? { expected } : {}
    return [{ lineId, reserved: reserved + taken, missing, location, ...later }]
  })
}

function sameStock(said: readonly LineStock[], view: OrderView): boolean {
  const words = (lines: readonly LineStock[]) =>
    lines
      .map(({ lineId, reserved, missing, location, expected }) =>
        JSON.stringify([lineId, reserved, missing, location, expected ?? '']),
      )
      .sort()
      .join()
  return words(said) === words(view.lines.flatMap((line) => line.stock ?? []))
}
