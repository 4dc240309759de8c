import type { ReactElement } from 'react'
import { CodeWithBars } from './code-with-bars.tsx'
import { momentText } from './day-and-hours.ts'
import type { HandoverSheetData } from './document.ts'
import type { Paper } from './paper.ts'
import { parcelCode } from './sheets/parcel-code.ts'
import { rowKey } from './sheets/row-key.ts'
import { SheetHead } from './sheets/sheet-head.tsx'
import { Signatures } from './sheets/signatures.tsx'
import { sumsByCurrency } from './sheets/sums-by-currency.ts'
import { Block, Code, Fact, Text } from './text.tsx'

/** Room for a parcel's barcode, quiet zones included. */
export const parcelRoomMm = 68

interface HandoverSheetProps {
  readonly paper: Paper
  readonly data: HandoverSheetData
}

/** What one carrier takes along: every parcel with its barcode, the sums, and two signatures (C10). */
export function HandoverSheet({ paper, data }: HandoverSheetProps): ReactElement {
  const { words } = paper
  return (
    <main className="sheet" lang={paper.language} dir={paper.dir}>
      <SheetHead
        paper={paper}
        data={data}
        title={words.handover.title}
        code={data.number}
        caption={words.handover.sheet}
      >
        <Fact caption={words.carrier}>
          <Text value={data.carrierName} limit={40} />
        </Fact>
        <Fact caption={words.handover.at}>{momentText(paper, data.at)}</Fact>
        <Fact caption={words.station}>
          <Text value={data.stationName} limit={30} />
        </Fact>
        <Fact caption={words.parcels}>{paper.number(data.parcels.length)}</Fact>
      </SheetHead>
      <Parcels paper={paper} data={data} />
      <Block paper={paper} className="sheet-end">
        <Totals paper={paper} data={data} />
        <p className="declaration">{words.handover.declaration}</p>
        <Signatures paper={paper} who={[words.handedOver, words.received]} />
      </Block>
    </main>
  )
}

function Parcels({ paper, data }: HandoverSheetProps): ReactElement {
  const { words } = paper
  return (
    <table className="sheet-table parcels-listed" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th className="row-number" />
          <th className="item">{words.recipient}</th>
          <th className="figure">{words.weight}</th>
          <th className="figure">{words.cashOnDelivery}</th>
          <th className="code-cell">{words.handover.code}</th>
        </tr>
      </thead>
      <tbody>
        {data.parcels.map((parcel, index) => {
          const code = parcelCode(parcel)
          return (
            <tr key={rowKey(parcel.orderNumber, index)}>
              <td className="row-number">{paper.number(index + 1)}</td>
              <td className="item">
                <div className="item-name">
                  <Text value={parcel.recipient} limit={44} />
                </div>
                <div className="place">
                  <Text value={parcel.postcode} limit={14} /> <Text value={parcel.city} limit={30} />
                </div>
                <div className="sku">
                  {words.order} <Code value={parcel.orderNumber} limit={30} />
                </div>
              </td>
              <td className="figure">{paper.weight(parcel.weightGrams)}</td>
              <td className="figure strong">
                {parcel.dueOnDelivery > 0 && <bdi>{paper.money(parcel.dueOnDelivery, parcel.currency)}</bdi>}
              </td>
              <td className="code-cell">
                {code !== undefined && <CodeWithBars paper={paper} {...code} heightMm={8} roomMm={parcelRoomMm} />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Totals({ paper, data }: HandoverSheetProps): ReactElement {
  const { words } = paper
  const sums = sumsByCurrency(
    paper,
    data.parcels.map(({ dueOnDelivery, currency }) => ({ minor: dueOnDelivery, currency })),
  )
  const grams = data.parcels.reduce((sum, parcel) => sum + parcel.weightGrams, 0)
  return (
    <div className="sums">
      <div className="sum">
        <span className="caption">{words.parcels}</span>
        <span className="value">{paper.number(data.parcels.length)}</span>
      </div>
      <div className="sum">
        <span className="caption">{words.totalWeight}</span>
        <span className="value">{paper.weight(grams)}</span>
      </div>
      {sums.length > 0 && (
        <div className="sum strongest">
          <span className="caption">{words.handover.dueSum}</span>
          {sums.map((sum) => (
            <bdi className="value" key={sum}>
              {sum}
            </bdi>
          ))}
        </div>
      )}
    </div>
  )
}
