import { Fragment, type ReactElement } from 'react'
import { CodeWithBars } from './code-with-bars.tsx'
import type { InvoiceData, WaybillData } from './document.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { ReprintMark } from './reprint-mark.tsx'
import { Block, Code, Text } from './text.tsx'

export interface DocumentHeaderProps {
  readonly paper: Paper
  readonly data: InvoiceData | WaybillData
}

/** Who sends it, what it is, its number, and the order number for the scanner. */
export function DocumentHeader({ paper, data }: DocumentHeaderProps): ReactElement {
  const { words } = paper
  const { address } = data.seller
  const trade = [data.seller.web, data.seller.email].filter((text) => text !== undefined && text !== '')
  return (
    <Block paper={paper} className="header">
      <div className="letterhead">
        <div className="house">
          <Text value={address.company ?? address.name} limit={60} />
        </div>
        <div className="house-line">
          {trade.map((text, index) => (
            <Fragment key={text}>
              {index > 0 && ' · '}
              <Code value={text ?? ''} limit={60} />
            </Fragment>
          ))}
        </div>
        <ReprintMark paper={paper} copy={data.copy} />
      </div>
      <div className="title">
        <h1>{words[data.kind]}</h1>
        <div className="document-number">
          {words.number} <Code value={data.number} />
        </div>
      </div>
      <CodeWithBars
        paper={paper}
        symbology="code128"
        code={data.orderNumber}
        text={`${/^[\x20-\x7e]*$/.test(words.order) ? words.order : ''} ${printable(data.orderNumber, 48)}`.trim()}
        heightMm={11}
        roomMm={72}
      />
    </Block>
  )
}
