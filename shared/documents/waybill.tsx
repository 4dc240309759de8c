import type { ReactElement } from 'react'
import { AddressBlock } from './address-block.tsx'
import { grouped, ssccText } from './barcode/barcode.tsx'
import { CodeWithBars } from './code-with-bars.tsx'
import type { WaybillData } from './document.ts'
import { DocumentHeader } from './document-header.tsx'
import { WaybillLines } from './lines-table.tsx'
import type { Paper } from './paper.ts'
import { Block, Code, Fact, Text } from './text.tsx'

export interface WaybillProps {
  readonly paper: Paper
  readonly data: WaybillData
}

/** The waybill, A4: travels with the parcels, shows no prices but what is collected at the door. */
export function Waybill({ paper, data }: WaybillProps): ReactElement {
  const { words } = paper
  const grams = data.parcels.reduce((sum, parcel) => sum + parcel.weightGrams, 0)
  const pieces = data.lines.reduce((sum, line) => sum + line.quantity, 0)
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      <DocumentHeader paper={paper} data={data} />
      <Block paper={paper} className="parties">
        <div className="party">
          <h2>{words.sender}</h2>
          <AddressBlock paper={paper} address={data.seller.address} />
        </div>
        <div className="party wide">
          <h2>{words.recipient}</h2>
          <AddressBlock paper={paper} address={data.shipTo} />
        </div>
      </Block>
      <Block paper={paper} className="facts">
        <Fact caption={words.issuedOn}>{paper.day(data.issuedOn)}</Fact>
        <Fact caption={words.carrier}>
          <Text value={`${data.carrierName}${data.service === '' ? '' : ` · ${data.service}`}`} limit={50} />
        </Fact>
        {data.pickUpPoint !== undefined && data.pickUpPoint !== '' && (
          <Fact caption={words.pickUpPoint}>
            <Text value={data.pickUpPoint} limit={40} />
          </Fact>
        )}
        {data.promised !== undefined && (
          <Fact caption={words.deliverOn}>
            {paper.day(data.promised)}
            {data.window !== undefined && (
              <>
                {' · '}
                <bdi dir="ltr">{inDigitsOf(paper, `${data.window.from}–${data.window.to}`)}</bdi>
              </>
            )}
          </Fact>
        )}
        <Fact caption={words.parcels}>{paper.number(data.parcelCount)}</Fact>
        <Fact caption={words.pieces}>{paper.number(pieces)}</Fact>
        <Fact caption={words.totalWeight}>{paper.weight(grams)}</Fact>
        {data.dueOnDelivery > 0 && (
          <div className="fact due">
            <span className="caption">{words.cashOnDelivery}</span>
            <span className="value">
              <bdi>{paper.money(data.dueOnDelivery, data.currency)}</bdi>
            </span>
          </div>
        )}
      </Block>
      <ParcelsTable paper={paper} data={data} />
      <WaybillLines paper={paper} data={data} />
      <Block paper={paper} className="signatures">
        {[words.handedOver, words.received].map((who) => (
          <div className="signature" key={who}>
            <b>{who}</b>
            <span>{words.dateAndSignature}</span>
          </div>
        ))}
      </Block>
    </main>
  )
}

const inDigitsOf = (paper: Paper, hours: string) => hours.replace(/\d/g, (digit) => paper.number(Number(digit)))

function ParcelsTable({ paper, data }: WaybillProps): ReactElement {
  const { words } = paper
  return (
    <table className="lines parcels" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th className="parcel-number">{words.parcel}</th>
          <th className="figure">{words.weight}</th>
          <th className="sscc-code">SSCC</th>
          <th className="tracking-code">{words.tracking}</th>
        </tr>
      </thead>
      <tbody>
        {data.parcels.map((parcel) => (
          <tr key={`${parcel.number} ${parcel.sscc}`}>
            <td className="parcel-number strong">
              {`${paper.number(parcel.number)} ${words.of} ${paper.number(data.parcelCount)}`}
            </td>
            <td className="figure">{paper.weight(parcel.weightGrams)}</td>
            <td className="sscc-code">
              <Code value={parcel.sscc === '' ? '' : ssccText(parcel.sscc)} />
            </td>
            <td className="tracking-code">
              {parcel.trackingNumber === undefined || parcel.trackingNumber === '' ? (
                <span className="soft">{words.noTracking}</span>
              ) : (
                <CodeWithBars
                  paper={paper}
                  symbology="code128"
                  code={parcel.trackingNumber}
                  text={grouped(parcel.trackingNumber)}
                  heightMm={10}
                  roomMm={84}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
