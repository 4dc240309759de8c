import type { ReactElement } from 'react'
import { missingTaxReference } from '../legal/tax-reference.ts'
import type { CreditNoteData, InvoiceData, WaybillData } from './document.ts'
import type { Paper } from './paper.ts'
import { Block, Code } from './text.tsx'

interface SystemName {
  readonly language: 'pl' | 'tr' | 'fa'
  readonly name: string
  /** What the country calls the document's number. */
  readonly number: string
}

const systems: Readonly<Record<string, SystemName>> = {
  ksef: { language: 'pl', name: 'KSeF', number: 'Numer KSeF' },
  'e-arsiv': { language: 'tr', name: 'e-Arşiv', number: 'e-Arşiv fatura no' },
  'e-fatura': { language: 'tr', name: 'e-Fatura', number: 'e-Fatura no' },
  'e-irsaliye': { language: 'tr', name: 'e-İrsaliye', number: 'e-İrsaliye no' },
  'ir-tax': { language: 'fa', name: 'سامانهٔ مودیان', number: 'شمارهٔ منحصربه‌فرد مالیاتی' },
}

const systemName = (system: string): SystemName | undefined =>
  Object.hasOwn(systems, system) ? systems[system] : undefined

export interface TaxNoticeProps {
  readonly paper: Paper
  readonly data: InvoiceData | CreditNoteData | WaybillData
}

/** The number of the electronic document; where the law wants one and there is none, that this paper is not it. */
export function TaxNotice({ paper, data }: TaxNoticeProps): ReactElement | null {
  const { words } = paper
  const missing = missingTaxReference(data)
  if (missing !== undefined) {
    const [before = '', after = ''] = (data.kind === 'waybill' ? words.notTaxWaybill : words.notTaxInvoice).split(
      '{system}',
    )
    const system = systemName(missing)
    return (
      <Block paper={paper} className="tax-notice framed">
        {before}
        <bdi lang={system?.language}>{system?.name ?? missing}</bdi>
        {after}
      </Block>
    )
  }
  // Issued offline, for a buyer whom no notice concerns: the codes in the corner say all that is known.
  if (data.electronic?.number === undefined) return null
  const system = systemName(data.electronic.system)
  const issued = paper.day(data.electronic.at ?? '')
  return (
    <Block paper={paper} className="tax-notice">
      <bdi lang={system?.language}>{system?.number ?? words.electronicNumber}</bdi>{' '}
      <b>
        <Code value={data.electronic.number} limit={100} />
      </b>
      {issued !== '' && ` · ${issued}`}
    </Block>
  )
}
