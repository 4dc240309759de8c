import type { ReactElement } from 'react'
import type { ToteLabelData } from './document.ts'
import type { Paper } from './paper.ts'

export function ToteLabel({ paper, data }: { readonly paper: Paper; readonly data: ToteLabelData }): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
