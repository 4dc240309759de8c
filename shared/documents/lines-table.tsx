import type { ReactElement } from 'react'
import { type LineColumn, lineColumns, type PrintedLine } from './line-columns.tsx'
import type { Paper } from './paper.ts'
import { Code, Text } from './text.tsx'

/** From here on a table goes over the page, so each amount carries what the lines have come to so far. */
const linesOfOnePage = 14

const rowKey = (sku: string, index: number) => `${index} ${sku}`

export interface LinesTableProps {
  readonly paper: Paper
  readonly lines: readonly PrintedLine[]
  readonly columns: readonly LineColumn[]
  readonly currency: string
  /** What the column of names is called. */
  readonly itemWord: string
}

/** What was sold or is in the parcels: the head repeats on every page, no row is torn. */
export function LinesTable({ paper, lines, columns, currency, itemWord }: LinesTableProps): ReactElement {
  const { words } = paper
  const last = columns.at(-1)
  const runs = lines.length > linesOfOnePage && last !== undefined ? lineColumns[last].runs : undefined
  const sums = runningSums(lines, runs)
  return (
    <table className={runs === undefined ? 'lines' : 'lines long'} lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th className="row-number" />
          <th className="item">{itemWord}</th>
          {columns.map((id) => (
            <th className="figure" key={id}>
              {lineColumns[id].head(words)}
              {id === last && runs !== undefined && <div className="running">{words.runningTotal}</div>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={rowKey(line.sku, index)}>
            <td className="row-number">{paper.number(index + 1)}</td>
            <Item paper={paper} line={line} currency={currency} />
            {columns.map((id) => (
              <td className={id === last ? 'figure strong' : 'figure'} key={id}>
                {lineColumns[id].cell(line, paper, currency)}
                {id === last && runs !== undefined && (
                  <div className="running">
                    <bdi>{paper.amount(sums[index] ?? 0, currency)}</bdi>
                  </div>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function runningSums(lines: readonly PrintedLine[], runs: ((line: PrintedLine) => number) | undefined): number[] {
  if (runs === undefined) return []
  let sum = 0
  return lines.map((line) => {
    sum += runs(line)
    return sum
  })
}

interface ItemProps {
  readonly paper: Paper
  readonly line: PrintedLine
  readonly currency: string
}

/** What a line costs less than its pieces: a discount of its own, or nothing. */
function discountOf({ quantity, unitPrice, total }: PrintedLine): number {
  return unitPrice === undefined || total === undefined ? 0 : quantity * unitPrice - total
}

function Item({ paper, line, currency }: ItemProps): ReactElement {
  const discount = discountOf(line)
  return (
    <td className="item">
      <div className="item-name">
        <Text value={line.name} limit={140} />
      </div>
      <div className="sku">
        <Code value={line.sku} limit={40} />
        {discount > 0 && line.quantity > 0 && (
          <>
            {` · ${paper.words.discount} `}
            <bdi>{paper.amount(-discount, currency)}</bdi>
          </>
        )}
      </div>
    </td>
  )
}
