import type { ReactElement } from 'react'
import { AddressBlock } from './address-block.tsx'
import type { InvoiceData } from './document.ts'
import { DocumentHeader } from './document-header.tsx'
import { InvoiceLines } from './lines-table.tsx'
import type { Paper } from './paper.ts'
import { Block, Code, Fact, Text } from './text.tsx'
import { totalRows } from './totals.ts'

export interface InvoiceProps {
  readonly paper: Paper
  readonly data: InvoiceData
}

/** The invoice, A4. */
export function Invoice({ paper, data }: InvoiceProps): ReactElement {
  const { words } = paper
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      <DocumentHeader paper={paper} data={data} />
      <Block paper={paper} className="parties">
        <div className="party">
          <h2>{words.seller}</h2>
          <AddressBlock paper={paper} address={data.seller.address}>
            <TaxIds paper={paper} taxId={data.seller.taxId} taxOffice={data.seller.taxOffice} />
          </AddressBlock>
        </div>
        <div className="party">
          <h2>{words.billTo}</h2>
          <AddressBlock paper={paper} address={data.billTo}>
            <TaxIds paper={paper} taxId={data.customerTaxId} taxOffice={undefined} />
          </AddressBlock>
        </div>
        <div className="party">
          <h2>{words.shipTo}</h2>
          <AddressBlock paper={paper} address={data.shipTo} />
        </div>
      </Block>
      <Block paper={paper} className="facts">
        <Fact caption={words.issuedOn}>{paper.day(data.issuedOn)}</Fact>
        <Fact caption={words.order}>
          <Text value={data.orderNumber} limit={40} />
        </Fact>
        <Fact caption={words.orderedOn}>{paper.day(data.placedAt)}</Fact>
        <Fact caption={words.payment}>
          <Text value={data.paymentName} limit={40} />
        </Fact>
      </Block>
      <InvoiceLines paper={paper} data={data} />
      <Totals paper={paper} data={data} />
    </main>
  )
}

function Totals({ paper, data }: InvoiceProps): ReactElement {
  const { words } = paper
  return (
    <Block paper={paper} className="totals">
      {totalRows(data.totals).map((row) => (
        <div className="total-row" key={row.word}>
          <span>{words[row.word]}</span>
          <bdi>{paper.money(row.minor, data.currency)}</bdi>
        </div>
      ))}
      <div className="grand-total">
        <span>{words.total}</span>
        <bdi>{paper.money(data.totals.total, data.currency)}</bdi>
      </div>
      <div className="payment-state">
        <span className={data.paid ? 'mark paid' : 'mark'}>
          {data.paid ? words.paid : `${words.toPay}: `}
          {!data.paid && <bdi>{paper.money(data.totals.total, data.currency)}</bdi>}
        </span>
      </div>
    </Block>
  )
}

interface TaxIdsProps {
  readonly paper: Paper
  readonly taxId: string | undefined
  readonly taxOffice: string | undefined
}

function TaxIds({ paper, taxId, taxOffice }: TaxIdsProps): ReactElement | null {
  if (taxId === undefined || taxId === '') return null
  return (
    <div className="tax-id">
      {paper.words.taxId} <Code value={taxId} limit={24} />
      {taxOffice !== undefined && taxOffice !== '' && (
        <>
          {' · '}
          {paper.words.taxOffice} <Text value={taxOffice} limit={60} />
        </>
      )}
    </div>
  )
}
