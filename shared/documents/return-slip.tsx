import type { ReactElement } from 'react'
import type { ReturnSlipData } from './document.ts'
import type { Paper } from './paper.ts'

export function ReturnSlip({ paper, data }: { readonly paper: Paper; readonly data: ReturnSlipData }): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
