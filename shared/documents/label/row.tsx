import type { ReactElement, ReactNode } from 'react'
import type { Paper } from '../paper.ts'

export interface RowProps {
  readonly paper: Paper
  readonly className: string
  readonly heightMm: number
  readonly children: ReactNode
}

/** A row of a label: its height is fixed, whatever is in it. */
export function Row({ paper, className, heightMm, children }: RowProps): ReactElement {
  return (
    <section lang={paper.language} dir={paper.dir} className={className} style={{ height: `${heightMm}mm` }}>
      {children}
    </section>
  )
}
