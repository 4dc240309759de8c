import type { ReactElement } from 'react'
import { billLines } from './bill-lines.ts'
import { BillParties } from './bill-parties.tsx'
import { BillSums } from './bill-sums.tsx'
import type { CreditNoteData } from './document.ts'
import { DocumentHeader } from './document-header.tsx'
import { LinesTable } from './lines-table.tsx'
import type { Paper } from './paper.ts'
import { Signatures } from './signatures.tsx'
import { TaxNotice } from './tax-notice.tsx'
import { Block, Code, Fact, Text } from './text.tsx'
import { tradeForm } from './trade-form.ts'

/** Takes back an invoice or a part of it, A4: names it, says why, and shows what the customer gets back. */
export function CreditNote({ paper, data }: { readonly paper: Paper; readonly data: CreditNoteData }): ReactElement {
  const { words } = paper
  const form = tradeForm(data.seller.address.country)
  const corrected = paper.day(data.corrects.issuedOn ?? '')
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      <DocumentHeader paper={paper} data={data} title={{ text: words.creditNote, language: paper.language }} />
      <BillParties paper={paper} data={data} />
      <Block paper={paper} className="facts">
        <Fact caption={words.issuedOn}>{paper.day(data.issuedOn)}</Fact>
        <Fact caption={words.corrects}>
          <Code value={data.corrects.number} />
          {corrected !== '' && ` · ${corrected}`}
        </Fact>
        <Fact caption={words.order}>
          <Text value={data.orderNumber} limit={40} />
        </Fact>
        <div className="fact wide">
          <span className="caption">{words.reason}</span>
          <span className="value">
            <Text value={data.reason} limit={200} />
          </span>
        </div>
      </Block>
      <TaxNotice paper={paper} data={data} />
      <LinesTable
        paper={paper}
        lines={billLines(data, words)}
        columns={form.columns}
        currency={data.currency}
        itemWord={words.item}
      />
      <BillSums paper={paper} data={data} />
      <Signatures paper={paper} signatures={form.signatures.map((word) => ({ who: words[word] }))} />
    </main>
  )
}
