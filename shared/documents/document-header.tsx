import { Fragment, type ReactElement } from 'react'
import type { Language } from '../order/intake.ts'
import { CodeWithBars } from './code-with-bars.tsx'
import type { CreditNoteData, InvoiceData, WaybillData } from './document.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { ReprintMark } from './reprint-mark.tsx'
import { Block, Code, Text } from './text.tsx'
import { VerificationBlock } from './verification-block.tsx'

export interface DocumentHeaderProps {
  readonly paper: Paper
  readonly data: InvoiceData | CreditNoteData | WaybillData
  /** What it is, in the language in which the law calls it so. */
  readonly title: { readonly text: string; readonly language: Language }
  /** The same in the reader's language, where that is another one. */
  readonly translation?: string | undefined
}

const directionOf = (language: Language) => (language === 'fa' ? 'rtl' : 'ltr')

/** Who sends it, what it is, its number, the order number for the scanner, and the codes of the electronic document. */
export function DocumentHeader({ paper, data, title, translation }: DocumentHeaderProps): ReactElement {
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
        <h1 lang={title.language} dir={directionOf(title.language)} className={title.text.length > 14 ? 'long' : ''}>
          {title.text}
        </h1>
        {translation !== undefined && <div className="translation">{translation}</div>}
        <div className="document-number">
          {words.number} <Code value={data.number} />
        </div>
      </div>
      <CodeWithBars
        paper={paper}
        symbology="code128"
        code={data.orderNumber}
        text={printable(data.orderNumber, 48)}
        heightMm={11}
        roomMm={72}
      />
      <VerificationBlock paper={paper} electronic={data.electronic} />
    </Block>
  )
}
