import type { TFunction } from 'i18next'
import type { CsvCell } from '#shared/csv/to-csv.ts'
import { fold } from '#shared/text/fold.ts'
import type { Product } from './product.ts'

export type StockView = 'all' | 'replenish'

/** Pieces that nobody has asked for yet. */
export function freePieces(product: Product): number {
  return product.onHand - product.reserved
}

/** Pieces that are still to be ordered from the supplier (C15): wanted by orders, and not on their way yet. */
export function toOrder(product: Product): number {
  return Math.max(0, Math.max(product.missing, -freePieces(product)) - product.onOrder)
}

/** What is missing, or was ordered because it was: the list to go through with the suppliers. */
export function isReplenished(product: Product): boolean {
  return product.missing > 0 || freePieces(product) < 0 || product.onOrder > 0
}

/** Products of a view in which every word of the search occurs: name, SKU, barcode, supplier. What is missing comes first. */
export function productsShown(products: readonly Product[], view: StockView, search: string): Product[] {
  const words = fold(search)
    .split(' ')
    .filter((word) => word !== '')
  return products
    .filter((product) => view === 'all' || isReplenished(product))
    .filter((product) => {
      const codes = product.barcodes.map((barcode) => barcode.code)
      const text = fold([product.name, product.sku, product.supplier ?? '', ...codes].join('\n'))
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => toOrder(b) - toOrder(a) || a.name.localeCompare(b.name) || (a.sku < b.sku ? -1 : 1))
}

export function stockCsv(products: readonly Product[], t: TFunction): CsvCell[][] {
  const heading = [
    t('shortage.sku'),
    t('stock.product'),
    t('stock.location'),
    t('stock.onHand'),
    t('stock.reserved'),
    t('stock.free'),
    t('stock.missing'),
    t('stock.onOrder'),
    t('stock.expected'),
    t('stock.supplier'),
  ]
  return [
    heading,
    ...products.map((product) => [
      product.sku,
      product.name,
      t(`stock.at.${product.location}`),
      product.onHand,
      product.reserved,
      freePieces(product),
      product.missing,
      product.onOrder,
      product.expected ?? '',
      product.supplier ?? '',
    ]),
  ]
}
