import type { ReactElement } from 'react'
import { AddressBlock } from './address-block.tsx'
import type { ReturnSlipData } from './document.ts'
import type { Paper } from './paper.ts'
import { ItemCell } from './sheets/item-cell.tsx'
import { rowKey } from './sheets/row-key.ts'
import { SheetHead } from './sheets/sheet-head.tsx'
import { TickCell } from './sheets/tick-cell.tsx'
import { Block, Code, Fact, Text } from './text.tsx'

interface ReturnSlipProps {
  readonly paper: Paper
  readonly data: ReturnSlipData
}

/** How to send something back; its number is scanned when the parcel comes. */
export function ReturnSlip({ paper, data }: ReturnSlipProps): ReactElement {
  const { words } = paper
  const reason = data.reason ?? ''
  return (
    <main className="sheet" lang={paper.language} dir={paper.dir}>
      <SheetHead
        paper={paper}
        data={data}
        title={words.returning.title}
        code={data.returnNumber}
        caption={words.returning.number}
      >
        {data.orderNumber !== data.returnNumber && (
          <Fact caption={words.order}>
            <Code value={data.orderNumber} limit={40} />
          </Fact>
        )}
        <Fact caption={words.issuedOn}>{paper.day(data.issuedOn)}</Fact>
        {data.until !== undefined && <Fact caption={words.returning.until}>{paper.day(data.until)}</Fact>}
        {reason !== '' && (
          <Fact caption={words.returning.yourReason}>
            <Text value={reason} limit={120} />
          </Fact>
        )}
      </SheetHead>
      <Block paper={paper} className="steps">
        {words.returning.steps.map((step, index) => (
          <div className="step" key={step}>
            <span className="step-number">{paper.number(index + 1)}</span>
            <span>{step}</span>
          </div>
        ))}
      </Block>
      <ReturnLines paper={paper} data={data} />
      <Reasons paper={paper} />
      {data.policy.trim() !== '' && (
        <Block paper={paper} className="policy">
          <Text value={data.policy} limit={900} />
        </Block>
      )}
      <Block paper={paper} className="return-address">
        <div className="return-to">
          <h2>{words.returning.sendTo}</h2>
          <AddressBlock paper={paper} address={data.seller.address} />
        </div>
        <div className="return-from">
          <h2>{words.sender}</h2>
          <AddressBlock paper={paper} address={data.customer} />
        </div>
      </Block>
    </main>
  )
}

function ReturnLines({ paper, data }: ReturnSlipProps): ReactElement {
  const { words } = paper
  return (
    <table className="sheet-table returned" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th />
          <th className="item">{words.item}</th>
          <th className="figure">{words.quantity}</th>
          <th className="write-cell">{words.returning.reason}</th>
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line, index) => (
          <tr key={rowKey(line.sku, index)}>
            <TickCell />
            <ItemCell sku={line.sku} name={line.name} />
            <td className="figure strong">{paper.number(line.quantity)}</td>
            <td className="write-cell">
              <span className="write-box" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Reasons({ paper }: { readonly paper: Paper }): ReactElement {
  const { words } = paper
  return (
    <Block paper={paper} className="reasons">
      <h2>{words.returning.reason}</h2>
      <div className="reason-list">
        {words.returning.reasons.map((reason, index) => (
          <div key={reason}>
            <b className="reason-number">{paper.number(index + 1)}</b> {reason}
          </div>
        ))}
      </div>
      <div className="comment">{words.returning.comment}</div>
    </Block>
  )
}
