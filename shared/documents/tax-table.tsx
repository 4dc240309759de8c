import type { ReactElement } from 'react'
import type { TaxSum } from './data/common-data.ts'
import type { Paper } from './paper.ts'

export interface TaxTableProps {
  readonly paper: Paper
  readonly taxes: readonly TaxSum[]
  readonly currency: string
}

/** Net, tax and gross of each rate, and of all of them where there are several. */
export function TaxTable({ paper, taxes, currency }: TaxTableProps): ReactElement {
  const { words } = paper
  const sum = (of: 'net' | 'tax' | 'gross') => taxes.reduce((all, row) => all + row[of], 0)
  const cells = (row: Omit<TaxSum, 'rate'>) =>
    (['net', 'tax', 'gross'] as const).map((of) => (
      <td className="figure" key={of}>
        <bdi>{paper.amount(row[of], currency)}</bdi>
      </td>
    ))
  return (
    <table className="tax-table" lang={paper.language} dir={paper.dir}>
      <caption>{`${words.taxesByRate} (${currency})`}</caption>
      <thead>
        <tr>
          <th>{words.rate}</th>
          <th className="figure">{words.net}</th>
          <th className="figure">{words.taxSum}</th>
          <th className="figure">{words.gross}</th>
        </tr>
      </thead>
      <tbody>
        {taxes.map((row) => (
          <tr key={row.rate}>
            <td>
              <bdi>{paper.percent(row.rate)}</bdi>
            </td>
            {cells(row)}
          </tr>
        ))}
      </tbody>
      {taxes.length > 1 && (
        <tfoot>
          <tr>
            <td>{words.total}</td>
            {cells({ net: sum('net'), tax: sum('tax'), gross: sum('gross') })}
          </tr>
        </tfoot>
      )}
    </table>
  )
}
