import type { Intake, OrderLine } from '#shared/order/intake.ts'
import type { ProductRecord } from './products.ts'

/** The order with what the shop's products know and the shop system did not say: codes, outer packs, no return. */
export function withProducts(intake: Intake, products: ReadonlyMap<string, ProductRecord>): Intake {
  if (!intake.lines.some((line) => products.has(line.sku))) return intake
  return { ...intake, lines: intake.lines.map((line) => withProduct(line, products.get(line.sku))) }
}

function withProduct(line: OrderLine, product: ProductRecord | undefined): OrderLine {
  if (product === undefined || !line.goods) return line
  const said = new Set([...line.barcodes, ...(line.packs ?? []).map((pack) => pack.code)])
  const fresh = product.barcodes.filter(({ code }) => !said.has(code))
  const packs = [...(line.packs ?? []), ...fresh.filter(({ quantity }) => quantity > 1)]
  return {
    ...line,
    barcodes: [...line.barcodes, ...fresh.filter(({ quantity }) => quantity === 1).map(({ code }) => code)],
    ...(packs.length > 0 ? { packs } : {}),
    ...(product.returnable ? {} : { returnable: false }),
  }
}
