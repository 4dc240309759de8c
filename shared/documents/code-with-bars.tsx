import type { ReactElement } from 'react'
import { Barcode, barcodeFits } from './barcode/barcode.tsx'
import type { Symbology } from './barcode/bars.ts'
import type { Paper } from './paper.ts'
import { printableCode } from './printable-text.ts'

export interface CodeWithBarsProps {
  readonly paper: Paper
  readonly symbology: Symbology
  readonly code: string
  /** What people read below the bars; nothing where it is empty. */
  readonly text: string
  readonly heightMm: number
  readonly roomMm: number
  readonly dots?: readonly number[]
  /** See `Barcode`. */
  readonly centredInMm?: number
}

/** Bars with their text below. A code that has no bars (letters no scanner knows, too long) keeps its text alone. */
export function CodeWithBars(props: CodeWithBarsProps): ReactElement {
  const { paper, symbology, code, text, heightMm, roomMm } = props
  const dots = props.dots === undefined ? {} : { dots: props.dots }
  const place = props.centredInMm === undefined ? {} : { centredInMm: props.centredInMm }
  const bars = paper.bars(symbology, code)
  return (
    <div className="barcode" dir="ltr">
      {bars !== undefined && barcodeFits(bars, roomMm, props.dots, symbology) && (
        <Barcode
          symbology={symbology}
          code={code}
          bars={bars}
          heightMm={heightMm}
          roomMm={roomMm}
          {...dots}
          {...place}
        />
      )}
      {text !== '' && <div className="barcode-text">{printableCode(text, 60)}</div>}
    </div>
  )
}
