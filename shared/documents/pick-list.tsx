import type { ReactElement } from 'react'
import type { PickListData } from './document.ts'
import type { Paper } from './paper.ts'

export function PickList({ paper, data }: { readonly paper: Paper; readonly data: PickListData }): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
