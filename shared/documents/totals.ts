import type { InvoiceData } from './document.ts'

export interface TotalRow {
  readonly word: 'goods' | 'shipping' | 'discount' | 'tax' | 'taxIncluded'
  readonly minor: number
}

/**
 * The rows above the total. Shops disagree whether goods include tax: where goods, postage and discount already make
 * the total, tax is named as included, else it is a row of the sum. Rows of nothing are left out, but for the goods.
 */
export function totalRows({ goods, shipping, discount, tax, total }: InvoiceData['totals']): readonly TotalRow[] {
  const less = -Math.abs(discount)
  const included = goods + shipping + less === total
  const rows: TotalRow[] = [
    { word: 'goods', minor: goods },
    { word: 'shipping', minor: shipping },
    { word: 'discount', minor: less },
    { word: included ? 'taxIncluded' : 'tax', minor: tax },
  ]
  return rows.filter((row) => row.word === 'goods' || row.minor !== 0)
}
