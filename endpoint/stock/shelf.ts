import type { ShelfProduct, StockLine } from './shelf-rows.ts'
import type { StockWant } from './wanted-stock.ts'

/**
 * The reckoning of one product's pieces, under the shop's lock and without a database. After `settleLine` for every line
 * that changed and one `shareOut` it holds for each product: reserved + free = on hand, none of them negative, and
 * whoever misses a piece does so because none is free.
 */

const free = (product: ShelfProduct) => product.onHand - product.reserved

/** Lays what a line wants now on its row. `arrived`: a person says that what it missed is here, so it is. */
export function settleLine(product: ShelfProduct, line: StockLine, want: StockWant, arrived: boolean): void {
  if (arrived) {
    product.onHand += line.missing
    product.onOrder = Math.max(0, product.onOrder - line.missing)
  }
  // What left the house was there, whatever the count said.
  product.onHand = Math.max(0, product.onHand - (want.taken - line.taken)) + (want.back - line.back)
  line.taken = want.taken
  line.back = want.back
  const reachable = Math.max(line.reserved, free(product) + line.reserved)
  setReserved(product, line, Math.min(want.target, reachable), want.target)
}

function setReserved(product: ShelfProduct, line: StockLine, reserved: number, target: number): void {
  product.reserved += reserved - line.reserved
  product.missing += target - reserved - line.missing
  line.reserved = reserved
  line.missing = target - reserved
}

/**
 * Gives free pieces to the lines that miss them, and takes back what the shelf does not have. `lines` in the order of
 * urgency: the most urgent gets first and loses last. Answers the lines that changed.
 */
export function shareOut(product: ShelfProduct, lines: readonly StockLine[]): StockLine[] {
  const changed: StockLine[] = []
  const move = (line: StockLine, pieces: number) => {
    if (pieces === 0) return
    setReserved(product, line, line.reserved + pieces, line.reserved + line.missing)
    changed.push(line)
  }
  for (const line of lines) if (free(product) > 0) move(line, Math.min(line.missing, free(product)))
  for (const line of lines.toReversed()) if (free(product) < 0) move(line, -Math.min(line.reserved, -free(product)))
  return changed
}
