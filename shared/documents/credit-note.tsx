import type { ReactElement } from 'react'
import type { CreditNoteData } from './document.ts'
import type { Paper } from './paper.ts'

export function CreditNote({ paper, data }: { readonly paper: Paper; readonly data: CreditNoteData }): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
