import type { ReactElement } from 'react'
import type { CalibrationData } from './document.ts'
import type { Paper } from './paper.ts'

export function Calibration({ paper, data }: { readonly paper: Paper; readonly data: CalibrationData }): ReactElement {
  return (
    <main className="a4" lang={paper.language} dir={paper.dir}>
      {data.kind}
    </main>
  )
}
