import type { ReactElement } from 'react'
import { amountInWords } from '../money/amount-in-words.ts'
import type { CreditNoteData, InvoiceData } from './document.ts'
import type { Paper } from './paper.ts'
import { taxSums } from './tax-sums.ts'
import { TaxTable } from './tax-table.tsx'
import { Block, Text } from './text.tsx'
import { totalRows } from './totals.ts'
import { tradeForm } from './trade-form.ts'

export interface BillProps {
  readonly paper: Paper
  readonly data: InvoiceData | CreditNoteData
}

/** Taxes by rate beside the total, and what the total is in words: in one piece on the last page. */
export function BillSums({ paper, data }: BillProps): ReactElement {
  const { words } = paper
  const { total } = data.totals
  const form = tradeForm(data.seller.address.country)
  return (
    <div className="bill-sums">
      <Block paper={paper} className="bill-side">
        <TaxTable paper={paper} taxes={data.taxes ?? taxSums(data.lines, data.totals)} currency={data.currency} />
        {data.taxNote !== undefined && data.taxNote !== '' && (
          <p className="tax-note">
            <Text value={data.taxNote} limit={300} />
          </p>
        )}
      </Block>
      <Block paper={paper} className="totals">
        {totalRows(data.totals).map((row) => (
          <div className="total-row" key={row.word}>
            <span>{words[row.word]}</span>
            <bdi>{paper.money(row.minor, data.currency)}</bdi>
          </div>
        ))}
        <div className="grand-total">
          <span>{data.kind === 'invoice' ? words.total : words.toRefund}</span>
          <bdi>{paper.money(total, data.currency)}</bdi>
        </div>
        {data.kind === 'invoice' && <PaymentState paper={paper} data={data} />}
      </Block>
      {form.inWords && (
        <Block paper={paper} className="bill-words">
          <span className="caption">{words.inWords}</span>{' '}
          <bdi>{amountInWords(total, data.currency, paper.language)}</bdi>
        </Block>
      )}
    </div>
  )
}

function PaymentState({ paper, data }: { readonly paper: Paper; readonly data: InvoiceData }): ReactElement {
  const { words } = paper
  return (
    <div className="payment-state">
      <span className={data.paid ? 'mark paid' : 'mark'}>
        {data.paid ? words.paid : `${words.toPay}: `}
        {!data.paid && <bdi>{paper.money(data.totals.total, data.currency)}</bdi>}
      </span>
    </div>
  )
}
