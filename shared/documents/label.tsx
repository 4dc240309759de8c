import type { ReactElement } from 'react'
import { AddressBlock } from './address-block.tsx'
import { grouped, ssccText } from './barcode/barcode.tsx'
import { CodeWithBars } from './code-with-bars.tsx'
import type { LabelData } from './document.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { ReprintMark } from './reprint-mark.tsx'
import { Block, Code, Fact, Phone, Text } from './text.tsx'

/** Room for bars on a 100 mm label with 3 mm at each side, quiet zones included. */
export const labelRoomMm = 94
/** An SSCC takes four dots, 0.5 mm: GS1 asks for 0.495 mm at least on a logistic label. */
export const ssccDots: readonly number[] = [4, 3]

export interface LabelProps {
  readonly paper: Paper
  readonly data: LabelData
}

/** The shipping label, 100 × 150 mm, black only. Every row has a fixed height, so no text can move the bars. */
export function Label({ paper, data }: LabelProps): ReactElement {
  const { words } = paper
  const { parcel } = data
  const tracking = parcel.trackingNumber ?? ''
  return (
    <main className="label" lang={paper.language} dir={paper.dir}>
      <LabelHead paper={paper} data={data} />
      <Sender paper={paper} data={data} />
      <Block paper={paper} className="to">
        <span className="caption">{words.to}</span>
        <AddressBlock paper={paper} address={data.shipTo}>
          <PickUpPoint paper={paper} data={data} />
        </AddressBlock>
        {data.deliveryNote !== undefined && data.deliveryNote !== '' && (
          <div className="note">
            <b>{words.note}:</b> <Text value={data.deliveryNote} limit={110} />
          </div>
        )}
      </Block>
      <Block paper={paper} className="strip">
        <Fact caption={words.parcel}>
          {`${paper.number(parcel.number)} ${words.of} ${paper.number(data.parcelCount)}`}
        </Fact>
        <Fact caption={words.weight}>{paper.weight(parcel.weightGrams)}</Fact>
        <div className="fact order">
          <span className="caption">{words.order}</span>
          <span className={`value ${data.orderNumber.length > 9 ? 'long' : ''}`}>
            <Code value={data.orderNumber} limit={18} />
          </span>
        </div>
        {data.dueOnDelivery > 0 && (
          <Due caption={words.cashOnDelivery} amount={paper.money(data.dueOnDelivery, data.currency)} />
        )}
      </Block>
      {tracking !== '' && (
        <Block paper={paper} className="tracking">
          <CodeWithBars
            paper={paper}
            symbology="code128"
            code={tracking}
            text={grouped(tracking)}
            heightMm={17}
            roomMm={labelRoomMm}
          />
        </Block>
      )}
      {parcel.sscc !== '' && (
        <Block paper={paper} className="sscc">
          <CodeWithBars
            paper={paper}
            symbology="sscc"
            code={parcel.sscc}
            text={ssccText(parcel.sscc)}
            heightMm={29}
            roomMm={labelRoomMm}
            dots={ssccDots}
          />
        </Block>
      )}
    </main>
  )
}

function Due({ caption, amount }: { readonly caption: string; readonly amount: string }): ReactElement {
  return (
    <div className={amount.length > 14 ? 'fact due long' : 'fact due'}>
      <span className="caption">{caption}</span>
      <span className="value">
        <bdi>{amount}</bdi>
      </span>
    </div>
  )
}

function LabelHead({ paper, data }: LabelProps): ReactElement {
  const carrier = printable(data.carrierName, 32)
  return (
    <Block paper={paper} className={`head ${carrier.length > 15 ? 'long' : ''}`}>
      <div className="carrier">
        <bdi>{carrier}</bdi>
      </div>
      {data.service !== '' && (
        <div className="service">
          <Text value={data.service} limit={26} />
        </div>
      )}
      <ReprintMark paper={paper} copy={data.copy} />
    </Block>
  )
}

function Sender({ paper, data }: LabelProps): ReactElement {
  const { address } = data.seller
  return (
    <Block paper={paper} className="from">
      <span className="caption">{paper.words.from}</span>
      <div className="from-lines">
        <b>
          <Text value={address.company ?? address.name} limit={50} />
        </b>
        <div>
          <Text value={address.street} limit={70} />
        </div>
        <div>
          <Text value={address.postcode} limit={12} /> <Text value={address.city} limit={30} />
          {', '}
          <bdi>{paper.country(address.country)}</bdi>
          {address.phone !== undefined && address.phone !== '' && (
            <>
              {' · '}
              <Phone value={address.phone} />
            </>
          )}
        </div>
      </div>
      <div className="day">{paper.day(data.issuedOn)}</div>
    </Block>
  )
}

function PickUpPoint({ paper, data }: LabelProps): ReactElement | null {
  if (data.pickUpPoint === undefined || data.pickUpPoint === '') return null
  return (
    <div className="pick-up">
      {paper.words.pickUpPoint}{' '}
      <b>
        <Text value={data.pickUpPoint} limit={24} />
      </b>
    </div>
  )
}
