import type { ReactElement } from 'react'
import type { DocumentData } from './document.ts'
import { Invoice } from './invoice.tsx'
import { Label } from './label.tsx'
import type { Paper } from './paper.ts'
import { Waybill } from './waybill.tsx'

/** The paper of a document: one template per kind for all languages. */
export function DocumentPaper({ paper, data }: { readonly paper: Paper; readonly data: DocumentData }): ReactElement {
  switch (data.kind) {
    case 'invoice':
      return <Invoice paper={paper} data={data} />
    case 'waybill':
      return <Waybill paper={paper} data={data} />
    case 'label':
      return <Label paper={paper} data={data} />
  }
}
