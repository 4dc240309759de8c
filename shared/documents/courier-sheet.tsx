import type { ReactElement } from 'react'
import type { CourierSheetData } from './document.ts'
import type { Paper } from './paper.ts'

export function CourierSheet({
  paper,
  data,
}: {
  readonly paper: Paper
  readonly data: CourierSheetData
}): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
