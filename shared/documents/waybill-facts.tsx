import type { ReactElement, ReactNode } from 'react'
import { amountInWords } from '../money/amount-in-words.ts'
import type { WaybillData } from './document.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { Block, Fact, Text } from './text.tsx'
import type { WaybillProps } from './waybill.tsx'
import type { WaybillFact } from './waybill-looks.ts'

const inDigitsOf = (paper: Paper, hours: string) => hours.replace(/\d/g, (digit) => paper.number(Number(digit)))

const text = (value: string, limit: number) => (value.trim() === '' ? undefined : <Text value={value} limit={limit} />)

const facts: Readonly<Record<WaybillFact, (paper: Paper, data: WaybillData) => ReactNode>> = {
  issuedOn: (paper, data) => paper.day(data.issuedOn),
  dispatchedOn: (paper, data) => paper.day(data.dispatchedOn ?? data.issuedOn),
  basis: (_, data) => text(data.basis ?? '', 80),
  carrier: (_, data) => text(`${data.carrierName}${data.service === '' ? '' : ` · ${data.service}`}`, 50),
  pickUpPoint: (_, data) => text(data.pickUpPoint ?? '', 40),
  deliverOn: (paper, data) =>
    data.promised === undefined ? undefined : (
      <>
        {paper.day(data.promised)}
        {data.window !== undefined && (
          <>
            {' · '}
            <bdi dir="ltr">
              {inDigitsOf(paper, `${printable(data.window.from, 5)}–${printable(data.window.to, 5)}`)}
            </bdi>
          </>
        )}
      </>
    ),
  parcels: (paper, data) => paper.number(data.parcelCount),
  pieces: (paper, data) => paper.number(data.lines.reduce((sum, line) => sum + line.quantity, 0)),
  totalWeight: (paper, data) => paper.weight(data.parcels.reduce((sum, parcel) => sum + parcel.weightGrams, 0)),
  packaging: (paper, data) =>
    `${paper.number(data.parcelCount)} × ${paper.words.parcel.toLocaleLowerCase(paper.language)}`,
  // Written by hand: nobody knows the car when the paper is printed.
  vehicle: () => <span className="to-fill" />,
}

/** What the form says of the journey and the load, and what is collected at the door, in digits and words (E14). */
export function WaybillFacts({
  paper,
  data,
  facts: names,
}: WaybillProps & { readonly facts: readonly WaybillFact[] }): ReactElement {
  const { words } = paper
  return (
    <Block paper={paper} className="facts">
      {names.map((name) => (
        <Fact key={name} caption={words[name]}>
          {facts[name](paper, data)}
        </Fact>
      ))}
      {data.dueOnDelivery > 0 && (
        <div className="fact due">
          <span className="caption">{words.cashOnDelivery}</span>
          <span className="value">
            <bdi>{paper.money(data.dueOnDelivery, data.currency)}</bdi>
          </span>
          <span className="due-words">
            <bdi>{amountInWords(data.dueOnDelivery, data.currency, paper.language)}</bdi>
          </span>
        </div>
      )}
    </Block>
  )
}
