import type { ReactElement } from 'react'
import { BankFact } from './bank-fact.tsx'
import { billLines } from './bill-lines.ts'
import { BillParties } from './bill-parties.tsx'
import { BillSums } from './bill-sums.tsx'
import type { InvoiceData } from './document.ts'
import { DocumentHeader } from './document-header.tsx'
import { LinesTable } from './lines-table.tsx'
import type { Paper } from './paper.ts'
import { Signatures } from './signatures.tsx'
import { TaxNotice } from './tax-notice.tsx'
import { Block, Code, Fact, Text } from './text.tsx'
import { tradeForm } from './trade-form.ts'

export interface InvoiceProps {
  readonly paper: Paper
  readonly data: InvoiceData
}

/** The invoice, A4: one template for all languages; what a country wants beyond is in `tradeForm`. */
export function Invoice({ paper, data }: InvoiceProps): ReactElement {
  const { words } = paper
  const form = tradeForm(data.seller.address.country)
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      <DocumentHeader paper={paper} data={data} title={{ text: words.invoice, language: paper.language }} />
      <BillParties paper={paper} data={data} />
      <InvoiceFacts paper={paper} data={data} />
      <TaxNotice paper={paper} data={data} />
      <LinesTable
        paper={paper}
        lines={billLines(data, words)}
        columns={form.columns}
        currency={data.currency}
        itemWord={words.item}
      />
      <BillSums paper={paper} data={data} />
      <BankFact paper={paper} country={data.seller.address.country} bank={data.seller.bank} />
      <Signatures paper={paper} signatures={form.signatures.map((word) => ({ who: words[word] }))} />
    </main>
  )
}

function InvoiceFacts({ paper, data }: InvoiceProps): ReactElement {
  const { words } = paper
  const { internetSale } = tradeForm(data.seller.address.country)
  const { web } = data.seller
  return (
    <Block paper={paper} className="facts">
      <Fact caption={words.issuedOn}>{paper.day(data.issuedOn)}</Fact>
      <Fact caption={internetSale ? words.dispatchedOn : words.suppliedOn}>{paper.day(data.suppliedOn ?? '')}</Fact>
      <Fact caption={words.order}>
        <Text value={data.orderNumber} limit={40} />
      </Fact>
      <Fact caption={words.orderedOn}>{paper.day(data.placedAt)}</Fact>
      <Fact caption={words.payment}>
        <Text value={data.paymentName} limit={40} />
      </Fact>
      {internetSale && data.carrierName !== undefined && (
        <Fact caption={words.carrier}>
          <Text value={data.carrierName} limit={60} />
        </Fact>
      )}
      {internetSale && web !== undefined && web !== '' && (
        <Fact caption={words.web}>
          <Code value={web} limit={60} />
        </Fact>
      )}
    </Block>
  )
}
