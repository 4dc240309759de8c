import { OctagonX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { LegalFinding } from '#shared/legal/legal-check.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { localDay } from '../../../orders/local-day.ts'
import { useShop } from '../../../orders/use-station.ts'
import { leavesWithPapers } from '../../../printing/leaves-with-papers.ts'
import { orderComplaints } from '../../../printing/legal-holds.ts'
import classes from './papers.module.css'

/** What the law wants on this order's papers and they lack, with where it is filled in (C9). Nothing when all is there. */
export function LegalNotice({ order, claims = false }: { order: OrderView; claims?: boolean }) {
  const { t } = useTranslation()
  const { now } = useServices()
  const shop = useShop()
  if (shop === undefined) return null
  const complaints = orderComplaints(order, shop, localDay(now()))
  if (complaints.length === 0) return null
  const title = leavesWithPapers(order) ? 'papers.legal.held' : 'papers.legal.heldAhead'
  const held = shop.procedure.rules.legalCheck === 'block'
  // Before packing there is nothing to print yet: it comes out with the others then.
  const way = (frozen: boolean) =>
    frozen ? t('papers.legal.voidFirst') : leavesWithPapers(order) ? t('papers.legal.thenPrint') : undefined
  return (
    <>
      {complaints.map(({ kind, findings, frozen = false }) => (
        <LegalFindings
          key={kind}
          kind={kind}
          findings={findings}
          held={held}
          title={t(held ? title : 'papers.legal.warned', { paper: t(`document.${kind}`) })}
          way={held ? way(frozen) : undefined}
        />
      ))}
      {claims && <p className={classes.claims}>{t('papers.legal.claims')}</p>}
    </>
  )
}

export interface LegalFindingsProps {
  readonly kind: DocumentKind
  readonly findings: readonly LegalFinding[]
  readonly held: boolean
  readonly title: string
  /** What to do when it is filled in. */
  readonly way: string | undefined
}

/** What one paper lacks, field by field, with where each is filled in. */
export function LegalFindings({ kind, findings, held, title, way }: LegalFindingsProps) {
  const { t } = useTranslation()
  const Sign = held ? OctagonX : TriangleAlert
  return (
    <section className={classes.notice} role="status" data-held={held} data-kind={kind} data-testid="legal-notice">
      <h3 className={classes.head}>
        <Sign size={20} aria-hidden />
        {title}
      </h3>
      <ul className={classes.findings}>
        {findings.map(({ field, problem, where }) => (
          <li key={field} data-testid="legal-finding" data-field={field} data-problem={problem} data-where={where}>
            {t(`papers.legal.${problem}`, { field: t(`papers.legal.field.${field}`) })}
            <span className={classes.where}>{t(`papers.legal.where.${where}`)}</span>
          </li>
        ))}
      </ul>
      {way !== undefined && <p className={classes.where}>{way}</p>}
    </section>
  )
}
