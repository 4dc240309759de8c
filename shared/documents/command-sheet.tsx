import type { ReactElement } from 'react'
import type { CommandSheetData } from './document.ts'
import type { Paper } from './paper.ts'

export function CommandSheet({
  paper,
  data,
}: {
  readonly paper: Paper
  readonly data: CommandSheetData
}): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
