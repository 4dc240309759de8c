import type { ReactElement } from 'react'
import { dotMm } from '../barcode/module-width.ts'
import type { Media } from '../media.ts'
import type { Paper } from '../paper.ts'

const line = { stroke: '#000', strokeWidth: dotMm * 2, fill: 'none' }

/** An angle in each corner, its outer edges on the edges of the paper, and a second one 5 mm further in. */
export function CornerMarks({ media }: { readonly media: Media }): ReactElement {
  const { widthMm: width, heightMm: height } = media
  const arm = 10
  const corners = [
    [0, 0, 1, 1],
    [width, 0, -1, 1],
    [0, height, 1, -1],
    [width, height, -1, -1],
  ] as const
  return (
    <svg
      className="edge-marks"
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${width}mm`, height: `${height}mm` }}
      aria-hidden="true"
    >
      {corners.flatMap(([x, y, right, down]) =>
        [0.25, 5].map((inset) => (
          <path
            key={`${x} ${y} ${inset}`}
            d={`M${x + right * (inset + arm)} ${y + down * inset}H${x + right * inset}V${y + down * (inset + arm)}`}
            stroke="#000"
            strokeWidth={0.5}
            fill="none"
          />
        )),
      )}
    </svg>
  )
}

export interface RulerProps {
  readonly paper: Paper
  readonly lengthMm: number
  readonly along: 'width' | 'height'
}

/** Millimetres along the upper or left edge, counted from the corner of the paper. */
export function Ruler({ paper, lengthMm, along }: RulerProps): ReactElement {
  const count = Math.floor(lengthMm)
  const upright = along === 'height'
  const ticks = Array.from({ length: count + 1 }, (_, mm) => {
    const depth = mm % 10 === 0 ? 4.5 : mm % 5 === 0 ? 3.25 : 2
    return upright ? `M0 ${mm}h${depth}` : `M${mm} 0v${depth}`
  })
  const tens = Array.from({ length: Math.floor((count - 5) / 10) }, (_, index) => (index + 1) * 10)
  const size = upright ? { width: 10, height: count } : { width: count, height: 10 }
  return (
    <svg
      className="edge-marks"
      viewBox={`0 0 ${size.width} ${size.height}`}
      style={{ width: `${size.width}mm`, height: `${size.height}mm` }}
      direction="ltr"
      aria-hidden="true"
    >
      <path d={ticks.join('')} {...line} />
      {tens.map((mm) => (
        <text
          key={mm}
          x={upright ? 5.2 : mm}
          y={upright ? mm + 0.9 : 7.4}
          fontSize={2.6}
          textAnchor={upright ? 'start' : 'middle'}
        >
          {paper.number(mm)}
        </text>
      ))}
    </svg>
  )
}

interface MeasuredLineProps {
  readonly paper: Paper
  readonly lengthMm: number
  readonly upright?: boolean
}

/** A line to lay a ruler on. */
export function MeasuredLine({ paper, lengthMm, upright = false }: MeasuredLineProps): ReactElement {
  const { words } = paper
  const size = upright ? { width: 4, height: lengthMm } : { width: lengthMm, height: 4 }
  const path = upright
    ? `M0 .125H4M0 ${lengthMm - 0.125}H4M2 0V${lengthMm}`
    : `M.125 0V4M${lengthMm - 0.125} 0V4M0 2H${lengthMm}`
  const text = `${paper.number(lengthMm)} ${words.calibrating.millimetre}`
  return (
    <div className="measured">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        style={{ width: `${size.width}mm`, height: `${size.height}mm`, flex: 'none' }}
        aria-hidden="true"
      >
        <path d={path} {...line} />
      </svg>
      <span>{upright ? text : `${words.calibrating.measure} ${text}`}</span>
    </div>
  )
}

/** Bars and gaps of one to four dots, along and across the way of the paper. */
export function Gratings({ paper }: { readonly paper: Paper }): ReactElement {
  return (
    <div className="gratings">
      {[1, 2, 3, 4].map((dots) => {
        const step = dots * dotMm
        const count = Math.floor(7 / (2 * step))
        const across = Array.from({ length: count }, (_, index) => `M${index * 2 * step} 0h${step}v7h-${step}z`)
        const along = Array.from({ length: count }, (_, index) => `M8 ${index * 2 * step}h7v${step}h-7z`)
        return (
          <div key={dots}>
            <svg
              viewBox="0 0 15 7"
              style={{ width: '15mm', height: '7mm', display: 'block' }}
              shapeRendering="crispEdges"
              aria-hidden="true"
            >
              <path d={[...across, ...along].join('')} fill="#000" />
            </svg>
            <span>{paper.number(dots)}</span>
          </div>
        )
      })}
    </div>
  )
}

/** Eleven steps from white to black. */
export function GreySteps(): ReactElement {
  return (
    <svg className="grey-steps" viewBox="0 0 77 7" style={{ width: '77mm', height: '7mm' }} aria-hidden="true">
      {[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100].map((percent) => {
        const level = Math.round(2.55 * (100 - percent))
        const grey = `rgb(${level},${level},${level})`
        return <rect key={percent} x={percent * 0.7} y={0} width={7} height={7} fill={grey} />
      })}
      <path d="M.125 .125H76.875V6.875H.125Z" {...line} />
    </svg>
  )
}
