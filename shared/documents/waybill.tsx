import type { ReactElement } from 'react'
import { amountInWords } from '../money/amount-in-words.ts'
import type { WaybillData } from './document.ts'
import { DocumentHeader } from './document-header.tsx'
import { LinesTable } from './lines-table.tsx'
import type { Paper } from './paper.ts'
import { ParcelsTable } from './parcels-table.tsx'
import { Signatures } from './signatures.tsx'
import { TaxNotice } from './tax-notice.tsx'
import { TaxTable } from './tax-table.tsx'
import { Block } from './text.tsx'
import { WaybillFacts } from './waybill-facts.tsx'
import { waybillLooks } from './waybill-looks.ts'
import { WaybillParties } from './waybill-parties.tsx'

export interface WaybillProps {
  readonly paper: Paper
  readonly data: WaybillData
}

/** The paper that travels with the parcels, A4, in the form of the seller's country. */
export function Waybill({ paper, data }: WaybillProps): ReactElement {
  const { words } = paper
  const form = data.form ?? 'delivery-note'
  const look = waybillLooks[form]
  const title = look.title ?? { text: words.forms[form], language: paper.language }
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      <DocumentHeader
        paper={paper}
        data={data}
        title={title}
        translation={title.language === paper.language ? undefined : words.forms[form]}
      />
      <WaybillParties paper={paper} data={data} look={look} />
      <WaybillFacts paper={paper} data={data} facts={look.facts} />
      <TaxNotice paper={paper} data={data} />
      <ParcelsTable paper={paper} data={data} />
      <LinesTable
        paper={paper}
        lines={data.lines}
        columns={look.columns}
        currency={data.currency}
        itemWord={words.contents}
      />
      {data.total !== undefined && <PricedSums paper={paper} data={data} total={data.total} />}
      <Signatures
        paper={paper}
        signatures={look.signatures.map((word) => ({
          who: words[word],
          name: word === look.preparedBy ? data.preparedBy : undefined,
        }))}
      />
    </main>
  )
}

function PricedSums({ paper, data, total }: WaybillProps & { readonly total: number }): ReactElement {
  const { words } = paper
  return (
    <div className="bill-sums">
      <Block paper={paper} className="bill-side">
        <TaxTable paper={paper} taxes={data.taxes ?? []} currency={data.currency} />
      </Block>
      <Block paper={paper} className="totals">
        <div className="grand-total">
          <span>{words.total}</span>
          <bdi>{paper.money(total, data.currency)}</bdi>
        </div>
      </Block>
      <Block paper={paper} className="bill-words">
        <span className="caption">{words.inWords}</span>{' '}
        <bdi>{amountInWords(total, data.currency, paper.language)}</bdi>
      </Block>
    </div>
  )
}
