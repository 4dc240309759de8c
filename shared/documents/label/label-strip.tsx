import type { ReactElement, ReactNode } from 'react'
import { hoursText } from '../day-and-hours.ts'
import type { LabelData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printableCode } from '../printable-text.ts'
import { Code } from '../text.tsx'
import { Row } from './row.tsx'
import { fittedPoints, lineHeightOf } from './text-width.ts'

interface StripProps {
  readonly paper: Paper
  readonly data: LabelData
  readonly widthMm: number
  readonly heightMm: number
}

/** Millimetres kept free in every cell, both sides together. */
const cellPaddingMm = 3

/** Which parcel of how many, what it weighs, whose it is, and when it is wanted. */
export function LabelStrip({ paper, data, widthMm, heightMm }: StripProps): ReactElement {
  const { words } = paper
  const promised = data.promised === undefined ? '' : paper.day(data.promised)
  const hours = data.window === undefined ? '' : hoursText(paper, data.window)
  const delivered = promised !== '' || hours !== ''
  const rooms = delivered ? { parcel: 21, weight: 21, delivery: 31 } : { parcel: 26, weight: 27, delivery: 0 }
  const order = printableCode(data.orderNumber, 20)
  return (
    <Row paper={paper} className="strip" heightMm={heightMm}>
      <Cell
        caption={words.parcel}
        text={`${paper.number(data.parcel.number)} ${words.of} ${paper.number(data.parcelCount)}`}
        roomMm={rooms.parcel}
        most={16}
      />
      <Cell caption={words.weight} text={paper.weight(data.parcel.weightGrams)} roomMm={rooms.weight} most={14} />
      <Cell
        caption={words.order}
        text={order}
        roomMm={widthMm - rooms.parcel - rooms.weight - rooms.delivery}
        most={14}
      >
        <Code value={order} limit={20} />
      </Cell>
      {delivered && (
        <Cell
          caption={hours === '' || promised === '' ? words.deliverOn : promised}
          text={hours === '' ? promised : hours}
          roomMm={rooms.delivery}
          most={14}
        >
          <bdi>{hours === '' ? promised : hours}</bdi>
        </Cell>
      )}
    </Row>
  )
}

interface CellProps {
  readonly caption: string
  /** What is measured, and shown where there are no children. */
  readonly text: string
  readonly roomMm: number
  readonly most: number
  readonly children?: ReactNode
}

function Cell({ caption, text, roomMm, most, children }: CellProps): ReactElement {
  const points = fittedPoints(text, roomMm - cellPaddingMm, most, 7)
  return (
    <div className="cell" style={{ width: `${roomMm}mm` }}>
      <span className="caption">{caption}</span>
      <span className="value" style={{ fontSize: `${points}pt`, lineHeight: lineHeightOf(text) }}>
        {children ?? text}
      </span>
    </div>
  )
}
