import {
  ClipboardList,
  FileText,
  Gift,
  type LucideIcon,
  OctagonX,
  Printer,
  ReceiptText,
  Sticker,
  Undo2,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { folderPrinterName } from '#shared/contract/printer.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { OrderView } from '#shared/order/order.ts'
import { filesOf } from '#shared/order/order-file.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { localDay } from '../../orders/local-day.ts'
import { useShop } from '../../orders/use-station.ts'
import { leavesWithPapers } from '../../printing/leaves-with-papers.ts'
import { orderComplaints } from '../../printing/legal-holds.ts'
import type { SetKind } from '../../printing/paper-set.ts'
import { useDeskInfo } from '../../printing/use-desk-info.ts'
import { useJobName } from '../../printing/use-job-name.ts'
import { usePrintJobs } from '../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import { useShopFiles } from '../../printing/use-shop-files.ts'
import { LegalNotice } from '../order/papers/legal-notice.tsx'
import { StaleNotice } from '../order/papers/stale-notice.tsx'
import classes from './pack-side.module.css'

const icons: Partial<Record<DocumentKind, LucideIcon>> = {
  invoice: ReceiptText,
  waybill: FileText,
  label: Sticker,
  'packing-slip': ClipboardList,
  'return-slip': Undo2,
}

/** Kinds that will come out with the last scan, as far as the order is known before its parcels are closed. */
function expectedKinds(order: OrderView, { procedure }: ShopProfile): SetKind[] {
  const { paperSet, ownInvoices } = procedure.rules
  const { files, gift } = order.intake
  const billed = order.invoiceNumber !== undefined || filesOf(files, 'invoice').length > 0
  const bills = billed || (ownInvoices && procedure.rules.invoice !== 'on-demand')
  return [...new Set(paperSet)].filter((kind) => kind !== 'invoice' || (bills && gift !== true))
}

/**
 * What will come out of which printer, and what became of it. Once the parcels are closed, what is held back stands on top of
 * the side (pack-side.tsx).
 */
export function PapersCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { now } = useServices()
  const shop = useShop()
  const { data: info } = useDeskInfo()
  const { data: jobs = [] } = usePrintJobs(order.id)
  const jobName = useJobName(order)
  const files = useShopFiles(order)
  const printerName = usePrinterName()
  const printer = (kind: DocumentKind) => printerName(info?.settings.printers[kind] ?? folderPrinterName)
  const away = (kind: DocumentKind) => files.some(({ file, here }) => file.kind === kind && here === false)
  const held = new Set(
    shop?.procedure.rules.legalCheck === 'block'
      ? orderComplaints(order, shop, localDay(now())).map(({ kind }) => kind)
      : [],
  )
  const packed = leavesWithPapers(order)
  const kinds = shop === undefined ? [] : expectedKinds(order, shop)
  return (
    <section className={classes.card} data-testid="papers">
      <h2 className={classes.head}>
        <Printer size={18} aria-hidden />
        {t(jobs.length === 0 ? 'pack.comesOut' : 'pack.cameOut')}
      </h2>
      <ul className={classes.papers}>
        {jobs.length === 0
          ? kinds.map((kind) => {
              const Icon = icons[kind] ?? FileText
              return (
                <li key={kind} data-testid="expected-paper" data-kind={kind}>
                  <Icon size={18} aria-hidden />
                  <span>{t(`document.${kind}`)}</span>
                  {held.has(kind) ? (
                    <span className={classes.printer} data-state="failed">
                      <OctagonX size={16} aria-hidden /> {t('papers.legal.row')}
                    </span>
                  ) : (
                    <bdi className={classes.printer}>{away(kind) ? t('papers.panel.notHereYet') : printer(kind)}</bdi>
                  )}
                </li>
              )
            })
          : jobs.map((job) => {
              const Icon = icons[job.kind] ?? FileText
              return (
                <li key={job.printJobId} data-testid="paper" data-kind={job.kind} data-state={job.status.state}>
                  <Icon size={18} aria-hidden />
                  <span>{jobName(job)}</span>
                  <span className={classes.printer} data-state={job.status.state}>
                    {t(`prints.state.${job.status.state}`)}
                  </span>
                </li>
              )
            })}
      </ul>
      {jobs.length === 0 && kinds.length === 0 && <p className={classes.expected}>{t('papers.panel.empty')}</p>}
      {order.intake.gift === true && (
        <p className={classes.giftPapers} data-testid="gift-papers">
          <Gift size={18} aria-hidden />
          {t('papers.panel.gift')}
        </p>
      )}
      {!packed && <LegalNotice order={order} />}
      <StaleNotice order={order} />
    </section>
  )
}
