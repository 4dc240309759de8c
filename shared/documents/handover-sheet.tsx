import type { ReactElement } from 'react'
import type { HandoverSheetData } from './document.ts'
import type { Paper } from './paper.ts'

export function HandoverSheet({
  paper,
  data,
}: {
  readonly paper: Paper
  readonly data: HandoverSheetData
}): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
