import type { ReactElement } from 'react'
import { CodeWithBars } from './code-with-bars.tsx'
import { momentText } from './day-and-hours.ts'
import type { ToteLabelData } from './document.ts'
import { labelMeasures, labelRoomMm } from './label/label-layout.ts'
import { Row } from './label/row.tsx'
import { fittedPoints, lineHeightOf } from './label/text-width.ts'
import type { Paper } from './paper.ts'
import { printable, printableCode } from './printable-text.ts'
import { ReprintMark } from './reprint-mark.tsx'

/** As wide as the code allows: a tote is scanned from an arm's length. */
export const toteDots: readonly number[] = [6, 5, 4, 3, 2]

interface ToteLabelProps {
  readonly paper: Paper
  readonly data: ToteLabelData
}

/** Sticks on a tote: its code, huge, to read across the hall and to scan; then whose goods lie in it. */
export function ToteLabel({ paper, data }: ToteLabelProps): ReactElement {
  const { words } = paper
  const { widthMm, heightMm, top, side } = labelMeasures(paper.media.name)
  const inner = widthMm - 2 * side
  const code = printableCode(data.code, 30)
  const rows = { head: 12, code: 30, bars: 43 }
  return (
    <main className="label tote" lang={paper.language} dir={paper.dir}>
      <Row paper={paper} className="tote-head" heightMm={rows.head}>
        <b>{words.tote}</b>
        <ReprintMark paper={paper} copy={data.copy} />
      </Row>
      <Row paper={paper} className="tote-code" heightMm={rows.code}>
        <bdi dir="ltr" style={{ fontSize: `${fittedPoints(code, inner, 88, 16)}pt` }}>
          {code}
        </bdi>
      </Row>
      <Row paper={paper} className="tote-bars" heightMm={rows.bars}>
        <CodeWithBars
          paper={paper}
          symbology="code128"
          code={data.code}
          text=""
          heightMm={38}
          roomMm={labelRoomMm}
          dots={toteDots}
          centredInMm={widthMm}
        />
      </Row>
      <Row paper={paper} className="tote-facts" heightMm={heightMm - 2 * top - rows.head - rows.code - rows.bars}>
        <Large paper={paper} caption={words.order} text={printable(data.orderNumber, 24)} roomMm={inner} most={26} />
        <Large paper={paper} caption={words.carrier} text={printable(data.carrierName, 30)} roomMm={inner} most={18} />
        <div className="tote-pair">
          <Large
            paper={paper}
            caption={words.shipBy}
            text={momentText(paper, data.shipBy)}
            roomMm={inner * 0.72}
            most={13}
          />
          <Large
            paper={paper}
            caption={words.pieces}
            text={paper.number(data.pieces)}
            roomMm={inner * 0.24}
            most={17}
          />
        </div>
        {data.assignee !== undefined && data.assignee !== '' && (
          <Large paper={paper} caption={words.assignee} text={printable(data.assignee, 40)} roomMm={inner} most={13} />
        )}
      </Row>
    </main>
  )
}

interface LargeProps {
  readonly paper: Paper
  readonly caption: string
  readonly text: string
  readonly roomMm: number
  readonly most: number
}

function Large({ paper, caption, text, roomMm, most }: LargeProps): ReactElement | null {
  if (text === '') return null
  return (
    <div className="tote-fact" lang={paper.language}>
      <span className="caption">{caption}</span>
      <div
        className="tote-text"
        style={{ fontSize: `${fittedPoints(text, roomMm, most, 8)}pt`, lineHeight: lineHeightOf(text) }}
      >
        <bdi>{text}</bdi>
      </div>
    </div>
  )
}
