import type { ReactElement } from 'react'
import type { PackingSlipData } from './document.ts'
import type { Paper } from './paper.ts'

export function PackingSlip({ paper, data }: { readonly paper: Paper; readonly data: PackingSlipData }): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
