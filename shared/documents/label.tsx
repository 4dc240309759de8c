import type { ReactElement } from 'react'
import { barcodeFits, grouped, ssccText } from './barcode/barcode.tsx'
import { CodeWithBars } from './code-with-bars.tsx'
import type { LabelData } from './document.ts'
import { LabelAddress } from './label/label-address.tsx'
import { LabelHead, LabelSender } from './label/label-head.tsx'
import { labelLayout, labelRoomMm, qrDots, qrRoomMm, ssccDots, trackingDots } from './label/label-layout.ts'
import { LabelStrip } from './label/label-strip.tsx'
import { Row } from './label/row.tsx'
import { fittedPoints } from './label/text-width.ts'
import type { Paper } from './paper.ts'
import { Text } from './text.tsx'

export interface LabelProps {
  readonly paper: Paper
  readonly data: LabelData
}

/** The shipping label, black only. Every row has a fixed height, so no text can move the bars or the amount. */
export function Label({ paper, data }: LabelProps): ReactElement {
  const { words } = paper
  const rows = labelLayout(data, paper.media.name)
  const inner = rows.widthMm - 2 * rows.side
  const tracking = data.parcel.trackingNumber ?? ''
  const qr = qrOf(paper, data)
  const high = (mm: number) => ({ height: `${mm}mm` })
  return (
    <main className="label" lang={paper.language} dir={paper.dir}>
      <LabelHead paper={paper} data={data} widthMm={inner} heightMm={rows.head} />
      <LabelSender paper={paper} data={data} heightMm={rows.from} />
      <Row paper={paper} className="to" heightMm={rows.to}>
        <div className="recipient">
          <span className="caption">{words.to}</span>
          <LabelAddress
            paper={paper}
            data={data}
            widthMm={qr === undefined ? inner : inner - qrRoomMm - 2}
            heightMm={rows.to - 5}
          />
        </div>
        {qr !== undefined && (
          <CodeWithBars paper={paper} symbology="qr" code={qr} text="" heightMm={0} roomMm={qrRoomMm} dots={qrDots} />
        )}
      </Row>
      {rows.has.note && (
        <Row paper={paper} className="note-row" heightMm={rows.note}>
          <div className="note">
            <b>{words.note}:</b> <Text value={data.deliveryNote ?? ''} limit={130} />
          </div>
        </Row>
      )}
      <LabelStrip paper={paper} data={data} widthMm={inner} heightMm={rows.strip} />
      {rows.has.due && <Due paper={paper} data={data} widthMm={inner} heightMm={rows.due} />}
      {rows.has.tracking && (
        <section className="tracking" dir="ltr" style={high(rows.tracking)}>
          <CodeWithBars
            paper={paper}
            symbology="code128"
            code={tracking}
            text={grouped(tracking)}
            heightMm={rows.trackingBars}
            roomMm={labelRoomMm}
            dots={trackingDots}
            centredInMm={rows.widthMm}
          />
        </section>
      )}
      {rows.has.sscc && (
        <section className="sscc" dir="ltr" style={high(rows.sscc)}>
          <CodeWithBars
            paper={paper}
            symbology="sscc"
            code={data.parcel.sscc}
            text={ssccText(data.parcel.sscc)}
            heightMm={rows.ssccBars}
            roomMm={labelRoomMm}
            dots={ssccDots}
            centredInMm={rows.widthMm}
          />
        </section>
      )}
    </main>
  )
}

/** The QR code's text where it can be printed beside the recipient. */
function qrOf(paper: Paper, { qr }: LabelData): string | undefined {
  const bars = qr === undefined ? undefined : paper.bars('qr', qr)
  return bars !== undefined && barcodeFits(bars, qrRoomMm, qrDots, 'qr') ? qr : undefined
}

interface DueProps extends LabelProps {
  readonly widthMm: number
  readonly heightMm: number
}

/** What the courier collects: white on black over the whole width. Its size hangs on the amount alone, no address makes it smaller (E14). */
function Due({ paper, data, widthMm, heightMm }: DueProps): ReactElement {
  const caption = paper.words.cashOnDelivery
  const amount = paper.money(data.dueOnDelivery, data.currency)
  return (
    <Row paper={paper} className="due" heightMm={heightMm}>
      <span className="due-caption" style={{ fontSize: `${fittedPoints(caption, widthMm * 0.4, 14, 8)}pt` }}>
        {caption}
      </span>
      <bdi className="due-amount" style={{ fontSize: `${fittedPoints(amount, widthMm * 0.58, 22, 10)}pt` }}>
        {amount}
      </bdi>
    </Row>
  )
}
