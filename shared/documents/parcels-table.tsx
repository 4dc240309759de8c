import type { ReactElement } from 'react'
import { grouped, ssccText } from './barcode/barcode.tsx'
import { CodeWithBars } from './code-with-bars.tsx'
import { Code } from './text.tsx'
import type { WaybillProps } from './waybill.tsx'

/** Each parcel with its mass and the codes that it is known by. */
export function ParcelsTable({ paper, data }: WaybillProps): ReactElement {
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
                  heightMm={9}
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
