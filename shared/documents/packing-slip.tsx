import type { ReactElement } from 'react'
import { AddressBlock } from './address-block.tsx'
import type { PackingSlipData } from './document.ts'
import type { Paper } from './paper.ts'
import { ItemCell } from './sheets/item-cell.tsx'
import { rowKey } from './sheets/row-key.ts'
import { SheetHead } from './sheets/sheet-head.tsx'
import { Block, Code, Fact, Text } from './text.tsx'

interface PackingSlipProps {
  readonly paper: Paper
  readonly data: PackingSlipData
}

/** Lies in the parcel: what is in it. A gift's shows no prices, whatever the data holds. */
export function PackingSlip({ paper, data }: PackingSlipProps): ReactElement {
  const { words } = paper
  const message = data.giftMessage ?? ''
  return (
    <main className="sheet" lang={paper.language} dir={paper.dir}>
      <SheetHead paper={paper} data={data} title={words.packing.title} code={data.orderNumber} caption={words.order} />
      <Block paper={paper} className="slip-who">
        <div>
          <h2>{words.shipTo}</h2>
          <AddressBlock paper={paper} address={data.shipTo} />
        </div>
        <div className="slip-facts">
          <Fact caption={words.orderedOn}>{paper.day(data.placedAt)}</Fact>
          <Fact caption={words.issuedOn}>{paper.day(data.issuedOn)}</Fact>
          <Fact caption={words.carrier}>
            <Text value={data.carrierName} limit={40} />
          </Fact>
          <Fact caption={words.parcels}>{paper.number(data.parcelCount)}</Fact>
        </div>
      </Block>
      {data.gift && (
        <Block paper={paper} className="gift">
          <h2>{words.packing.gift}</h2>
          {message !== '' && (
            <p>
              <Text value={message} limit={600} />
            </p>
          )}
        </Block>
      )}
      <SlipLines paper={paper} data={data} />
      {!data.gift && data.total !== undefined && (
        <Block paper={paper} className="slip-total">
          <span>{words.total}</span>
          <bdi>{paper.money(data.total, data.currency)}</bdi>
        </Block>
      )}
      <Block paper={paper} className="thanks">
        <p>{words.packing.thanks}</p>
        <div className="house-line">
          {[data.seller.web, data.seller.email, data.seller.address.phone]
            .filter((text) => text !== undefined && text !== '')
            .map((text) => (
              <span key={text}>
                <Code value={text ?? ''} limit={60} />
              </span>
            ))}
        </div>
      </Block>
    </main>
  )
}

function SlipLines({ paper, data }: PackingSlipProps): ReactElement {
  const { words } = paper
  const priced = !data.gift && data.lines.some((line) => line.total !== undefined)
  const inParcels = data.parcelCount > 1 && data.lines.some((line) => line.parcels.length > 0)
  return (
    <table className="sheet-table" lang={paper.language} dir={paper.dir}>
      <thead>
        <tr>
          <th className="row-number" />
          <th className="item">{words.item}</th>
          <th className="figure">{words.packing.ordered}</th>
          <th className="figure">{words.packing.packed}</th>
          {inParcels && <th className="figure">{words.packing.inParcel}</th>}
          {priced && <th className="figure">{words.amount}</th>}
        </tr>
      </thead>
      <tbody>
        {data.lines.map((line, index) => (
          <tr key={rowKey(line.sku, index)} className={line.packed < line.ordered ? 'fewer' : undefined}>
            <td className="row-number">{paper.number(index + 1)}</td>
            <ItemCell sku={line.sku} name={line.name} />
            <td className="figure soft">{paper.number(line.ordered)}</td>
            <td className="figure strong packed">
              <span>{paper.number(line.packed)}</span>
            </td>
            {inParcels && <td className="figure">{line.parcels.map((number) => paper.number(number)).join(' · ')}</td>}
            {priced && (
              <td className="figure">
                {line.total !== undefined && <bdi>{paper.money(line.total, data.currency)}</bdi>}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
