import type { ReactElement } from 'react'
import type { Paper } from './paper.ts'

/** Every paper after the first says so: two labels for one parcel must be told apart by eye. */
export function ReprintMark({ paper, copy }: { readonly paper: Paper; readonly copy: number }): ReactElement | null {
  if (copy < 2) return null
  return (
    <div className="reprint" lang={paper.language} dir={paper.dir}>
      <b>{paper.words.reprint}</b> <span>{`${paper.words.copy} ${paper.number(copy)}`}</span>
    </div>
  )
}
