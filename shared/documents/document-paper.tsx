import type { ReactElement } from 'react'
import { Calibration } from './calibration.tsx'
import { CommandSheet } from './command-sheet.tsx'
import { CourierSheet } from './courier-sheet.tsx'
import { CreditNote } from './credit-note.tsx'
import type { DrawnData } from './document.ts'
import { HandoverSheet } from './handover-sheet.tsx'
import { Invoice } from './invoice.tsx'
import { Label } from './label.tsx'
import { PackingSlip } from './packing-slip.tsx'
import type { Paper } from './paper.ts'
import { PickList } from './pick-list.tsx'
import { ReturnSlip } from './return-slip.tsx'
import { ToteLabel } from './tote-label.tsx'
import { Waybill } from './waybill.tsx'

/** The paper of a document: one template per kind for all languages. */
export function DocumentPaper({ paper, data }: { readonly paper: Paper; readonly data: DrawnData }): ReactElement {
  switch (data.kind) {
    case 'invoice':
      return <Invoice paper={paper} data={data} />
    case 'credit-note':
      return <CreditNote paper={paper} data={data} />
    case 'waybill':
      return <Waybill paper={paper} data={data} />
    case 'packing-slip':
      return <PackingSlip paper={paper} data={data} />
    case 'label':
      return <Label paper={paper} data={data} />
    case 'pick-list':
      return <PickList paper={paper} data={data} />
    case 'return-slip':
      return <ReturnSlip paper={paper} data={data} />
    case 'tote-label':
      return <ToteLabel paper={paper} data={data} />
    case 'handover-sheet':
      return <HandoverSheet paper={paper} data={data} />
    case 'courier-sheet':
      return <CourierSheet paper={paper} data={data} />
    case 'command-sheet':
      return <CommandSheet paper={paper} data={data} />
    case 'calibration':
      return <Calibration paper={paper} data={data} />
  }
}
