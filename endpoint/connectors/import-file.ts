import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Store } from '../db/store.ts'
import { receiveOrders } from '../orders/receive-orders.ts'
import { readShop } from '../shop/shops.ts'
import { importProducts } from '../stock/change-stock.ts'
import { readCsv } from './csv.ts'
import { readJsonLines } from './json-lines.ts'
import { type ProductEntry, readProductCsv, readProductLines } from './products.ts'
import type { ReadEntry } from './read-result.ts'
import { readWooCommerce } from './woocommerce.ts'

export interface ImportSummary {
  readonly created: number
  readonly revised: number
  readonly known: number
  readonly skipped: number
  readonly broken: number
  readonly products: number
}

const batch = 200

/** Products are told from orders by the end of the file's name. */
function readProductFile(file: string, text: string): ProductEntry[] | undefined {
  const name = file.toLowerCase()
  if (name.endsWith('.products.jsonl')) return readProductLines(text)
  return name.endsWith('.products.csv') ? readProductCsv(text) : undefined
}

function read(file: string, text: string, shop: Parameters<typeof readWooCommerce>[1]): ReadEntry[] {
  switch (extname(file).toLowerCase()) {
    case '.jsonl':
    case '.ndjson':
      return readJsonLines(text)
    case '.csv':
      return readCsv(text)
    case '.json':
      try {
        return readWooCommerce(text, shop)
      } catch (error) {
        if (error instanceof SyntaxError)
          return [{ kind: 'broken', line: 1, message: `the whole file: expected JSON (${error.message})` }]
        throw error
      }
    default:
      throw new Error(
        `${file}: expected a .jsonl, .csv or .json (WooCommerce orders) file, or .products.jsonl or .products.csv.`,
      )
  }
}

/** Takes a file in, batch by batch. What is broken is told with file, line and field, and the rest goes on. */
export async function importFile(
  store: Store,
  shopId: string,
  file: string,
  tell: (message: string) => void,
): Promise<ImportSummary> {
  const summary = { created: 0, revised: 0, known: 0, skipped: 0, broken: 0, products: 0 }
  const text = await readFile(file, 'utf8')
  const productEntries = readProductFile(file, text)
  if (productEntries !== undefined) {
    for (const entry of productEntries) if (entry.kind === 'broken') tell(`${file}:${entry.line}: ${entry.message}`)
    const products = productEntries.flatMap((entry) => (entry.kind === 'product' ? [entry.product] : []))
    await importProducts(store, shopId, products)
    return { ...summary, products: products.length, broken: productEntries.length - products.length }
  }
  const entries = read(file, text, await readShop(store.pool, shopId))
  for (const entry of entries) {
    if (entry.kind === 'order') continue
    summary[entry.kind] += 1
    tell(`${file}:${entry.line}: ${entry.message}`)
  }
  const orders = entries.flatMap((entry) => (entry.kind === 'order' ? [entry.order] : []))
  for (let start = 0; start < orders.length; start += batch)
    for (const { outcome } of await receiveOrders(store, shopId, orders.slice(start, start + batch)))
      summary[outcome] += 1
  // Without statistics PostgreSQL looks orders up by reading the whole shop; its own turn may be a minute away.
  if (summary.created >= batch) await store.pool.query('analyze orders')
  return summary
}

export function saySummary(file: string, summary: ImportSummary): string {
  const { created, revised, known, skipped, broken, products } = summary
  if (products > 0) return `${file}: ${products} products, ${broken} broken.`
  return `${file}: ${created} new orders, ${revised} revised, ${known} already known, ${skipped} skipped, ${broken} broken.`
}
