import type { ReactElement } from 'react'
import type { InvoiceData, WaybillData } from './document.ts'
import type { Paper } from './paper.ts'
import { Code, Text } from './text.tsx'

const rowKey = (sku: string, index: number) => `${index} ${sku}`

/** What was sold: the head repeats on every page, no row is torn. */
export function InvoiceLines({ paper, data }: { readonly paper: Paper; readonly data: InvoiceData }): ReactElement {
  const { words } = paper
  return (
    <table className="lines" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th className="row-number" />
          <th className="item">{words.item}</th>
          <th className="figure">{words.quantity}</th>
          <th className="figure">{words.unitPrice}</th>
          <th className="figure">{words.tax}</th>
          <th className="figure">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line, index) => (
          <tr key={rowKey(line.sku, index)}>
            <td className="row-number">{paper.number(index + 1)}</td>
            <Item sku={line.sku} name={line.name} />
            <td className="figure strong">{paper.number(line.quantity)}</td>
            <td className="figure">
              <bdi>{paper.money(line.unitPrice, data.currency)}</bdi>
            </td>
            <td className="figure soft">
              <bdi>{paper.percent(line.taxRate)}</bdi>
            </td>
            <td className="figure strong">
              <bdi>{paper.money(line.total, data.currency)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is in the parcels: pieces and weights, no prices. */
export function WaybillLines({ paper, data }: { readonly paper: Paper; readonly data: WaybillData }): ReactElement {
  const { words } = paper
  return (
    <table className="lines" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th className="row-number" />
          <th className="item">{words.contents}</th>
          <th className="figure">{words.quantity}</th>
          <th className="figure">{words.weight}</th>
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line, index) => (
          <tr key={rowKey(line.sku, index)}>
            <td className="row-number">{paper.number(index + 1)}</td>
            <Item sku={line.sku} name={line.name} />
            <td className="figure strong">{paper.number(line.quantity)}</td>
            <td className="figure">{line.weightGrams > 0 && paper.weight(line.weightGrams * line.quantity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Item({ sku, name }: { readonly sku: string; readonly name: string }): ReactElement {
  return (
    <td className="item">
      <div className="item-name">
        <Text value={name} limit={140} />
      </div>
      <div className="sku">
        <Code value={sku} limit={40} />
      </div>
    </td>
  )
}
