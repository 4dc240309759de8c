import type { ReactElement, ReactNode } from 'react'
import { CodeWithBars } from '../code-with-bars.tsx'
import type { DrawnData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printable } from '../printable-text.ts'
import { ReprintMark } from '../reprint-mark.tsx'
import { Block, Text } from '../text.tsx'

/** Room for the barcode beside a sheet's title, quiet zones included. */
export const headRoomMm = 92

export interface SheetHeadProps {
  readonly paper: Paper
  readonly data: Pick<DrawnData, 'seller' | 'copy'>
  readonly title: string
  /** What is scanned to find the paper again, and what it is called. Nothing where it is empty. */
  readonly code: string
  readonly caption: string
  /** Facts below the line. */
  readonly children?: ReactNode
}

/** Whose sheet it is, what it is, its code, and the facts that count for all of it. */
export function SheetHead({ paper, data, title, code, caption, children }: SheetHeadProps): ReactElement {
  const { address } = data.seller
  return (
    <>
      <Block paper={paper} className="sheet-head">
        <div>
          <div className="sheet-house">
            <Text value={address.company ?? address.name} limit={60} />
          </div>
          <h1>{title}</h1>
          {code !== '' && (
            <div className="sheet-number">
              {caption} <bdi>{printable(code, 40)}</bdi>
            </div>
          )}
          <ReprintMark paper={paper} copy={data.copy} />
        </div>
        {code !== '' && (
          <CodeWithBars paper={paper} symbology="code128" code={code} text="" heightMm={14} roomMm={headRoomMm} />
        )}
      </Block>
      {children !== undefined && (
        <Block paper={paper} className="sheet-facts">
          {children}
        </Block>
      )}
    </>
  )
}
