import { useTranslation } from 'react-i18next'
import { creditNoteOf } from '#shared/documents/from-order.ts'
import { legalFindings } from '#shared/legal/legal-check.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useShop } from '../../../orders/use-station.ts'
import { SheetButtons } from '../../../printing/sheet-buttons.tsx'
import { nextCopy } from '../../../printing/use-print-sheet.ts'
import { LegalFindings } from './legal-notice.tsx'

export interface CreditNotePrintProps {
  readonly order: OrderView
  readonly number: string
  readonly issuedAt: string
}

/** Prints a credit note as it was issued, unless it lacks what the law wants (C9): it is fixed, so it can only be voided then. */
export function CreditNotePrint({ order, number, issuedAt }: CreditNotePrintProps) {
  const { t } = useTranslation()
  const shop = useShop()
  const make = () => creditNoteOf({ order, copy: nextCopy(order, 'credit-note', issuedAt) }, number)
  const data = make()
  if (shop === undefined || data === undefined) return null
  const findings = legalFindings(data)
  const held = findings.length > 0 && shop.procedure.rules.legalCheck === 'block'
  const paper = t('document.credit-note')
  return (
    <>
      {!held && (
        <SheetButtons label={t('printers.preview.print')} make={make} order={order} testId="print-credit-note" />
      )}
      {findings.length > 0 && (
        <LegalFindings
          kind="credit-note"
          findings={findings}
          held={held}
          title={t(held ? 'papers.legal.held' : 'papers.legal.warned', { paper })}
          way={held ? t('papers.legal.voidFirst') : undefined}
        />
      )}
    </>
  )
}
